"""One label again and again with the clock beside it, as a recorder writes it that tells nobody from another."""

import re
from collections.abc import Sequence

from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

TIMED = re.compile(
    r"[^\W\d_][^\n:]{0,40}?[ \t(\[,·-]{1,4}\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[)\]]?"
)  # Unknown Speaker  0:17
LEAST = 4  # such lines


def are(marks: Sequence[Mark], lines: Sequence[Line]) -> bool:
    """Whether one label stands with a clock in each of its lines, and alone there."""
    if len(marks) < LEAST or len({mark.label for mark in marks}) > 1:
        return False
    return all(TIMED.fullmatch(lines[mark.line].text[mark.start :].strip()) for mark in marks)
