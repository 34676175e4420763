"""Changes of speaker that no name stands at: `>>`, and dashes in captions."""

import re

from pipeline.turns.labels import talk
from pipeline.turns.labels.marks import Mark

CHEVRON, LEAST_CHEVRONS = ">>", 3
LEAST_DASHES, CAPTION = 8, 50  # of captions: dashes, letters of a line
NARROW, BROKEN, PARTED = 0.9, 0.5, 0.05  # of their lines: shorter than that, without an end, after a blank line
DASH = re.compile(r"\s*+[-–—]\s+(?=\S)")


def marks(lines: list) -> list[Mark]:
    """A nameless mark wherever `>>`, or a dash in captions, says that another speaks."""
    if not any(CHEVRON in line.text for line in lines):
        return _dashed(lines)
    found = []
    for number, line in enumerate(lines):
        place = line.text.find(CHEVRON)
        while place >= 0:
            end = place + len(CHEVRON)
            while line.text[end : end + 1] in (">", " ") and end < len(line.text):
                end += 1
            found.append(Mark(number, place, end, ""))
            place = line.text.find(CHEVRON, end)
    return found if len(found) >= LEAST_CHEVRONS else []


def _dashed(lines: list) -> list[Mark]:
    """A nameless mark at each dash that begins a line of captions, whose lines break anywhere and are never parted."""
    found = [Mark(number, 0, match.end(), "") for number, line in enumerate(lines) if (match := DASH.match(line.text))]
    if len(found) < LEAST_DASHES:
        return []
    broken = sum(talk.ENDS.search(line.text) is None for line in lines)
    short = sum(len(line.text) < CAPTION for line in lines)
    parted = sum(line.opens for line in lines) <= PARTED * len(lines)
    return found if parted and broken >= BROKEN * len(lines) and short >= NARROW * len(lines) else []
