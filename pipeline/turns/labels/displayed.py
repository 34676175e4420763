"""Names in small letters, of several words, before what is said: display names of calls, which captions put there."""

import re
from collections.abc import Sequence

from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

NAME = re.compile(r"\s*+(?P<label>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){2,3}):\s+(?=\S)")
LABELLED, LEAST = 0.5, 2  # of the lines, that have a label before one is looked for in small letters; times it stands


def found(marked: Sequence[Mark], lines: Sequence[Line], *, cues: bool) -> list[Mark]:
    """Marks of such names where most cues have a label already, and each name stands again."""
    if not cues or len({mark.line for mark in marked}) < LABELLED * len(lines):
        return []
    taken = {mark.line for mark in marked}
    by_name: dict[str, list[Mark]] = {}
    for number, line in enumerate(lines):
        match = None if number in taken else NAME.match(line.text)
        if match:
            by_name.setdefault(match["label"], []).append(Mark(number, 0, match.end(), match["label"]))
    return [mark for marks in by_name.values() if len(marks) >= LEAST for mark in marks]
