"""Where paragraphs begin with a dash though no blank line stands before them, as dialogues are printed."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.turns.around.margins import CLOSED
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.lines import Line

DASH = re.compile(r"\s*+[-–—―─]{1,2}\s*+(?=[^\W\d_]|[¿¡«„“\"'‘…])")
LEAST, ASKING = 2, 0.3  # paragraphs with a dash, that ask; their share of all with one
PARTED, BROKEN = 0.3, 0.2  # of the lines: that open paragraphs; that end, and go on, within a sentence


def parted(lines: list[Line]) -> list[Line]:
    """The lines; where dashes begin what is asked or answered, each opens, as does what follows a question of one."""
    broken = sum(_goes_on(one, two) for one, two in pairwise(lines)) > BROKEN * len(lines)
    if not broken and sum(line.opens for line in lines) < PARTED * len(lines):
        return lines  # each line is a paragraph
    begins = [number for number, line in enumerate(lines) if _begins(lines, number) and not line.heading]
    asked = [end for first, stop in pairwise([*begins, len(lines)]) if (end := _asked(lines, first, stop)) is not None]
    if len(asked) < LEAST or len(asked) < ASKING * len(begins):
        return lines
    opening = set(begins)
    if broken:
        opening |= {end + 1 for end in asked if end + 1 < len(lines)}
    return [
        replace(line, opens=True) if number in opening and not line.opens else line for number, line in enumerate(lines)
    ]


def _goes_on(above: Line, line: Line) -> bool:
    small = line.text.lstrip()[:1].islower()
    return small and not line.opens and CLOSED.search(above.text) is None


def _begins(lines: Sequence[Line], number: int) -> bool:
    """Whether a dash begins the line, above which nothing stands or something ends."""
    line = lines[number]
    if DASH.match(line.text) is None:
        return False
    return number == 0 or line.opens or CLOSED.search(lines[number - 1].text) is not None


def _asked(lines: Sequence[Line], first: int, stop: int) -> int | None:
    """The line that ends a question, among those of one paragraph with a dash."""
    for number in range(first, stop):
        if number > first and lines[number].opens:
            return None
        if ASKS.search(lines[number].text):
            return number
    return None
