"""What a heading or a rule parts from the talk above it, where every other one stands over words with a label."""

import re
from collections.abc import Sequence

from pipeline import lexicons
from pipeline.turns.around import margins
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

LARGEST, LEAST = 0.3, 900  # of all letters, or so many, that such a foot has at most
RULED = 700  # letters below a rule
PICTURED = re.compile(r"\s*!\[")
CLOSES = re.compile(rf"[\s#*_]*{lexicons.any_of('margins', 'closings')}[\s#*_:：.。]*$", re.I)


def starts(lines: Sequence[Line], found: Sequence[Mark]) -> int:
    """The line of the first heading, or of the rule, under the last label; else how many lines there are.

    Where other headings part what one label heads, this one may do so too.
    """
    marked = {mark.line for mark in found}
    first, said, stop = found[0].line, found[-1].line, len(lines)
    size = sum(len(line.text) for line in lines)
    for number in range(_words_from(lines, found[-1]), stop):
        if not _parts(lines[number]):
            continue
        under = lines[number + 1 :]
        letters = sum(len(line.text) for line in under)
        ruled = not lines[number].heading
        others = [
            place for place in range(first, said) if place not in marked and _is_like(lines[place], lines[number])
        ]
        if letters > (RULED if ruled else max(LEAST, LARGEST * size)) or not (under or lines[number].heading):
            return stop
        heads = sum(_heads(lines, place, marked) for place in others)
        return number if heads == len(others) and not _asks(under) else stop
    return stop


def is_closing(line: Line) -> bool:
    """Whether a heading says that what stands under it closes the page: `Conclusion`, `Fazit`."""
    return line.heading and CLOSES.match(line.text) is not None


def _words_from(lines: Sequence[Line], last: Mark) -> int:
    """The line behind the first words of the last turn."""
    here = any(map(str.isalnum, lines[last.line].text[last.end :]))
    number = last.line + 1
    while not here and number < len(lines):
        here = not _parts(lines[number])
        number += 1
    return number


def _parts(line: Line) -> bool:
    return line.heading or margins.RULE.match(line.text) is not None


def _is_like(line: Line, other: Line) -> bool:
    """Whether both are headings, or both rules."""
    return _parts(line) and line.heading == other.heading


def _heads(lines: Sequence[Line], number: int, marked: set[int]) -> bool:
    """Whether the next words below a heading or a rule have a label."""
    below = number + 1
    while below < len(lines) and below not in marked and (_parts(lines[below]) or PICTURED.match(lines[below].text)):
        below += 1
    return below in marked


def _asks(lines: Sequence[Line]) -> bool:
    """Whether two paragraphs ask: a talk may go on there."""
    return sum(ASKS.search(line.text) is not None for line in lines) > 1
