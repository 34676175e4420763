"""Times that stand in brackets among the words: they say when something was said, and are no words themselves."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.turns.lines import Line

CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,:-]\d{1,3})?"
STAMP = re.compile(
    rf"(?:#\s?{CLOCK}\s?#|\\?\[\s?{CLOCK}(?:\s?(?:-->|[-–—])\s?{CLOCK})?\s?\\?\]"
    rf"|\(\s?\d{{1,2}}:\d{{2}}:\d{{2}}(?:[.,]\d{{1,3}})?\s?\)|\{{\s?{CLOCK}\s?\}}|<\s?{CLOCK}\s?>"
    r"|\(\d{1,2}:\d{2}\)(?=:?\s*$))(?::(?=\s|$))?"
)
NUMBER = re.compile(r"\d+")
LEAST, RISING = 3, 0.8
Span = tuple[int, int]


def stand(lines: Sequence[Line]) -> bool:
    """Whether the text is timed so: three times in brackets or more, each later than the one before it."""
    found = [_value(match[0]) for line in lines for match in _in(line.text)]
    rising = sum(one <= other for one, other in pairwise(found))
    return len(found) >= LEAST and rising >= RISING * (len(found) - 1)


def between(line: Line, start: int, end: int) -> Iterator[Span]:
    """The spans of the words from `start` to `end` of the line, without the times among them."""
    place = start
    for match in STAMP.finditer(line.text, start, end) if _could(line.text) else ():
        yield place, match.start()
        place = match.end()
    yield place, end


def _in(text: str) -> Iterator[re.Match[str]]:
    return STAMP.finditer(text) if _could(text) else iter(())


def _could(text: str) -> bool:
    return ":" in text and any(sign in text for sign in "#[({<")


def _value(stamp: str) -> tuple[int, ...]:
    """Hours, minutes and seconds; the fraction does not count."""
    numbers = [int(number) for number in NUMBER.findall(stamp)[:3]]
    parted = stamp.count(":")
    return tuple(numbers) if parted > 1 else (0, *numbers[:2])
