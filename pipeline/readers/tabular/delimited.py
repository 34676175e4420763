"""CSV and TSV → rows of cells that know where they stand."""

import csv
import re
from collections.abc import Iterator

from pipeline.errors import SourceError
from pipeline.readers import own
from pipeline.readers.structured.columns import columns_of, is_time
from pipeline.readers.structured.located import Located
from pipeline.readers.tabular.rows import Row, header_of
from pipeline.readers.times import seconds

DELIMITERS = ("\t", ",", ";", "|")
RARE = ("^", "~", "¦", "§", "¬", "\x1f", "\x01")  # taken only under a head that names known columns
LONG = ("+++$+++", "|||", "<SEP>", "[SEP]")  # signs of several letters, as corpora part their columns
STATED = re.compile(r"\ufeff?\"?sep=(.)\"?\s*$", re.IGNORECASE)  # Excel's own line
NAMES = (".csv", ".tsv", ".tab", ".psv")
WIDEST = 1_000
SAMPLE = 60
RULED = re.compile(r"\s*+\|?(?:\s*+:?-{2,}+:?\s*+\|)++(?:\s*+:?-{2,}+:?\s*+)?$")


def delimiter_of(text: str, *, name: str) -> str | None:
    """The delimiter, if the text is a table: its first line names the columns, or every line has as many cells.

    A file's name only decides where the text could as well be lines of `Name, words`.
    """
    lines = [line for line in text[:50_000].split("\n") if line.strip()][:SAMPLE]
    if len(lines) < 2:
        return None
    if stated := STATED.match(lines[0]):
        return stated[1]
    if own.table_of(_cells(lines[0], ",")):
        return ","
    if _is_ruled(lines):
        return "|"
    if sign := next((sign for sign in LONG if all(sign in line for line in lines)), None):
        return sign
    for delimiter in DELIMITERS + RARE:
        least = 1 if name.lower().endswith(NAMES) and delimiter in DELIMITERS else 2
        if _is_headed(lines, delimiter, least=least):
            return delimiter
    counts = {mark: [len(_cells(line, mark)) for line in lines] for mark in DELIMITERS}
    even = [mark for mark, found in counts.items() if len(set(found)) == 1 and found[0] > 1]
    if name.lower().endswith(NAMES):
        return max(even or DELIMITERS, key=lambda mark: (min(counts[mark]), sum(counts[mark])))
    if "," in even and _are_timed(lines):
        return ","
    if mark := next((mark for mark in (";", "|") if _are_begun(lines, mark)), None):
        return mark
    mark = next((mark for mark in even if counts[mark][0] > 2 and mark != "," and len(lines) > 2), None)
    return mark if mark and _holds_words(lines, mark) else None


def _holds_words(lines: list[str], delimiter: str) -> bool:
    """Whether a column of the lines is worded: where none is, the delimiters are signs of something else."""
    rows = [_cells(line, delimiter) for line in lines]
    return any(sum(len(cell.split()) > 1 for cell in column) * 2 > len(rows) for column in zip(*rows, strict=True))


def _are_timed(lines: list[str]) -> bool:
    """Whether two neighbouring cells of every line are times: prose with as many commas a line has none."""
    rows = [[seconds(cell) is not None for cell in _cells(line, ",")] for line in lines]
    width = len(rows[0])
    return len(lines) > 2 and any(all(row[place] and row[place + 1] for row in rows) for place in range(width - 1))


def _are_begun(lines: list[str], delimiter: str) -> bool:
    """Whether every line has three cells or more, of which the first is a clock time."""
    rows = [line.split(delimiter, 2) for line in lines]
    return len(rows) > 2 and all(len(row) > 2 and ":" in row[0] and seconds(row[0]) is not None for row in rows)


def _is_ruled(lines: list[str]) -> bool:
    """Whether most lines are rows of a Markdown table whose first one names columns, whatever stands above it."""
    first = next((number for number, line in enumerate(lines) if line.lstrip().startswith("|")), None)
    if first is None or first + 1 >= len(lines) or not RULED.match(lines[first + 1]):
        return False
    parted = sum(line.lstrip().startswith("|") for line in lines)
    return 2 * parted >= len(lines) and _is_headed(lines[first:], "|", least=2)


def _is_headed(lines: list[str], delimiter: str, *, least: int) -> bool:
    """Whether the first line names at least so many known columns and half of the others are parted like it."""
    head = _cells(lines[0], delimiter)
    if len(head) < 2 or header_of([head]) != 0:
        return False
    columns = columns_of([dict.fromkeys((cell.strip() for cell in head), Located("x"))])
    known = sum(1 for part in (columns.text, columns.speaker, columns.question, columns.answer) if part)
    known += sum(1 for cell in head if is_time(cell))
    parted = sum(1 for line in lines[1:] if delimiter in line)
    return known >= least and 2 * parted >= len(lines) - 1


def _cells(line: str, delimiter: str) -> list[Located]:
    return [Located(cell) for cell in next(csv.reader([line], delimiter=delimiter, strict=False), [])]


def rows(text: str, delimiter: str, *, where: str) -> Iterator[Row]:
    """The rows, each a list of Located cells. Raises SourceError at a quote that never closes."""
    if len(delimiter) > 1:
        yield from _parted(text, delimiter)
        return
    mark = re.escape(delimiter)
    bare = r"(?:[^|\\\n]|\\[^\n]?)*+" if delimiter == "|" else rf"[^{mark}\n]*+"  # Markdown writes \| in a cell
    cell = re.compile(rf'[ ]*+"((?:[^"]++|"")*+)"[ ]*+(?={mark}|\n|$(?!\n))|({bare})')
    position, row = 0, []
    while position <= len(text):
        match = cell.match(text, position)
        group = 1 if match[1] is not None else 2
        if group == 2 and match[2].lstrip(" ").startswith('"') and _never_closes(text, match.start()):
            line = text.count("\n", 0, position) + 1
            raise SourceError(f'{where} line {line:,}: a quote opens and never closes. Expected "…" around the cell.')
        raw = match[group]
        said = raw.replace('""', '"') if group == 1 else raw.replace("\\|", "|") if delimiter == "|" else raw
        row.append(Located.at(said, *match.span(group)))
        position = match.end()
        if len(row) > WIDEST:
            line = text.count("\n", 0, position) + 1
            raise SourceError(f"{where} line {line:,}: over {WIDEST:,} cells. Expected a transcript's columns.")
        if text[position : position + 1] != delimiter:
            if any(row):
                yield row
            row = []
        position += 1


def _parted(text: str, sign: str) -> Iterator[Row]:
    """The rows of lines that a sign of several letters parts, without the blanks around each cell."""
    for line in re.finditer(r"[^\n]+", text):
        row, start = [], line.start()
        for piece in line[0].split(sign):
            left = start + len(piece) - len(piece.lstrip())
            row.append(Located.at(piece.strip(), left, left + len(piece.strip())))
            start += len(piece) + len(sign)
        if any(row):
            yield row


def _never_closes(text: str, start: int) -> bool:
    return text.find('"', text.index('"', start) + 1) < 0
