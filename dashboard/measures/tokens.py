"""A text as words with their places, folded so that they compare. What a search asks for is `search`'s business."""

import re
import unicodedata
from array import array
from functools import cache, cached_property

from pipeline.words import LIMIT, Memo

APOSTROPHES = "'‘’‛ʼ′`´＇"
JOINERS = "\u00ad\u200c\u200d\u2060\ufeff"  # within a word and not seen: soft hyphen, (non-)joiners
# Scripts that write no blanks between words: Thai, Lao, Tibetan, Burmese, Khmer, Tai; kana, Han. One character with
# its marks is one token there, so that a run of them is found inside any other.
UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u3005-\u3007\u3031-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaadf\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# Not compared: vowel points of Hebrew and Arabic and the Arabic stretch, which writers may leave out, and joiners.
POINTS = re.compile(
    f"[{JOINERS}\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]"
)
ALIKE = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | {"ё": "е"})
DOTTED = "i\u0307"  # what İ becomes in lower case

Span = tuple[int, int]  # from the first character to one past the last


class Tokens:
    """The words of a text, worked out when first asked for: `keys[i]` stands from `starts[i]` to `ends[i]`."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def words(self) -> tuple[tuple[str, ...], array, array]:
        """Keys, starts and ends."""
        keys, starts, ends = [], array("I"), array("I")
        fold = _folds()
        for match in pattern().finditer(self.text):
            if key := fold[match[0]]:
                keys.append(key)
                starts.append(match.start())
                ends.append(match.end())
        return tuple(keys), starts, ends

    @cached_property
    def line(self) -> str:
        """Its keys in a row, a blank around each: " we do not "; what a phrase is looked for in first."""
        return f" {' '.join(filter(None, map(_folds().__getitem__, pattern().findall(self.text))))} "


@cache
def pattern(*, stars: bool = False) -> re.Pattern:
    """What one word is: a run of letters, digits and their marks; with `stars`, "*" counts as a letter.

    An apostrophe parts words ("Ukraine’s" holds "Ukraine"), but not in "don’t": nobody who looks for "won" means it.
    No part can take what the part behind it may, so that it never goes back.
    """
    letter = rf"[^\W_{UNSPACED}ʼ]"
    marks = f"[{_marks()}{JOINERS}]"
    negated = f"(?:(?<=[nN])[{APOSTROPHES}][tT](?!{letter}))?"
    if stars:
        letter = rf"(?:{letter}|\*)"
    return re.compile(rf"{letter}+(?:{marks}+{letter}*)*{negated}|(?=\w)[{UNSPACED}]{marks}*")


def fold(word: str) -> str:
    """What a word is compared by: without case, in one way of writing its characters; accents stay."""
    if word.isascii():
        return word.lower()
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())
    return "".join(POINTS.sub("", composed).replace(DOTTED, "i").translate(ALIKE).split())


@cache
def _folds() -> Memo:
    return Memo(lambda word: fold(word) if len(word) < LIMIT else word.casefold())


@cache
def _marks() -> str:
    """Every combining mark, as the inside of a character class.

    Of the plane that living scripts are in: with a character of another, Python walks a class from end to end.
    """
    return "".join(chr(code) for code in range(0x300, 0xFFFF) if unicodedata.category(chr(code))[0] == "M") + "ﾞﾟ"


def apart(spans: list[Span]) -> list[Span]:
    """The spans without those that overlap one before."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
