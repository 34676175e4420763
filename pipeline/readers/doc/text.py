"""The letters of a Word file → its paragraphs: fields show what they came to, deleted words are left out."""

import re
from dataclasses import dataclass, field

from pipeline.readers import budget
from pipeline.readers.doc.formatting import HEADINGS, ORDINARY, PLAIN, Ranges, Run, Set
from pipeline.readers.doc.header import Piece
from pipeline.readers.office.paragraphs import Paragraph

SIGN = re.compile(r"[\x00-\x08\x0b-\x1f]")  # what is no letter
FIELD, SHOWN, FIELD_END, CELL, BREAK = "\x13", "\x14", "\x15", "\x07", "\x0b"
ENDS = frozenset("\r\x0c\x0e" + CELL)
AS_TEXT = {BREAK: "\n", "\x1e": "\u2011"}


@dataclass(slots=True)
class _Gathered:
    """The paragraphs so far, the cell that is open, and of each open field whether its result has begun."""

    done: list[Paragraph] = field(default_factory=list)
    open: Paragraph = field(default_factory=Paragraph)
    row: int = 1
    column: int = 0
    table: int = 0
    inside: bool = False
    fields: list[bool] = field(default_factory=list)

    def letters(self, text: str, run: Run) -> None:
        """Add letters, save those of a field's instruction or deleted ones."""
        if text and all(self.fields) and not run.deleted:
            self.open.add(text, None if text.isspace() else run.bold, italic=run.italic)

    def sign(self, sign: str, run: Run, how: Set) -> None:
        """Add what a sign stands for, or end what it ends."""
        if sign == FIELD:
            self.fields.append(False)
        elif sign == SHOWN and self.fields:
            self.fields[-1] = True
        elif sign == FIELD_END and self.fields:
            self.fields.pop()
        elif sign in AS_TEXT:
            self.letters(AS_TEXT[sign], run)
        elif sign in ENDS:
            self._end(sign, how)

    def _end(self, sign: str, how: Set) -> None:
        """End the paragraph, and the cell or the row with it."""
        cell = how.in_table
        if cell and not self.inside:
            self.table += 1
        self.inside = cell
        self.open.cell = (self.row, self.column, self.table) if cell else None
        self.open.heading = how.style in HEADINGS
        self.open.set = "listed" if how.listed else f"style {how.style}" if how.style else ""
        self.done.append(self.open)
        self.open = Paragraph()
        if sign == CELL:
            self.row, self.column = (self.row + 1, 0) if how.ends_row else (self.row, self.column + 1)


def paragraphs(main: bytes, pieces: list[Piece], runs: Ranges, sets: Ranges, *, where: str) -> list[Paragraph]:
    """The paragraphs that the pieces hold, in reading order."""
    letters = sum((piece.end - piece.start) // piece.width for piece in pieces)
    budget.expect(letters, budget.CHARACTERS, "characters", where=where)
    found, parts = _Gathered(), 0
    for piece in pieces:
        for start, end, run in runs.between(piece.start, piece.end, PLAIN):
            parts += 1
            text = main[start:end].decode(piece.encoding, errors="replace")
            _add(found, text, run, sets, start, piece.width)
        budget.expect(parts, budget.PIECES, "runs of type", where=where)
    found.sign("\r", PLAIN, ORDINARY)
    budget.expect(len(found.done), budget.LINES, "paragraphs", where=where)
    return found.done


def _add(found: _Gathered, text: str, run: Run, sets: Ranges, start: int, width: int) -> None:
    place = 0
    for sign in SIGN.finditer(text):
        found.letters(text[place : sign.start()], run)
        how = sets.at(start + width * sign.start(), ORDINARY) if sign[0] in ENDS else ORDINARY
        found.sign(sign[0], run, how)
        place = sign.end()
    found.letters(text[place:], run)
