"""What stands at the ends of names: dates, counts and acronyms that are no part of them, what begins them unseen."""

import re

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.nobody import LETTERED, is_trade
from pipeline.mentions.sequences import NUMBER, Word
from pipeline.mentions.vocabulary import is_english

CUES = lexicons.load("name-cues", "en")
DATES, COUNTED, RANKED = (lexicons.words("name-cues", "en", key) for key in ("dates", "counted", "ranked"))
PARTICLE = re.compile(rf"(?<![\w'’-])({any_of(CUES['nobles'])}) $")
ORDINAL = re.compile(rf"\b(\d+{lexicons.any_of('written', 'ordinals')}) $")
NUMBERED = re.compile(rf"{NUMBER}(?= ?([a-z]*))")


def trimmed(text: str, words: list[Word], span: tuple[int, int], gazetteer: Gazetteer) -> tuple[int, int]:
    """Where a name begins and ends that no list knows: "September 26 Zoom", "Zemgale SUVs", "Okonjo 3"."""
    at, end = span
    while end > at and words[end - 1].small:
        end -= 1
    while end - at > 1 and (_is_date(words[at], gazetteer) or words[at].low in gazetteer.interjections):
        at += 1
    while end - at > 1 and (
        LETTERED.match(words[end - 1].text)
        or is_trade(words[end - 1].text, gazetteer)
        or (
            _is_date(words[end - 1], gazetteer) and words[end - 1].text.isalpha() and not is_english(words[end - 2].low)
        )
        or (words[end - 1].text.isdigit() and _counts(text, words[end - 2], gazetteer))
    ):
        end -= 1
    return at, end


def begun(text: str, start: int, last: str) -> re.Match[str] | None:
    """What stands before a name and begins it, as its first group: "von" of "von Wex", "1st" of "1st Wex Division"."""
    found = PARTICLE.search(text, max(0, start - 10), start)
    return found or (ORDINAL.search(text, max(0, start - 7), start) if last in RANKED else None)


def counted_off(text: str, words: list[Word], at: int, end: int) -> int:
    """Where a name ends whose last word is a number, less a number that counts: "Good Friday Agreement 25 years"."""
    number = end - at > 2 and words[end - 1].text.isdigit()
    return end - 1 if number and past_number(text, words[end - 2].end) == words[end - 2].end else end


def past_number(text: str, end: int) -> int:
    """The offset past the number of a thing that ends here, or `end`: "Windows 8", not "Windows 8 years ago"."""
    number = NUMBERED.match(text, end)
    return number.end() if number and number[1] not in COUNTED else end


def _counts(text: str, word: Word, gazetteer: Gazetteer) -> bool:
    """Whether the number after a word is no part of its name: a person's, or of what is counted."""
    if past_number(text, word.end) == word.end:
        return True
    if word.text in gazetteer.likely:
        return False
    return word.text in gazetteer.given or (word.text in gazetteer.families and not is_english(word.low))


def _is_date(word: Word, gazetteer: Gazetteer) -> bool:
    return word.text.isdigit() or (word.low in DATES and word.text not in gazetteer.given)
