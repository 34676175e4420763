"""Which signs a pattern cannot do without, read off the pattern itself: where none stands, it need not be tried."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from re import _constants as code
from re import _parser as parser

FEW = 12  # signs; of more, one stands in nearly every text
Item = tuple[object, object]


@cache
def signs(pattern: re.Pattern[str]) -> frozenset[str]:
    """Signs of which at least one is in every match; empty where the pattern asks for none."""
    found = [each for each in _needed(parser.parse(pattern.pattern, pattern.flags)) if _is_telling(each)]
    return min(found, key=lambda each: (len(each), sorted(each)), default=frozenset())


def _is_telling(each: frozenset[str]) -> bool:
    return 0 < len(each) <= FEW and not any(sign.isalnum() or sign.isspace() for sign in each)


def _needed(items: Iterable[Item]) -> list[frozenset[str]]:
    """Sets of characters: a match of all the items has one of each set."""
    return [each for kind, value in items for each in _of(kind, value)]


def _of(kind: object, value: object) -> list[frozenset[str]]:
    if kind is code.LITERAL:
        return [frozenset(chr(value))]
    if kind is code.IN:
        return _class(value)
    if kind is code.SUBPATTERN:
        return _needed(value[-1])
    if kind is code.ATOMIC_GROUP:
        return _needed(value)
    if kind in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        return _needed(value[2]) if value[0] else []
    if kind is code.BRANCH:
        ways = [[each for each in _needed(way) if _is_telling(each)] for way in value[1]]
        return [frozenset().union(*(min(way, key=len) for way in ways))] if all(ways) else []
    return []


def _class(items: Sequence[Item]) -> list[frozenset[str]]:
    if any(kind is not code.LITERAL for kind, _ in items):
        return []
    return [frozenset(chr(value) for _, value in items)]
