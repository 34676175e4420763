"""The class of every non-blank character of the source, collected while the turns are read."""

import re
from bisect import bisect_right

from pipeline.document import CharacterClass
from pipeline.turns.lines import Line
from pipeline.turns.transcript import Span


class Spans:
    """Collects spans in reading order; what no line covers is the container's or the page's own, furniture."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.found: list[Span] = []
        self.unplaced = 0

    def whole(self, lines: list[Line], kind: CharacterClass) -> None:
        """The lines are of one class."""
        self.found += [(line.start, line.end, kind) for line in lines]

    def doubtful(self, lines: list[Line]) -> None:
        """No rule could tell what the lines are, whatever class they were put in."""
        self.unplaced += sum(len("".join(line.text.split())) for line in lines)

    def label(self, line: Line, start: int, end: int) -> None:
        """The line from `start` to `end` is a label."""
        if end > start:
            self.found.append((line.source(start), line.source(end), "label"))

    def text(self, line: Line, start: int, end: int) -> None:
        """The line from `start` to `end` is spoken."""
        if end > start:
            self.found.append((line.source(start), line.source(end), "turn text"))

    def rows(self) -> tuple[Span, ...]:
        """Every span with non-blank text, trimmed, in order; gaps that are not blank are furniture."""
        rows: list[Span] = []
        place = 0
        for start, end, kind in sorted(self.found):
            if start > place:
                _add(rows, self.source, place, start, "furniture")
            if end > place:
                _add(rows, self.source, max(start, place), end, kind)
                place = end
        _add(rows, self.source, place, len(self.source), "furniture")
        return tuple(rows)

    def coverage(self, rows: tuple[Span, ...]) -> float:
        """Share of the non-blank characters that a rule placed."""
        if not self.unplaced:
            return 1.0
        total = sum(len("".join(self.source[start:end].split())) for start, end, _ in rows)
        return 1.0 - min(self.unplaced, total) / total


def _add(rows: list[Span], source: str, start: int, end: int, kind: CharacterClass) -> None:
    piece = source[start:end]
    text = piece.strip()
    if not text:
        return
    first = start + len(piece) - len(piece.lstrip())
    if rows and rows[-1][2] == kind and source[rows[-1][1] : first].isspace():
        rows[-1] = (rows[-1][0], first + len(text), kind)
    else:
        rows.append((first, first + len(text), kind))


def line_numbers(source: str, breaks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Pairs of places in the source as pairs of line numbers, from 1."""
    ends = [end.start() for end in re.finditer("\n", source)] if breaks else []
    return tuple((bisect_right(ends, before - 1) + 1, bisect_right(ends, after - 1) + 1) for before, after in breaks)
