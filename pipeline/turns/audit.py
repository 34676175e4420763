"""The class of every non-blank character of the source, collected while the turns are read."""

from bisect import bisect_right

from pipeline.document import CharacterClass
from pipeline.turns.lines import Line
from pipeline.turns.transcript import Span


class Spans:
    """Collects spans in reading order; what no line covers is the container's own, furniture."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.found: list[Span] = []
        self.unplaced: list[tuple[int, int]] = []

    def whole(self, lines: list[Line], kind: CharacterClass) -> None:
        """The lines are of one class."""
        self.found += [(line.start, line.end, kind) for line in lines]

    def label(self, line: Line, end: int) -> None:
        """The head of the line up to `end` is a label."""
        self.found.append((line.start, line.source(end), "label"))

    def text(self, line: Line, start: int) -> None:
        """The line from `start` on is spoken."""
        self.found.append((line.source(start), line.end, "turn text"))

    def title(self) -> str | None:
        """The first line of the front matter."""
        for start, end, kind in sorted(self.found):
            text = self.source[start:end].strip("#* \t\n=-")
            if kind == "front matter" and text:
                return text
        return None

    def rows(self) -> tuple[Span, ...]:
        """Every span with non-blank text, trimmed, in order; gaps that are not blank are furniture."""
        rows: list[Span] = []
        place = 0
        for start, end, kind in sorted(self.found):
            self._add(rows, place, start, "furniture")
            self._add(rows, max(start, place), end, kind)
            place = max(place, end)
        self._add(rows, place, len(self.source), "furniture")
        return tuple(rows)

    def _add(self, rows: list[Span], start: int, end: int, kind: CharacterClass) -> None:
        piece = self.source[start:end]
        text = piece.strip()
        if text:
            first = start + len(piece) - len(piece.lstrip())
            rows.append((first, first + len(text), kind))

    def coverage(self) -> float:
        """Share of the non-blank characters that a rule placed."""
        total = sum(len(self.source[start:end].split()) for start, end, _ in self.rows())
        lost = sum(len(self.source[start:end].split()) for start, end in self.unplaced)
        return 1.0 - lost / total if total else 1.0


def line_numbers(source: str, breaks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Pairs of places in the source as pairs of line numbers, from 1."""
    ends = [place for place, character in enumerate(source) if character == "\n"] if breaks else []
    return tuple((bisect_right(ends, before - 1) + 1, bisect_right(ends, after - 1) + 1) for before, after in breaks)
