"""Microsoft's compound file: its streams, by name."""

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pipeline.errors import SourceError

MAIN, ENCRYPTED, SUMMARY = "WordDocument", "EncryptedPackage", "\x05SummaryInformation"
SECTION, CODEPAGE, TITLE, LATIN = 44, 1, 2, 1252  # where the properties begin; the numbers of two of them
MOST_PROPERTIES, LONGEST_TITLE, ENCODINGS = 100, 400, {65001: "utf-8", 1200: "utf-16-le"}
SECTOR_SHIFT, FAT_SECTORS = 30, 44  # where the header keeps them
SPARE_SECTORS = 128  # of the table of sectors, beyond twice what the file needs: what writers set aside
# What the library raises on a file that says of itself what is not so.
DAMAGED = (OSError, struct.error, IndexError, ValueError, TypeError, AttributeError, RecursionError, OverflowError)


@dataclass(frozen=True, slots=True)
class Container:
    """An open compound file; `where` names it in messages."""

    file: object
    where: str

    def stream(self, name: str) -> bytes:
        """The bytes of a stream. Raises SourceError where there is none."""
        try:
            return self.file.openstream(name).read()
        except DAMAGED as error:
            raise damaged(self.where) from error

    def title(self) -> str:
        """The title that the file states of itself; "" for none."""
        if not self.file.exists(SUMMARY):
            return ""
        try:
            return _title(self.stream(SUMMARY))
        except (struct.error, LookupError, SourceError):  # properties are an extra: the words are read without them
            return ""


def _title(told: bytes) -> str:
    """The title in a list of properties; the library's own reader of them can be made to run without end."""
    start = struct.unpack_from("<I", told, SECTION)[0]
    count = min(MOST_PROPERTIES, struct.unpack_from("<I", told, start + 4)[0])
    rows = struct.unpack_from(f"<{2 * count}I", told, start + 8)
    places = {number: start + offset for number, offset in zip(rows[::2], rows[1::2], strict=True)}
    if TITLE not in places:
        return ""
    page = struct.unpack_from("<H", told, places[CODEPAGE] + 4)[0] if CODEPAGE in places else LATIN
    length = struct.unpack_from("<I", told, places[TITLE] + 4)[0]
    text = told[places[TITLE] + 8 :][: min(length, LONGEST_TITLE)]
    return text.decode(ENCODINGS.get(page, f"cp{page}"), errors="replace").split("\0")[0]


@contextmanager
def opened(content: bytes, *, where: str) -> Iterator[Container]:
    """The compound file that the bytes are. Raises SourceError for a damaged one, or one that is no Word document."""
    import olefile  # seldom needed

    _expect_sane(content, where)
    try:
        file = olefile.OleFileIO(io.BytesIO(content))
    except DAMAGED as error:
        raise damaged(where) from error
    with file:
        if file.exists(ENCRYPTED):
            raise SourceError(f"{where}: the file is encrypted. Expected one without a password; save it so.")
        if not file.exists(MAIN):
            raise SourceError(
                f"{where}: an old Office file that is no Word document. Save it as XLSX, CSV, DOCX or text."
            )
        yield Container(file, where)


def damaged(where: str) -> SourceError:
    """The line on a file that is not whole."""
    return SourceError(f"{where}: a damaged Word file. Expected a whole one; save it as DOCX or text.")


def _expect_sane(content: bytes, where: str) -> None:
    """Raise SourceError where the table of sectors is said to be far larger than the file: reading it would not end."""
    if len(content) < 512:
        raise damaged(where)
    shift, told = content[SECTOR_SHIFT], int.from_bytes(content[FAT_SECTORS : FAT_SECTORS + 4], "little")
    if shift not in (9, 12) or told > 2 * len(content) // (1 << (2 * shift - 2)) + SPARE_SECTORS:
        raise damaged(where)
