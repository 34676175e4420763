"""Cells that hold a whole talk each: `bot: Hello; human: Hi; bot: Bye`."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.document import Block

LABEL = re.compile(r"(?:^|(?<=[;|]))[ \t]{0,4}(?P<who>[^\W\d_][^\n:;|.?!]{0,29}):(?=\s)")
HEAD = re.compile(r"\s{0,9}(?P<who>[^\W\d_][^\n:;|.?!]{0,29}):\s")
LEAST, FEW = 3, 0.5  # turns of a talk in a cell; labels to turns
ENDS = " \t;|"


def parted(line: str) -> list[tuple[int, int]]:
    """Where each turn of a line begins and ends, if labels that come again say it is a talk; else its whole."""
    places = [match.start() for match in LABEL.finditer(line)]
    if len(places) < LEAST or places[0] > 0 or not _again(match["who"] for match in LABEL.finditer(line)):
        return [(0, len(line))]
    turns = zip(places, [*places[1:], len(line)], strict=True)
    return [(_from(line, start), start + len(line[start:end].rstrip(ENDS))) for start, end in turns]


def _from(line: str, start: int) -> int:
    return start + len(line[start:]) - len(line[start:].lstrip(ENDS))


def _again(names: Iterable[str]) -> bool:
    counts = Counter(" ".join(name.split()) for name in names)
    return len(counts) > 1 and len(counts) <= FEW * counts.total() + 1 and max(counts.values()) > 1


def several(rows: Sequence[Sequence], found: Sequence[Block]) -> list[str]:
    """A warning if two cells or more hold a talk each: they are read as one."""
    starts = [block.start for block in found]
    talks = 0
    for row in rows:
        inside = found[bisect_left(starts, row[0].start) : bisect_right(starts, row[-1].end)]
        heads = [match["who"] for block in inside if (match := HEAD.match(block.text))]
        talks += len(heads) >= LEAST and _again(heads)
    return [f"{talks:,} of its rows hold a talk each; they were read as one. Save each by itself."] if talks > 1 else []
