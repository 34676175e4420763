"""Titles of ordinary words, of programmes and works: "Welcome to Feed for Wex", "a book called Why We Wex"."""

import re
from collections.abc import Iterable, Iterator

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions.gazetteer import NOBODY, Gazetteer
from pipeline.mentions.name import Name
from pipeline.mentions.vocabulary import is_english

CUES = lexicons.load("name-cues", "en")
INNER = lexicons.words("name-cues", "en", "titular")
STOPS = lexicons.stop_words("en")
HOSTED = re.compile(rf"\b(?:(?i:{any_of(CUES['hosting'])}) (?:the )?|{any_of(CUES['entitling'])} )(?=[A-Z])")
WORD = re.compile(r"[^\W_][\w'’-]*")
CALLED = re.compile(rf"(?:,? (?:an?|the|your|our|my)\b[\w' -]{{0,40}})? {any_of(CUES['programmes'])}\b")
CLITIC = re.compile(r"['’].*")
ARTICLES = frozenset(("a", "an", "the"))
LONGEST = 8  # words of a title
MOST = 50  # titles of a talk; more are no programmes, and each is looked for in every turn


def programmes(texts: Iterable[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The titles of the programmes that a talk says it is, and of the works that it says it speaks of.

    They are of two words and more, each English; a small one, a pronoun, or what follows shows that they are a title.
    """
    found: dict[str, None] = {}
    for text in texts:
        for host in HOSTED.finditer(text):
            words = _title(text, host.end())
            if len(words) > 1 and _is_programme(text, words, gazetteer):
                found[text[words[0].start() : words[-1].end()]] = None
    return tuple(found)[:MOST]


def programme_names(text: str, titles: Iterable[str]) -> Iterator[Name]:
    """The names of a text that are one of these titles."""
    for title in titles:
        at = text.find(title)
        while at >= 0:
            end = at + len(title)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                yield Name(at, end, (title,), (title, "other"))
            at = text.find(title, end)


def _title(text: str, start: int) -> list[re.Match[str]]:
    """The words of a title that begins here: those with capitals, and the small ones between them."""
    words: list[re.Match[str]] = []
    while len(words) < LONGEST:
        word = WORD.match(text, start)
        if not word or not (word.group()[0].isupper() or (words and word.group() in INNER)):
            break
        words.append(word)
        if text[word.end() : word.end() + 1] != " ":
            break
        start = word.end() + 1
    while words and words[-1].group() in INNER:
        words.pop()
    return words


def _is_programme(text: str, words: list[re.Match[str]], gazetteer: Gazetteer) -> bool:
    """Whether words are ordinary ones, no body's, place's or known name, and something shows that they are a title."""
    lows = [CLITIC.sub("", word.group()).lower() for word in words]
    title = text[words[0].start() : words[-1].end()]
    body = any(gazetteer.heads.get(low, "other") != "other" for low in lows)
    named = words[0].group() in gazetteer.given or any(_is_known(word.group(), gazetteer) for word in words)
    if words[0].group().lower() in INNER - ARTICLES and len(words) > 2:
        return True  # "On the Wex"
    if body or named or title.isupper() or title in gazetteer.names or any(low in gazetteer.talk for low in lows):
        return False
    if not all(is_english(low) or low in INNER or low.capitalize() in gazetteer.names for low in lows):
        return False
    return any(low in STOPS for low in lows) or CALLED.match(text, words[-1].end()) is not None


def _is_known(word: str, gazetteer: Gazetteer) -> bool:
    return gazetteer.names.get(word, ("", NOBODY))[1] != NOBODY
