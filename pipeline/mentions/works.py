"""Titles of works and programmes, told by how they are written: in quotation marks, or in capitals on the air."""

import re
from collections.abc import Iterator

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.name import Name
from pipeline.mentions.sequences import Word
from pipeline.mentions.vocabulary import is_english

CUES = lexicons.load("name-cues", "en")
INNER = lexicons.words("name-cues", "en", "titular")
LATE = lexicons.words("name-cues", "en", "late")
AIRED = re.compile(rf"\b{any_of(CUES['aired'])} (?:the )?$", re.IGNORECASE)
QUOTED = re.compile(r"[“\"]([^\W_][^“”\"\n]{4,80}?)[,.]?[”\"]")
TOKEN = re.compile(r"[^\W_][\w'’-]*")
ARTICLED = 2  # words of "The Court"
FEW = 4  # so many words in quotation marks, all with capitals, are a title, whatever they are


def works(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """What stands in quotation marks with a capital to each weighty word: “A Thousand Wexes”.

    Of few words one must be small ("Only a Wex"). What is known is what it is known as.
    """
    for match in QUOTED.finditer(text) if '"' in text or "“" in text else ():
        words = TOKEN.findall(match[1])
        if _is_title(words) and not _is_speech(words, gazetteer):
            names = gazetteer.names
            known = names.get(match[1]) or names.get(match[1].removeprefix("The "), (match[1], "other"))
            yield Name(match.start(1), match.end(1), (match[1],), known)


def programme(text: str, words: list[Word], gazetteer: Gazetteer) -> Name | None:
    """The name of a programme: words in capitals after "on", "this is" and the like, or that end in its time of day."""
    start, end = words[0].start, words[-1].end
    if words[-1].low in LATE and all(word.text.isupper() or word.text.isdigit() for word in words):
        return Name(start, end, (text[start:end],), (text[start:end], "other"))
    ordinary = all(word.text.isupper() and not word.small and is_english(word.low) for word in words[1:])
    if not ordinary or words[0].text.title() in gazetteer.given or text[start:end] in gazetteer.shouted:
        return None
    if not AIRED.search(text[max(0, start - 16) : start]):
        return None
    return Name(start, end, (text[start:end],), (text[start:end], "other"))


def _is_title(words: list[str]) -> bool:
    """Whether every word has a capital but those that titles write small; of few one is small."""
    weighty = [word for word in words if word not in INNER]
    few = len(words) < FEW and len(words) == len(weighty) and words[0] != "The"
    capitals = all(word[0].isupper() or word[0].isdigit() for word in weighty)
    return len(weighty) > 1 and not few and words[-1] in weighty and capitals


def _is_speech(words: list[str], gazetteer: Gazetteer) -> bool:
    """Whether words address somebody: they hold a title or a word of talk, or few words a given name."""
    few = len(words) < FEW
    lows = [word.lower() for word in words]
    told = any(low in gazetteer.titles or low in gazetteer.interjections for low in lows)
    told = told or (len(words) == ARTICLED and lows[0] == "the" and lows[1] in gazetteer.heads)
    return told or (few and any(word in gazetteer.given for word in words))
