"""What a reader left out: whole lines, or pieces inside them, wherever the text has them again."""

import re
from collections.abc import Sequence

from pipeline.source.settings import Example
from pipeline.turns.lines import Line
from pipeline.turns.taught import places

Hole = tuple[int, int]  # half-open, in the source


def take(lines: list[Line], examples: Sequence[Example]) -> tuple[list[Line], list[Hole]]:
    """The lines without what was left out, and where that stands in the source.

    A line is left out whole where it is like one that was marked whole: the same words, whatever its numbers.
    """
    marked = [text for example in examples for text in example.text.split("\n") if text.strip()]
    if not marked:
        return lines, []
    pattern = re.compile("|".join(map(_pattern, sorted(marked, key=len, reverse=True))))
    kept: list[Line] = []
    holes: list[Hole] = []
    for line in lines:
        pieces = [match.span() for match in pattern.finditer(line.text)]
        rest = _without(line, pieces) if pieces else line
        holes += [(line.source(start), line.source(end)) for start, end in pieces]
        if rest.text.strip():
            kept.append(rest)
        elif pieces:
            holes.append((line.start, line.end))
    return kept, holes


def _pattern(text: str) -> str:
    """What takes the text as whole words."""
    words = text.strip()
    before, after = (r"(?<!\w)" if words[0].isalnum() else ""), (r"(?!\w)" if words[-1].isalnum() else "")
    return before + places.shape(words) + after


def _without(line: Line, pieces: list[Hole]) -> Line:
    """The line without the characters of the pieces; the others keep their places in the source."""
    gone = {place for start, end in pieces for place in range(start, end)}
    left = [place for place in range(len(line.text)) if place not in gone]
    return Line(
        line.start, line.end, "".join(line.text[place] for place in left), line.opens, line.heading, line.block,
        [line.source(place) for place in left], line.stamped, sum(place < line.lead for place in left), line.tops,
        line.set,
    )  # fmt: skip
