"""Rows of cells → blocks: which row is the header, which column the speaker, the words, the times."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.document import Block
from pipeline.readers.structured import flagged, sided, utterances
from pipeline.readers.structured.columns import Columns, columns_of, plain_name
from pipeline.readers.structured.layers import layer_of
from pipeline.readers.structured.located import Located
from pipeline.readers.structured.told import columns_told
from pipeline.readers.tabular import cells, matrices
from pipeline.readers.times import seconds

Row = Sequence[Located]
LINE = re.compile(r"[^\n]+")
HEADED = "words of a row"  # what may stand under a head of which nothing else is known
NAME_LETTERS = 40  # a longer cell is no column's name
PUNCTUATION = ("punctuation", "punct", "punc", "trailing")  # columns with the mark that follows a token
LEAST_ROWS, HEAD_LETTERS = 3, 30
NAME_WORDS = 3  # mean words of cells under sides of a talk, up to which they may be names of people
NOTED = ";;"  # before what a program notes of a file of the Linguistic Data Consortium


def header_of(rows: Sequence[Row]) -> int | None:
    """The first of the first ten rows whose cells name a column of words, of several columns if any; None if none."""
    named = [[cell.strip() for cell in row if cell.strip()] for row in rows[:10]]
    heading = [number for number, names in enumerate(named) if names and _names_words(names)]
    alone = heading[0] if heading and len(rows) > 1 else None
    return next((number for number in heading if len(named[number]) > 1), alone)


def _names_words(names: list[str]) -> bool:
    columns = columns_of([dict.fromkeys(names, Located(HEADED))])
    return columns.has_words and max(map(len, names)) <= NAME_LETTERS and len(set(names)) == len(names)


def blocks(source: str, rows: Sequence[Row]) -> list[Block]:
    """The blocks of a table, in its order; none where no column holds speech."""
    rows = [row for row in rows if not _is_beside(row)]
    header = header_of(rows)
    if held := _talks(rows[header or 0 :]):
        return [block for cell in held for block in lines(source, cell)]
    if laid_out := matrices.blocks(rows):
        return laid_out
    names = [cell.strip() or str(number) for number, cell in enumerate(rows[header or 0])] if rows else []
    records = [_record(names, row) for row in rows[(header or 0) + 1 :]]
    sides = sided.records(records, "") if header is None else []
    if sides and sum(len(one["text"].split()) for one in sides) > NAME_WORDS * len(sides):
        records, columns = sides, columns_of(sides)
    elif header is None:
        records = _headed(rows) if _is_heading(rows) else _numbered(rows)
        columns = columns_told(records)
    else:
        records = flagged.told(records)
        columns = columns_of(records)
    if columns.question and columns.answer:
        return utterances.paired(records, columns)
    if columns.text is None:
        return []
    records = _carried(_punctuated(records, columns), columns)
    return utterances.blocks(source, layer_of(records, columns), {}, lines=lines)


def _talks(rows: Sequence[Row]) -> list[Located]:
    """The cells under the head of a column that holds a talk in each; none where no column does."""
    place = cells.column(rows) if len(rows) > 1 else None
    return [row[place] for row in rows[1:] if place < len(row)] if place is not None else []


def _is_beside(row: Row) -> bool:
    """Whether the row is Markdown's rule under a head, or a note of a program."""
    return all(set(cell.strip()) <= {"-", ":"} for cell in row) or row[0].startswith(NOTED)


def _carried(records: list[dict], columns: Columns) -> list[dict]:
    """The records, those without a speaker with the last one named, where a name stands once for a run.

    Where names stand again row by row, a row without one has none.
    """
    names = [(record.get(columns.speaker) or "").strip() for record in records] if columns.speaker else []
    if names.count("") <= sum(before == name != "" for before, name in pairwise(names)):
        return records
    found, before = [], None
    for record in records:
        named = (record.get(columns.speaker) or "").strip()
        before = record[columns.speaker] if named else before
        found.append(record if named or before is None else {**record, columns.speaker: before})
    return found


def _punctuated(records: list[dict], columns: Columns) -> list[dict]:
    """The records of a table of tokens, each with the mark that stands in a column beside it."""
    beside = next((name for name in records[0] if plain_name(name) in PUNCTUATION), None) if records else None
    if beside is None:
        return records
    found = []
    for record in records:
        token, mark = record.get(columns.text), (record.get(beside) or "").strip()
        marked = token and mark and not mark.isalnum() and not token.endswith(mark)
        found.append({**record, columns.text: Located.at(token + mark, token.start, token.end)} if marked else record)
    return found


def _is_heading(rows: Sequence[Row]) -> bool:
    """Whether the first row heads the others, in words nobody listed: short cells, each unlike those under it."""
    if len(rows) < LEAST_ROWS or any(not cell.strip() or len(cell) > HEAD_LETTERS for cell in rows[0]):
        return False
    under = [{row[place].strip() for row in rows[1:] if place < len(row)} for place in range(len(rows[0]))]
    if any(cell.strip() in cells for cell, cells in zip(rows[0], under, strict=True)):
        return False
    if _are_words(rows[0], under):
        return True
    timed = [all(seconds(cell) is not None for cell in cells) for cells in under]
    return any(column and seconds(cell) is None for cell, column in zip(rows[0], timed, strict=True))


def _are_words(first: Row, under: Sequence[set[str]]) -> bool:
    """Whether each cell is one word, and the first row names a speaker's column or alone has small letters only."""
    heads = [cell.strip() for cell in first]
    if not all(map(str.isidentifier, heads)):
        return False
    small = all(map(str.islower, heads)) and not any(cell.islower() for cells in under for cell in cells)
    return small or columns_of([dict.fromkeys(heads, Located("x"))]).speaker is not None


def _record(names: Sequence[str], row: Row) -> dict[str, Located]:
    return dict(zip(names, row, strict=False))


def _headed(rows: Sequence[Row]) -> list[dict]:
    """The rows under the first, their columns called as it calls them, each by one name."""
    names = [cell.strip() or str(number) for number, cell in enumerate(rows[0])]
    return [_record(names, row) for row in rows[1:]] if len(set(names)) == len(names) else _numbered(rows[1:])


def _numbered(rows: Sequence[Row]) -> list[dict]:
    """The rows of a table without a header, their columns called by number."""
    names = [str(number) for number in range(max(map(len, rows), default=0))]
    return [_record(names, row) for row in rows]


def records_of(rows: Sequence[Row]) -> list[dict[str, Located]]:
    """The rows under the first as records of its cells."""
    names = [cell.strip() for cell in rows[0]]
    empty = Located.at("", 0, 0)
    return [dict.fromkeys(names, empty) | _record(names, row) for row in rows[1:]]


def lines(source: str, cell: Located) -> list[Block]:
    """A block for each line of a cell, or each turn in it; none for a blank one.

    A doubled quote in quotes is one; a bar behind a backslash, as Markdown has it, is a bar.
    """
    quoted = source[cell.start : cell.end] != cell
    found = []
    for line in LINE.finditer(source, cell.start, cell.end):
        for start, end in cells.parted(line[0]) if not line[0].isspace() else ():
            said = line[0][start:end]
            at = line.start()
            found.append(Block(at + start, at + end, said.replace('""', '"').replace("\\|", "|") if quoted else said))
    return found
