"""The class of every non-blank character of the source, collected while the turns are read."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline import words
from pipeline.document import CharacterClass
from pipeline.turns.lines import Line
from pipeline.turns.transcript import Span


class Spans:
    """Collects spans; what no line covers is the container's own, furniture, or `unread` in it: unplaced."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.found: list[Span] = []
        self.holes: list[tuple[int, int]] = []

    def whole(self, lines: list[Line], kind: CharacterClass) -> None:
        """The lines are of one class."""
        self.found += [(line.start, line.end, kind) for line in lines]

    def each(self, placed: Iterable[tuple[Line, CharacterClass]]) -> None:
        """Each line is of the class beside it."""
        self.found += [(line.start, line.end, kind) for line, kind in placed]

    def cleared(self, lines: list[Line], kept: list[Line]) -> None:
        """What the page's own rules left out of the lines, whole or at their heads, is furniture."""
        starts = {line.end: line.start for line in kept}
        ends = ((line.start, starts.get(line.end, line.end)) for line in lines)
        self.found += [(start, end, "furniture") for start, end in ends if end > start]

    def unread(self, places: Iterable[tuple[int, int]]) -> None:
        """The places hold words that no block delivered."""
        self.found += [(start, end, "unplaced") for start, end in places]

    def left_out(self, places: Iterable[tuple[int, int]]) -> None:
        """The places were left out by the reader, whatever stands around them: furniture."""
        for start, end in sorted(places):
            if self.holes and start <= self.holes[-1][1]:
                self.holes[-1] = (self.holes[-1][0], max(end, self.holes[-1][1]))
            else:
                self.holes.append((start, end))

    def label(self, line: Line, start: int, end: int) -> None:
        """The line from `start` to `end` is a label."""
        if end > start:
            self.found.append((line.source(start), line.source(end), "label"))

    def front(self, line: Line, start: int, end: int) -> None:
        """The line from `start` to `end` is front matter."""
        self.found.append((line.source(start), line.source(end), "front matter"))

    def note(self, line: Line, start: int, end: int) -> None:
        """The line from `start` to `end` is what somebody noted beside the talk."""
        if end > start:
            self.found.append((line.source(start), line.source(end), "stage direction"))

    def text(self, line: Line, start: int, end: int) -> None:
        """The line from `start` to `end` is spoken."""
        if end > start:
            self.found.append((line.source(start), line.source(end), "turn text"))

    def rows(self) -> tuple[Span, ...]:
        """Every span with non-blank text, trimmed, in order; gaps that are not blank are furniture."""
        rows: list[Span] = []
        place = 0
        for start, end, kind in sorted(self._around_holes()):
            if start > place:
                _add(rows, self.source, place, start, "furniture")
            if end > place:
                _add(rows, self.source, max(start, place), end, kind)
                place = end
        _add(rows, self.source, place, len(self.source), "furniture")
        return tuple(rows)

    def _around_holes(self) -> Iterator[Span]:
        """The spans, those around a hole parted by it; and the holes."""
        ends = [end for _, end in self.holes]
        for start, end, kind in self.found:
            place, number = start, bisect_right(ends, start)
            while number < len(ends) and self.holes[number][0] < end:
                yield place, self.holes[number][0], kind
                place, number = ends[number], number + 1
            yield place, end, kind
        yield from ((start, end, "furniture") for start, end in self.holes)


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is unplaced: its share of the non-blank characters, its words, and how its longest piece begins."""

    share: float
    words: int
    sample: str


def gaps(source: str, rows: tuple[Span, ...]) -> Gaps:
    """What no turn reached and no rule recognised."""
    left = [source[start:end] for start, end, kind in rows if kind == "unplaced"]
    total = sum(map(_solid, (source[start:end] for start, end, _ in rows)))
    share = sum(map(_solid, left)) / total if left else 0.0
    return Gaps(share, sum(map(words.count, left)), " ".join(max(left, key=len, default="").split()))


def _solid(text: str) -> int:
    return len("".join(text.split()))


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
