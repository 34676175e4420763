"""XLSX and ODS → the rows of the first sheet that holds a transcript."""

import re
import zipfile
from collections.abc import Iterator

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers import budget, own, tabular
from pipeline.readers.encoding import Decoded
from pipeline.readers.office.package import Events, part, walk
from pipeline.readers.tabular.rows import records_of

COLUMN = re.compile(r"[A-Z]+")
WIDEST = 200
SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")


class _Cells(Events):
    """Gathers rows of cells from either format; a cell's text is that of its paragraphs or its value."""

    def __init__(self, shared: list[str] | None = None) -> None:
        super().__init__()
        self.shared = shared or []
        self.sheets: list[list[list[str]]] = [[]]
        self.row: list[str] = []
        self.pieces: list[str] = []
        self.kind, self.column, self.repeat = "", 0, 1
        self.cells, self.letters = 0, 0
        self.reading = False

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Open a row or a cell."""
        if name in ("row", "table-row"):
            self.row = []
        elif name == "table":
            self.sheets.append([])
        elif name in ("c", "table-cell", "covered-table-cell"):
            self._open(attributes)
        elif name in ("v", "t", "p"):
            self.reading = True
            if name == "p" and self.pieces:
                self.pieces.append("\n")

    def _open(self, attributes: dict[str, str]) -> None:
        self.pieces, self.kind = [], attributes.get("t", "")
        repeat = attributes.get("number-columns-repeated", "1")
        self.repeat = int(repeat) if repeat.isdecimal() and len(repeat) < 8 else 1
        letters = COLUMN.match(attributes.get("r", ""))
        self.column = _number(letters[0]) if letters else len(self.row)

    def characters(self, content: str) -> None:
        """Add to the open cell."""
        if self.reading:
            self.pieces.append(content)

    def finish(self, name: str) -> None:
        """Close a cell or a row."""
        if name in ("v", "t", "p"):
            self.reading = False
        elif name in ("c", "table-cell", "covered-table-cell"):
            self._close()
        elif name in ("row", "table-row") and any(self.row):
            while not self.row[-1]:
                self.row.pop()
            self.sheets[-1].append(self.row)

    def _close(self) -> None:
        text = "".join(self.pieces)
        if self.kind == "s":
            index = int(text) if text.isdecimal() and len(text) < 9 else len(self.shared)
            text = self.shared[index] if index < len(self.shared) else ""
        self.row += [""] * (min(self.column, WIDEST) - len(self.row))
        self.row += [text] * (min(self.repeat, WIDEST - len(self.row)) if text else min(self.repeat, WIDEST))
        del self.row[WIDEST:]
        self.cells += 1
        self.letters += len(text) * min(self.repeat, WIDEST)
        budget.expect(self.letters, budget.CHARACTERS, "characters")
        budget.expect(self.cells, budget.PIECES, "cells")


class _Shared(Events):
    """Gathers the texts that an XLSX file's cells point to, phonetic readings left out."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.pieces: list[str] = []
        self.reading, self.phonetic = False, 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Open a text."""
        if name == "si":
            self.pieces = []
        self.phonetic += name == "rPh"
        self.reading = name == "t" and not self.phonetic

    def characters(self, content: str) -> None:
        """Add to it."""
        if self.reading:
            self.pieces.append(content)

    def finish(self, name: str) -> None:
        """Close it."""
        self.reading = False
        self.phonetic -= name == "rPh"
        if name == "si":
            self.texts.append("".join(self.pieces))


def read(package: zipfile.ZipFile, *, where: str, format: str) -> Document:
    """The document of the first sheet with a column of words."""
    others: list[str] = []
    turns: int | None = None
    for cells in _sheets(package, where, format):
        source, rows = tabular.written(cells, where=where)
        table = own.table_of(rows[0]) if rows else None
        if table and table != "turns":
            others.append(table)
            turns = own.counted(records_of(rows)) if table == "interviews" else turns
        elif table:
            return tabular.document(Decoded(source, "utf-8"), rows, where=where, format=format, turns=turns)
        elif rows and tabular.blocks(source, rows):
            return tabular.document(Decoded(source, "utf-8"), rows, where=where, format=format)
    if others:
        raise own.refuse(where, others[-1])
    raise SourceError(f"{where}: no sheet with a column of words. Expected columns such as `speaker` and `text`.")


def _sheets(package: zipfile.ZipFile, where: str, format: str) -> Iterator[list[list[str]]]:
    shared = _Shared()
    if format == "ODS":
        names = ["content.xml"]
    else:
        strings = part(package, "xl/sharedStrings.xml", where=where)
        if strings:
            walk(strings, shared, where=where)
        found = [match for name in package.namelist() if (match := SHEET.fullmatch(name))]
        names = [match[0] for match in sorted(found, key=lambda match: (len(match[1]), match[1]))]
    for name in names:
        cells = _Cells(shared.texts)
        walk(part(package, name, where=where) or b"", cells, where=where)
        yield from cells.sheets


def _number(letters: str) -> int:
    """The column's place from 0: A is 0, Z is 25, AA is 26."""
    place = 0
    for letter in letters[:4]:
        place = place * 26 + ord(letter) - 64
    return place - 1
