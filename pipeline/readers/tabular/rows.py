"""Rows of cells → blocks: which row is the header, which column the speaker, the words, the times."""

import re
from collections.abc import Sequence

from pipeline.document import Block
from pipeline.readers.structured import utterances
from pipeline.readers.structured.columns import columns_of, columns_told
from pipeline.readers.structured.layers import layer_of
from pipeline.readers.structured.located import Located

Row = Sequence[Located]
LINE = re.compile(r"[^\n]+")
NAME_LETTERS = 40  # a longer cell is no column's name


def header_of(rows: Sequence[Row]) -> int | None:
    """The first of the first ten rows whose cells name a column of words; None where no row does."""
    for number, row in enumerate(rows[:10]):
        names = [cell.strip() for cell in row if cell.strip()]
        if len(names) > 1 or (names and len(rows) > 1):
            columns = columns_of([dict.fromkeys(names, Located("x"))])
            if columns.has_words and max(map(len, names)) <= NAME_LETTERS and len(set(names)) == len(names):
                return number
    return None


def blocks(source: str, rows: Sequence[Row]) -> list[Block]:
    """The blocks of a table, in its order; none where no column holds speech."""
    rows = [row for row in rows if not all(set(cell.strip()) <= {"-", ":"} for cell in row)]  # Markdown's rule
    header = header_of(rows)
    if header is None:
        records = _numbered(rows)
        columns = columns_told(records)
    else:
        names = [cell.strip() or str(number) for number, cell in enumerate(rows[header])]
        records = [_record(names, row) for row in rows[header + 1 :]]
        columns = columns_of(records)
    if columns.question and columns.answer and not columns.speaker:
        return utterances.paired(records, columns)
    if columns.text is None:
        return []
    return utterances.blocks(source, layer_of(records, columns), {}, lines=_lines)


def _record(names: Sequence[str], row: Row) -> dict[str, Located]:
    return dict(zip(names, row, strict=False))


def _numbered(rows: Sequence[Row]) -> list[dict]:
    """The rows of a table without a header, their columns called by number."""
    names = [str(number) for number in range(max(map(len, rows), default=0))]
    return [_record(names, row) for row in rows]


def _lines(source: str, cell: Located) -> list[Block]:
    """A block for each line of a cell that is not blank; a doubled quote in a quoted cell is one."""
    quoted = source[cell.start : cell.end] != cell
    found = []
    for line in LINE.finditer(source, cell.start, cell.end):
        if not line[0].isspace():
            found.append(Block(*line.span(), line[0].replace('""', '"') if quoted else line[0]))
    return found
