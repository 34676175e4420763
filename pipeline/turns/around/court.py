"""What a court's reporter writes between the turns: who is sworn in, and whose examination begins."""

import re
from collections.abc import Collection, Sequence

from pipeline import lexicons
from pipeline.turns.lines import Line

REACH = 4  # lines of a swearing-in before and behind the one that says so
EXAMINED = re.compile(
    rf"\s*(?:{lexicons.any_of('written', 'examined')}[\s-]{{1,3}}){{0,3}}EXAMINATION\s*(?:\(\w+\))?:?\s*$"
)
SWORN = re.compile(rf"\b{lexicons.any_of('written', 'sworn')}\b", re.I)
WITNESS = re.compile(r"\s*(?:(?:DR|MR|MS|MRS)\. )?[^\W\d_a-z]{2,}(?: [^\W\d_a-z]{1,20}\.?){1,4},")  # OMAR HADDAD,
ENDED = re.compile(r"[.:]\s*$")


def written(lines: Sequence[Line], marked: Collection[int]) -> set[int]:
    """The lines, none of them `marked` with a label, that a reporter wrote."""
    found = {number for number, line in enumerate(lines) if number not in marked and EXAMINED.match(line.text)}
    for number, line in enumerate(lines):
        if SWORN.search(line.text):
            found |= _swearing(lines, number, marked)
    return found


def _swearing(lines: Sequence[Line], number: int, marked: Collection[int]) -> set[int]:
    """The lines from the name in capitals of who is sworn in to the end of the sentence; none without both."""
    before, behind = range(number, max(-1, number - REACH), -1), range(number, min(len(lines), number + REACH))
    first = next((place for place in before if place in marked or WITNESS.match(lines[place].text)), None)
    last = next((place for place in behind if place in marked or ENDED.search(lines[place].text)), None)
    if first is None or last is None or any(place in marked for place in range(first, last + 1)):
        return set()
    return set(range(first, last + 1))
