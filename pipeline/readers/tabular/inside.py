"""A table inside a page or a document → its blocks, where it is the transcript and names its columns."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.document import Block
from pipeline.readers.structured.located import Located
from pipeline.readers.tabular.rows import Row, blocks, header_of

WIDEST = 200  # columns that are looked at
MOSTLY = 0.5  # of a table's blocks, that a speaker has
Cell = tuple[int, int, int]  # row, column, table; all counted through the document
Cells = dict[int, dict[int, Located]]


def tabled(source: str, placed: Iterable[tuple[Block, Cell | None]]) -> list[Block]:
    """The blocks of a table's rows with their speakers, and as headings those beside the table; none without one.

    `placed`: every block with the cell it stands in. Of several tables it is the one with most words that names its
    columns; where none alone does, all are read as one.
    """
    placed = list(placed)
    tables = list(dict.fromkeys(cell[2] for _, cell in placed if cell))
    each = [({table}, _spoken(source, placed, {table})) for table in tables] if len(tables) > 1 else []
    chosen, found = max(each, key=lambda one: _letters(one[1]), default=(set(), []))
    if not found:
        chosen, found = set(tables), _spoken(source, placed, set(tables))
    beside = [replace(block, heading=True) for block, cell in placed if not cell or cell[2] not in chosen]
    if not found or _letters(found) <= _letters(beside):
        return []
    return sorted(found + beside, key=lambda block: block.start)


def _spoken(source: str, placed: Iterable[tuple[Block, Cell | None]], tables: set[int]) -> list[Block]:
    """The blocks that tables make together, if they name their columns and most of the blocks have a speaker."""
    cells: Cells = {}
    for block, cell in placed:
        if cell and cell[2] in tables and cell[1] < WIDEST:
            _add(cells.setdefault(cell[0], {}), cell[1], block)
    rows = [_row(row) for row in cells.values()]
    found = blocks(source, rows) if header_of(rows) is not None else []
    return found if sum(block.speaker is not None for block in found) > MOSTLY * len(found) else []


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
