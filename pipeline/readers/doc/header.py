"""The head of a Word file and its piece table: which bytes hold the text, in which order."""

import struct
from dataclasses import dataclass

from pipeline.errors import SourceError
from pipeline.readers import budget
from pipeline.readers.doc.container import damaged
from pipeline.readers.encoding import decode

# [MS-DOC] 2.5: where the file information block keeps what is read here.
IDENT, VERSION, FLAGS, LETTERS, FOOTNOTES, BOXES = 0, 2, 10, 0x4C, 0x50, 0x64
BOLD, SET, PIECES = 0xFA, 0x102, 0x1A2  # offset and size of the tables of runs, of paragraphs, of pieces
WORD, WORD_97, ENCRYPTED, TABLE_1 = 0xA5EC, 0xC1, 0x0100, 0x0200
SHORTEST = 0x1AA
PROPERTIES, TABLE = 1, 2  # what a part of the piece table is
COMPRESSED, WIDE, NARROW = 0x40000000, "utf-16-le", "cp1252"
WORD_95, OLDER_START, OLDER_LETTERS, IN_PIECES = 0xA5DC, 0x18, 0x34, 0x0004
Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Header:
    """Which stream holds the tables, how many letters the talk has, and where each table stands in that stream."""

    table: str
    letters: int
    boxes: int
    runs: Extent
    paragraphs: Extent
    pieces: Extent


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes of the main stream that hold text, and their encoding."""

    start: int
    end: int
    encoding: str

    @property
    def width(self) -> int:
        """Bytes a letter."""
        return 2 if self.encoding == WIDE else 1


def read(main: bytes, *, where: str) -> Header:
    """The header of a Word 97 file or a later one. Raises SourceError for an older or an encrypted one."""
    if len(main) < SHORTEST:
        raise damaged(where)
    ident, version = struct.unpack_from("<HH", main, IDENT)
    if ident != WORD or version < WORD_97:
        raise SourceError(f"{where}: a Word file from before 1997. Expected a later one; save it as DOCX or text.")
    flags, letters, boxes = (struct.unpack_from("<I", main, place)[0] for place in (FLAGS, LETTERS, BOXES))
    if flags & ENCRYPTED:
        raise SourceError(f"{where}: the file is encrypted. Expected one without a password; save it so.")
    budget.expect(letters, budget.CHARACTERS, "characters", where=where)
    runs, paragraphs, pieces = (struct.unpack_from("<II", main, place) for place in (BOLD, SET, PIECES))
    return Header("1Table" if flags & TABLE_1 else "0Table", letters, boxes, runs, paragraphs, pieces)


def is_older(main: bytes) -> bool:
    """Whether Word 6 or 95 wrote it."""
    return main[:2] == WORD_95.to_bytes(2, "little") and len(main) >= SHORTEST


def older(main: bytes, *, where: str) -> list[Piece]:
    """The text of a file of Word 6 or 95, which stands in one piece. Raises SourceError where it does not."""
    flags, start, letters = (struct.unpack_from("<I", main, place)[0] for place in (FLAGS, OLDER_START, OLDER_LETTERS))
    if flags & (ENCRYPTED | IN_PIECES):
        raise SourceError(f"{where}: a Word file from before 1997, encrypted or in pieces. Save it as DOCX or text.")
    if not 0 < letters <= len(main) - start:
        raise damaged(where)
    words = main[start : start + letters].translate(None, bytes(range(9)) + bytes(range(14, 32)))
    return [Piece(start, start + letters, _encoding(words, where))]


def _encoding(words: bytes, where: str) -> str:
    """The encoding of an old file's bytes, of those that have one byte a letter."""
    told = decode(words, where=where).encoding
    return told if told.startswith(("cp", "iso8859", "windows", "koi8", "mac")) else NARROW


def beside(head: Header) -> tuple[str, ...]:
    """What a reader should know of words that stand in none of the paragraphs."""
    boxes = f"The file has text boxes, {head.boxes:,} characters, which were not read; copy them into the text."
    return (boxes,) if head.boxes > 1 else ()


def pieces(head: Header, table: bytes, main: bytes, *, where: str) -> list[Piece]:
    """The pieces of the talk in their order, without footnotes and what else stands behind it."""
    found: list[Piece] = []
    for first, last, start in _rows(_pieces(head, table, where), where):
        wide = not start & COMPRESSED
        start = start if wide else (start & ~COMPRESSED) // 2
        end = start + (min(last, head.letters) - first) * (2 if wide else 1)
        if last <= first or end > len(main):
            raise damaged(where)
        found.append(Piece(start, end, WIDE if wide else NARROW))
        if last >= head.letters:
            break
    return found


def _pieces(head: Header, table: bytes, where: str) -> bytes:
    """The table of pieces, behind what changes were made to their properties."""
    offset, size = head.pieces
    place, stop = offset, min(offset + size, len(table))
    while place + 5 <= stop:
        if table[place] == TABLE:
            length = struct.unpack_from("<I", table, place + 1)[0]
            return table[place + 5 : min(stop, place + 5 + length)]
        if table[place] != PROPERTIES:
            break
        place += 3 + struct.unpack_from("<H", table, place + 1)[0]
    raise damaged(where)


def _rows(table: bytes, where: str) -> list[tuple[int, int, int]]:
    """First letter, the one after the last, and the place in the stream of each piece."""
    count = (len(table) - 4) // 12
    if count < 1:
        raise damaged(where)
    budget.expect(count, budget.PIECES, "pieces of text", where=where)
    letters = struct.unpack_from(f"<{count + 1}I", table)
    places = [struct.unpack_from("<I", table, 4 * (count + 1) + 8 * number + 2)[0] for number in range(count)]
    return list(zip(letters, letters[1:], places, strict=False))
