"""The class of every non-blank character of the source, collected while the turns are read."""

from bisect import bisect_right
from collections.abc import Iterable

from pipeline.document import CharacterClass, Document
from pipeline.turns.lines import Line
from pipeline.turns.transcript import Span


class Spans:
    """Collects spans in reading order; what no line covers is the container's own, furniture.

    A container that has no markup of its own (plain text) explains no gap: such text counts as unplaced.
    """

    def __init__(self, document: Document) -> None:
        self.source = document.source
        self.bare = document.format in ("plain text", "Markdown")
        self.found: list[Span] = []

    def whole(self, lines: Iterable[Line], kind: CharacterClass) -> None:
        """The lines are of one class."""
        self.found += [(line.start, line.end, kind) for line in lines]

    def part(self, line: Line, start: int, end: int, kind: CharacterClass) -> None:
        """The line's text from `start` to `end` is of one class."""
        self.found.append((line.source(start), line.source(end), kind))

    def places(self, places: Iterable[tuple[int, int]], kind: CharacterClass) -> None:
        """These places of the source are of one class."""
        self.found += [(start, end, kind) for start, end in places]

    def rows(self) -> tuple[tuple[Span, ...], float]:
        """Every span with non-blank text, trimmed, in order, and the share of characters that a rule placed."""
        rows: list[Span] = []
        place = lost = 0
        for start, end, kind in sorted(self.found):
            if start > place:
                lost += self._add(rows, place, start, "furniture")
            if end > place:
                self._add(rows, max(start, place), end, kind)
                place = end
        lost += self._add(rows, place, len(self.source), "furniture")
        total = sum(map(len, self.source.split())) if lost and self.bare else 0
        return tuple(rows), 1.0 - lost / total if total else 1.0

    def _add(self, rows: list[Span], start: int, end: int, kind: CharacterClass) -> int:
        """Add a span, or make the last one longer; how many non-blank characters it has, where that may matter."""
        piece = self.source[start:end]
        text = piece.strip()
        if not text:
            return 0
        first = start + len(piece) - len(piece.lstrip())
        if rows and rows[-1][2] == kind and self.source[rows[-1][1] : first].strip() == "":
            rows[-1] = (rows[-1][0], first + len(text), kind)
        else:
            rows.append((first, first + len(text), kind))
        return sum(map(len, text.split())) if kind == "furniture" else 0


def line_numbers(source: str, breaks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Pairs of places in the source as pairs of line numbers, from 1."""
    ends = [place for place, character in enumerate(source) if character == "\n"] if breaks else []
    return tuple((bisect_right(ends, before - 1) + 1, bisect_right(ends, after - 1) + 1) for before, after in breaks)
