"""Times: of cues, or of the clock that a label carries; and where a long timed speech begins a paragraph."""

import re
from collections.abc import Callable

from pipeline.document import Document
from pipeline.turns.labels.forms import CLOCK, LONGEST_HEAD
from pipeline.turns.lines import Line
from pipeline.turns.segments import Turn

FIRST = re.compile(CLOCK)
PAUSE, LONG = 2.0, 900


def is_timed(document: Document) -> bool:
    """Whether the container gives times: cues or segments, whose ends mean nothing."""
    return any(block.start_s is not None for block in document.blocks)


def opening(document: Document, lines: list[Line]) -> Callable[[int], bool]:
    """Whether a cue begins a paragraph: after a finished sentence and a pause, or where one has grown long."""
    opens, size = set(), 0
    for number, line in enumerate(lines):
        block, before = document.blocks[line.block], document.blocks[max(0, line.block - 1)]
        finished = before.text.rstrip()[-1:] in ".?!…。？！"
        waited = None not in (block.start_s, before.end_s) and block.start_s - before.end_s >= PAUSE
        if finished and (waited or size > LONG):
            opens.add(number)
            size = 0
        size += len(line.text)
    return opens.__contains__


def of(document: Document, turns: list[Turn], source: str) -> list[tuple[float | None, float | None]]:
    """Start and end of each turn in seconds; None where the source has none."""
    return [_of(document, turn, source) for turn in turns]


def _of(document: Document, turn: Turn, source: str) -> tuple[float | None, float | None]:
    blocks = [document.blocks[piece.line.block] for piece in turn.pieces]
    starts = [block.start_s for block in blocks if block.start_s is not None]
    ends = [block.end_s for block in blocks if block.end_s is not None]
    if starts or ends:
        return min(starts, default=None), max(ends, default=None)
    piece = turn.pieces[0]
    match = FIRST.search(piece.line.text, max(0, piece.start - LONGEST_HEAD), piece.start)
    return (_seconds(match[0]) if match else None), None


def _seconds(clock: str) -> float:
    numbers = [float(number.replace(",", ".")) for number in re.findall(r"\d+(?:[.,]\d+)?", clock)]
    return sum(number * 60**power for power, number in enumerate(reversed(numbers)))
