"""Whether a change of wording takes a negation away, or puts one in."""

import re
from collections.abc import Sequence
from functools import cache

from dashboard.measures.tokens import fold
from dashboard.quotes.words import read
from pipeline import lexicons

MANY = "negations-many"  # of many languages in one file
ENDS = re.compile(r"[.!?;:…。！？]")
NEAR = 8  # words left out up to which a negation among them is taken to belong to the words around
CHANGED = 6  # words quoted in place of others up to which one that negates tells
# Where no blanks part words, one character is a word: 不, 没 and their like negate what follows.
SIGNS = frozenset("不没沒無无非未勿莫別别")


def changed(quoted: Sequence[str], source: Sequence[str], language: str | None) -> bool:
    """Whether of two wordings of one stretch one negates, and the other does not."""
    if bool(count(quoted, language) % 2) != bool(count(source, language) % 2):
        return len(source) <= NEAR and len(quoted) <= CHANGED
    return len(quoted) == len(source) == 1 and _opposite(quoted[0], source[0], language)


def left_out(text: str, words: Sequence[str], language: str | None) -> bool:
    """Whether words left out take a negation away from those that follow: no end of a clause stands between."""
    if not count(words, language) % 2:
        return False
    if len(words) <= NEAR and not ENDS.search(text):
        return True
    last = re.split(r"[.!?;:…。！？,—–]", text)[-1]
    return bool(count(read(last).keys, language) % 2)


def count(words: Sequence[str], language: str | None) -> int:
    """How many words negate."""
    listed = _listed(language)
    return sum(word in listed or word.endswith("n't") or word in SIGNS for word in words)


def _opposite(one: str, other: str, language: str | None) -> bool:
    """Whether of two words one is the other with a negating prefix: possible, impossible."""
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and any(prefix + short == long for prefix in _prefixes(language))


@cache
def _listed(language: str | None) -> frozenset[str]:
    many = lexicons.shared(MANY)["negations"].get(language, "")
    return lexicons.words("quoting", language or "en", "negations") | frozenset(map(fold, many.split()))


@cache
def _prefixes(language: str | None) -> frozenset[str]:
    return lexicons.words("quoting", language or "en", "prefixes")
