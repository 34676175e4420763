"""Rows of cells → blocks: which row is the header, which column the speaker, the words, the times."""

from collections import Counter
from collections.abc import Sequence

from pipeline.document import Block
from pipeline.readers.structured import utterances
from pipeline.readers.structured.columns import Columns, columns_of
from pipeline.readers.structured.layers import layer_of
from pipeline.readers.structured.located import Located
from pipeline.readers.times import seconds

Row = Sequence[Located]
LOOKED_AT = 500  # rows that tell what the columns are
NAME_LETTERS = 40  # mean length above which a column does not hold names
TEXT_LETTERS = 12  # mean length below which a column does not hold speech


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
        columns, records = _told(rows)
    else:
        names = [cell.strip() or str(number) for number, cell in enumerate(rows[header])]
        records = [_record(names, row) for row in rows[header + 1 :]]
        columns = columns_of(records)
    if columns.question and columns.answer and not columns.speaker:
        return utterances.paired(records, columns)
    if columns.text is None:
        return []
    return utterances.blocks(source, layer_of(records, columns), {})


def _record(names: Sequence[str], row: Row) -> dict[str, Located]:
    return dict(zip(names, row, strict=False))


def _told(rows: Sequence[Row]) -> tuple[Columns, list[dict]]:
    """The columns of a table without a header, told by what stands in them."""
    width = max(map(len, rows), default=0)
    names = [str(number) for number in range(width)]
    lists = {name: [row[int(name)].strip() for row in rows[:LOOKED_AT] if len(row) > int(name)] for name in names}
    means = {name: sum(map(len, cells)) / max(1, len(cells)) for name, cells in lists.items()}
    text = max(means, key=means.get, default=None)
    if text is None or means[text] < TEXT_LETTERS:
        return Columns(), []
    times = [name for name in names if name != text and _all_times(lists[name])]
    speakers = [name for name in names if name not in (text, *times) and _all_names(lists[name])]
    columns = Columns(text, *(speakers[:1] or [None]), *(times[:1] or [None]), *(times[1:2] or [None]))
    return columns, [_record(names, row) for row in rows]


def _all_times(cells: Sequence[str]) -> bool:
    present = [cell for cell in cells if cell]
    return bool(present) and all(seconds(cell) is not None for cell in present)


def _all_names(cells: Sequence[str]) -> bool:
    """A column of names: short, present, not numbers that count up, and the same ones come again."""
    present = [cell for cell in cells if cell]
    if len(present) < 0.8 * len(cells) or sum(map(len, present)) > NAME_LETTERS * len(present):
        return False
    return max(Counter(present).values(), default=0) > 1 or len(cells) <= 2
