"""Tables → blocks: CSV and TSV here; Excel, OpenDocument and Parquet in rooms of their own."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, islice, pairwise

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers import budget, own, references
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.structured.columns import known, plain_name
from pipeline.readers.structured.located import Located
from pipeline.readers.tabular import cells, delimited
from pipeline.readers.tabular.rows import Row, blocks, header_of, lines, records_of

FORMATS = {"\t": "TSV"}


def recognises(head: Head) -> bool:
    """Whether the text is a table of delimited cells."""
    return delimited.delimiter_of(head.whole, name=head.name) is not None


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a delimited table: a block a row."""
    delimiter = delimited.delimiter_of(decoded.text, name=where) or ","
    rows = list(islice(delimited.rows(decoded.text, delimiter, where=where), budget.ROWS + 1))
    budget.expect(len(rows), budget.ROWS, "rows", where=where)
    head = rows[header_of(rows) or 0] if rows else []
    width = len(_filled(head))
    if 0 < width < len(head):  # a head that ends with a delimiter, as its rows do
        rows = [_filled(row) or row[:1] for row in rows]
    rows = [_rejoined(decoded.text, row, width, least=2 if width == len(head) else 1) for row in rows]
    return document(decoded, rows, where=where, format=FORMATS.get(delimiter, "CSV"))


def _filled(row: Row) -> Row:
    """A row without the blank cells at its end."""
    stop = next((place for place in range(len(row), 0, -1) if row[place - 1].strip()), 0)
    return row[:stop]


def _rejoined(source: str, row: Row, width: int, *, least: int = 2) -> Row:
    """A row with more cells than the first: what stands after the last column's beginning is one text."""
    if len(row) <= width or width < least:
        return row
    start, end = row[width - 1].start, row[-1].end
    return [*row[: width - 1], Located.at(source[start:end], start, end)]


def document(decoded: Decoded, rows: list[Row], *, where: str, format: str, turns: int | None = None) -> Document:
    """The document of a table's rows. Raises SourceError where no column holds speech."""
    table = own.table_of(rows[0]) if rows else None
    if table == "turns":
        return own.document(decoded, records_of(rows), where=where, format=format, lines=lines, turns=turns)
    if table:
        raise own.refuse(where, table)
    found = references.read(blocks(decoded.text, rows))
    if not found:
        raise SourceError(f"{where}: no column of words. Expected columns such as `speaker` and `text`.")
    return decoded.document(
        format,
        found,
        speakers_given=any(block.speaker for block in found),
        notices=_head(rows, found),
        warnings=(*_unread(rows, found), *(_several(rows) or cells.several(rows, found))),
    )


def _head(rows: list[Row], found: list[Block]) -> tuple[tuple[int, int], ...]:
    """Where the row that names the columns stands, if it stands before what is read."""
    head = rows[header_of(rows) or 0]
    start, end = head[0].start, head[-1].end
    return ((start, end),) if header_of(rows) is not None and end <= min(block.start for block in found) else ()


def _several(rows: list[Row]) -> list[str]:
    """A warning if a column says that the rows are of several talks, one after the other."""
    names = [plain_name(cell) for cell in rows[header_of(rows) or 0]]
    place = next((number for number, name in enumerate(names) if name in known()["talk"]), None)
    told = rows[(header_of(rows) or 0) + 1 :] if place is not None else []
    values = [row[place].strip() for row in told if place < len(row) and row[place].strip()]
    runs = sum(one != other for one, other in pairwise(values)) + 1
    if len(set(values)) < 2 or runs > len(set(values)) or runs > len(values) / 2:
        return []
    return [f"Its column of talks names {len(set(values)):,}; they were read as one. Save each by itself."]


def _unread(rows: list[Row], found: list[Block]) -> list[str]:
    """A warning if rows under the header gave no block, though something stands in them."""
    places = sorted((block.start, block.end) for block in found)
    starts, ends = [start for start, _ in places], list(accumulate((end for _, end in places), max))
    told = rows[(header_of(rows) or 0) + 1 :]
    spans = [(row[0].start, row[-1].end) for row in told if any(map(str.isalpha, "".join(row)))]
    silent = sum(1 for start, end in spans if not _is_read(start, bisect_right(starts, end), ends))
    return [f"{silent:,} rows have nothing in the column of words; they are set aside."] if silent else []


def _is_read(start: int, begun: int, ends: list[int]) -> bool:
    """Whether one of the blocks that have begun goes on to a row's start."""
    return begun > 0 and ends[begun - 1] > start


def written(rows: Iterable[Iterable[str]], *, where: str) -> tuple[str, list[Row]]:
    """A table of a binary file as a source: its rows as lines, cells parted by tabs, each cell Located in it."""
    pieces: list[str] = []
    located: list[Row] = []
    position = count = 0
    for number, texts in enumerate(rows, start=1):
        row = []
        for cell in texts:
            row.append(Located.at(cell, position, position + len(cell)))
            pieces += (cell, "\t")
            position += len(cell) + 1
        count += len(row)
        for one, most, what in (
            (position, budget.CHARACTERS, "characters"), (count, budget.PIECES, "cells"), (number, budget.ROWS, "rows")
        ):  # fmt: skip
            budget.expect(one, most, what, where=where)
        if row:
            pieces[-1] = "\n"
            located.append(row)
    return "".join(pieces), located
