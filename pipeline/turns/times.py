"""Times: of cues, or of the clock that a label carries; and where a long timed speech begins a paragraph."""

import re
from collections.abc import Callable, Iterator

from pipeline.document import Document
from pipeline.turns.around import stamps
from pipeline.turns.labels.fragments import CLOCK
from pipeline.turns.labels.glances import LONGEST_HEAD
from pipeline.turns.lines import Line
from pipeline.turns.paragraphs import Piece, Speech
from pipeline.turns.segments import Turn

FIRST = re.compile(rf"{CLOCK}|(?<=[\[(<{{`])\d{{1,5}}\.\d{{1,3}}(?=[\])>}}`\s–-])")  # or seconds alone in brackets
PAUSE, LONG, LONGEST_STAMP = 2.0, 900, 30
ENDS = ".?!…。？！"
LEAST_BARE, BARE = 40, 0.01  # cues that tell whether sentences end in them; share that ends, at most
CLOCKS = 3  # hours, minutes, seconds; frames of a film may follow


def is_timed(document: Document) -> bool:
    """Whether the container gives times: cues or segments, whose ends mean nothing."""
    return any(block.start_s is not None for block in document.blocks)


def is_bare(document: Document) -> bool:
    """Whether the container gives times, and hardly any of its cues ends as a sentence does."""
    ended = sum(block.text.rstrip()[-1:] in ENDS for block in document.blocks)
    return is_timed(document) and len(document.blocks) >= LEAST_BARE and ended <= BARE * len(document.blocks)


def opening(document: Document, lines: list[Line]) -> Callable[[int], bool]:
    """Whether a cue begins a paragraph: after a finished sentence and a pause, or where one has grown long.

    Where hardly any sentence is seen to finish, as recognisers leave out all marks, at any cue.
    """
    opens, size = set(), 0
    bare = is_bare(document)
    for number, line in enumerate(lines):
        block, before = document.blocks[line.block], document.blocks[max(0, line.block - 1)]
        finished = bare or before.text.rstrip()[-1:] in ENDS
        waited = None not in (block.start_s, before.end_s) and block.start_s - before.end_s >= PAUSE
        if finished and (waited or size > LONG):
            opens.add(number)
            size = 0
        size += len(line.text)
    return opens.__contains__


def of(document: Document, turns: list[Turn], source: str) -> list[tuple[float | None, float | None]]:
    """Start and end of each turn in seconds; None where the source has none."""
    found: list[tuple[float | None, float | None]] = []
    for number, turn in enumerate(turns):
        start, end = _of(document, turn, source)
        if start is None and number:
            start = _left(turns[number - 1])
        found.append((start, end))
    return found


def within(
    document: Document, turn: Turn, speech: Speech, timed: tuple[float | None, float | None]
) -> list[float | None]:
    """The start of each paragraph of a timed turn in seconds: the first is the turn's; None where none is told."""
    told: dict[int, float | None] = {}
    for piece in turn.pieces:
        said = piece.line.text[piece.start : piece.end]
        if said.strip():
            place = piece.line.source(piece.start + len(said) - len(said.lstrip()))
            told.setdefault(place, _told(document, piece, turn))
    return [timed[0], *(told.get(start) for _, _, start, _, _ in speech.paragraphs[1:])]


def _told(document: Document, piece: Piece, turn: Turn) -> float | None:
    """The time of a piece's cue, or of the clock before its words in their line, in seconds."""
    start_s = document.blocks[piece.line.block].start_s
    return _before(piece, turn) if start_s is None else start_s


def _left(before: Turn) -> float | None:
    """The time that stands behind the last words of the turn before, in seconds; None if none does."""
    piece = before.pieces[-1]
    match = stamps.STAMP.search(piece.line.text, max(0, piece.start - LONGEST_STAMP), piece.start)
    stands = match and not piece.line.text[piece.start :].strip() and not piece.line.text[match.end() : piece.start]
    return _seconds(FIRST.search(match[0])[0]) if stands and FIRST.search(match[0]) else None


def _of(document: Document, turn: Turn, source: str) -> tuple[float | None, float | None]:
    blocks = [document.blocks[piece.line.block] for piece in turn.pieces]
    starts = [block.start_s for block in blocks if block.start_s is not None]
    ends = [block.end_s for block in blocks if block.end_s is not None]
    if starts or ends:
        return min(starts, default=None), max(ends, default=None)
    return next((found for piece in _opening(turn.pieces) if (found := _before(piece, turn)) is not None), None), None


def _opening(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces up to the first that holds words."""
    for piece in pieces:
        yield piece
        if piece.line.text[piece.start : piece.end].strip():
            return


def _before(piece: Piece, turn: Turn) -> float | None:
    """The clock that stands before the words in their line, from the label on, or on a line above, in seconds."""
    first = turn.begins if piece.line is turn.pieces[0].line else 0
    match = FIRST.search(piece.line.text, max(first, piece.start - LONGEST_HEAD), piece.start)
    if match is None and piece.line.stamped and not turn.begins and piece.start <= LONGEST_HEAD:
        match = FIRST.search(piece.line.stamped)
    return _seconds(match[0]) if match else None


def _seconds(clock: str) -> float:
    """Seconds of a clock, or of hours, minutes and seconds in words; `-3` behind a clock are tenths."""
    told = re.sub(r"-(?=\d+$)", ".", clock[clock.index(":") - 2 if clock.find(":") > 2 else 0 :])
    numbers = [float(number.replace(",", ".")) for number in re.findall(r"\d+(?:[.,]\d+)?", told)][:CLOCKS]
    return sum(number * 60**power for power, number in enumerate(reversed(numbers)))
