"""Cells that hold a whole talk each: `bot: Hello; human: Hi; bot: Bye`."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.document import Block
from pipeline.lexicons import any_of

END_OF_TURN = re.compile(rf"\s*{any_of('layouts', 'turn_ends')}\s*$", re.IGNORECASE)
LABEL = re.compile(r"(?:^|(?<=[;|]))[ \t]{0,4}(?P<who>[^\W\d_][^\n:;|.?!]{0,29}):(?=\s)")
HEAD = re.compile(r"\s{0,9}(?P<who>[^\W\d_][^\n:;|.?!]{0,29}):\s")
LEAST, FEW = 3, 0.5  # turns of a talk in a cell; labels to turns
SAMPLE, SHORTEST = 20, 40  # rows that tell whether a column holds talks; letters of a talk
ENDS = " \t;|"


def parted(line: str) -> list[tuple[int, int]]:
    """Where each turn of a line begins and ends, if labels that come again say it is a talk; else its whole."""
    places = [match.start() for match in LABEL.finditer(line)]
    if len(places) < LEAST or places[0] > 0 or not _again(match["who"] for match in LABEL.finditer(line)):
        return [(0, len(line))]
    turns = zip(places, [*places[1:], len(line)], strict=True)
    return [(_from(line, start), _to(line, start, end)) for start, end in turns]


def column(rows: Sequence[Sequence[str]]) -> int | None:
    """The number of the column whose every cell under the first holds a talk, line by line or parted by a sign."""
    told = rows[1 : SAMPLE + 1]
    for place in range(len(rows[0]) if len(rows[0]) > 1 else 0):
        held = [row[place] for row in told if place < len(row) and row[place].strip()]
        if held and 2 * len(held) > len(told) and all(map(_is_talk, held)):
            return place
    return None


def _is_talk(cell: str) -> bool:
    if len(cell) < SHORTEST:
        return False
    lines = [line for line in cell.split("\n") if line.strip()]
    heads = [match["who"] for line in lines if (match := HEAD.match(line))]
    if len(heads) >= LEAST and 2 * len(heads) > len(lines):
        return _again(heads)
    return any(len(parted(line)) >= LEAST for line in lines)


def _to(line: str, start: int, end: int) -> int:
    """Where a turn ends: before the blanks, and the sign that it ends, between it and the next."""
    said = line[start:end].rstrip(ENDS)
    sign = END_OF_TURN.search(said)
    return start + (sign.start() if sign else len(said))


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
