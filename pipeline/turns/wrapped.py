"""Where paragraphs begin in wrapped text without blank lines, as it is copied out of a PDF or a mail."""

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.turns import dialogues
from pipeline.turns.around.margins import CLOSED, SENTENCE
from pipeline.turns.lines import Line

LEAST, NARROWEST, WIDEST = 8, 45, 110  # lines; letters of the width
BROKEN, OPEN = 0.5, 0.1  # of the lines, that end within a sentence; that a blank line parts
HEADED = re.compile(r"\s*(?:[-–—]\s|[QA][.:]?\s|[^\n:：]{1,40}[:：]\s)")
MOST_HEADED = 0.1  # of the lines, that begin as labelled ones do


def parted(lines: list[Line]) -> list[Line]:
    """The lines; in wrapped text without labels and blank lines those open whose first word had room in the line above,
    which ends a sentence.
    """
    if len(lines) < LEAST or sum(line.opens for line in lines) > OPEN * len(lines) + 1:
        return lines
    sizes = sorted(len(line.text.rstrip()) for line in lines)
    width = sizes[int(0.98 * (len(sizes) - 1))]
    broken = sum(SENTENCE.search(line.text) is None for line in lines)
    headed = sum(HEADED.match(line.text) is not None for line in lines)
    if not NARROWEST <= width <= WIDEST or broken < BROKEN * len(lines) or headed > MOST_HEADED * len(lines):
        return lines
    anew = [False, *(_anew(one, other, width) for one, other in pairwise(lines))]
    return [replace(line, opens=True) if begins else line for line, begins in zip(lines, anew, strict=True)]


def is_guessed(lines: list[Line]) -> bool:
    """Whether a paragraph begins right under a line, as only `parted` says, and no dash."""
    return any(
        line.opens and line.start == above.end + 1 and not line.heading and dialogues.DASH.match(line.text) is None
        for above, line in pairwise(lines)
    )


def _anew(above: Line, line: Line, width: int) -> bool:
    word = line.text.split(maxsplit=1)[0]
    return len(above.text.rstrip()) + 1 + len(word) <= width and CLOSED.search(above.text) is not None
