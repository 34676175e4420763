"""The lines of a document as they were read: pieces of text and the class of each."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from pipeline.document import Document
from pipeline.turns import lines
from pipeline.turns.lines import Line
from pipeline.turns.transcript import Span

MOST, LONGEST = 2_000, 1_200  # lines, and characters of each
Pieces = tuple[tuple[str, str], ...]


def of(document: Document, spans: Sequence[Span]) -> tuple[Pieces, ...]:
    """A row a line that holds text, MOST at most: its pieces as (text, class), blanks with what stands before them."""
    ends = [end for _, end, _ in spans]
    return tuple(_pieces(line, spans, ends) for line in lines.split(document)[:MOST])


def _pieces(line: Line, spans: Sequence[Span], ends: Sequence[int]) -> Pieces:
    text = line.text[:LONGEST]
    kinds: list[str] = []
    for offset, letter in enumerate(text):
        kinds.append(kinds[-1] if letter.isspace() and kinds else _kind(line.source(offset), spans, ends))
    groups = groupby(zip(text, kinds, strict=True), key=lambda pair: pair[1])
    return tuple(("".join(letter for letter, _ in group), kind) for kind, group in groups)


def _kind(place: int, spans: Sequence[Span], ends: Sequence[int]) -> str:
    number = bisect_right(ends, place)
    return spans[number][2] if number < len(spans) and spans[number][0] <= place else "furniture"
