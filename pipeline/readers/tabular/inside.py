"""A table inside a page or a document → its blocks, where it is the transcript and names its columns."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.document import Block
from pipeline.readers.structured.located import Located
from pipeline.readers.tabular.rows import Row, blocks, header_of

WIDEST = 200  # columns that are looked at
Cell = tuple[int, int]


def tabled(source: str, placed: Iterable[tuple[Block, Cell | None]]) -> list[Block]:
    """The blocks of a table's rows with their speakers, and as headings those beside the table; none without one.

    `placed`: every block with the row and column it stands in, rows counted through the document.
    """
    cells: dict[int, dict[int, Located]] = {}
    beside: list[Block] = []
    for block, cell in placed:
        if cell is None:
            beside.append(replace(block, heading=True))
        elif cell[1] < WIDEST:
            _add(cells.setdefault(cell[0], {}), cell[1], block)
    rows = [_row(row) for row in cells.values()]
    found = blocks(source, rows) if header_of(rows) is not None else []
    named = sum(block.speaker is not None for block in found)
    if 2 * named <= len(found) or _letters(found) <= _letters(beside):
        return []
    return sorted(found + beside, key=lambda block: block.start)


def _add(row: dict[int, Located], column: int, block: Block) -> None:
    before = row.get(column)
    start, text = (before.start, f"{before}\n{block.text}") if before else (block.start, block.text)
    row[column] = Located.at(text, start, block.end)


def _row(cells: dict[int, Located]) -> Row:
    """The cells of a row in order; an empty one for each that shows nothing."""
    empty = Located.at("", 0, 0)
    return [cells.get(column, empty) for column in range(max(cells) + 1)]


def _letters(found: list[Block]) -> int:
    return sum(len(block.text) for block in found)
