"""The zip archive of an office file: its parts, read with a limit, and their XML, without entities."""

import io
import lzma
import zipfile
import zlib
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler

from pipeline.errors import SourceError
from pipeline.readers import budget

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    MemoryError,  # a dictionary of four gigabytes, as the archive says, for a part of some kilobytes
)


def open_package(content: bytes, *, where: str) -> zipfile.ZipFile:
    """The archive. Raises SourceError where it is none."""
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except BROKEN as error:
        raise SourceError(f"{where}: a damaged archive ({error}). Expected a whole file; save it again.") from error


def part(package: zipfile.ZipFile, name: str, *, where: str) -> bytes | None:
    """The bytes of a part; None where there is none. Raises SourceError if it is damaged, locked or a bomb."""
    if name not in package.NameToInfo:
        return None
    info = package.getinfo(name)
    if budget.is_bomb(info.compress_size, info.file_size):
        raise SourceError(
            f"{where}: {name} unpacks to {info.file_size:,} bytes. Expected a transcript, "
            f"of {budget.UNPACKED:,} at most."
        )
    if info.flag_bits & 1:
        raise SourceError(f"{where}: the file is encrypted. Expected one without a password; save it so.")
    try:
        with package.open(info) as stream:
            return stream.read(budget.UNPACKED)
    except BROKEN as error:
        raise SourceError(f"{where}: {name} is damaged ({error}). Expected a whole file; save it again.") from error


class Events(ContentHandler):
    """Start, end and text of elements by their local names; subclasses gather what they need."""

    def __init__(self) -> None:
        super().__init__()
        self.count = self.depth = 0

    def startElement(self, name: str, attrs) -> None:
        """Hand on an element's local name and attributes."""
        self.count += 1
        self.depth += 1
        budget.expect(self.count, budget.PIECES, "elements")
        budget.expect(self.depth, budget.OFFICE_LEVELS, "elements in one another")
        self.begin(name.rpartition(":")[2], {key.rpartition(":")[2]: value for key, value in attrs.items()})

    def endElement(self, name: str) -> None:
        """Hand on the local name of an element that ends."""
        self.depth -= 1
        self.finish(name.rpartition(":")[2])

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def finish(self, name: str) -> None:
        """An element ends."""


def walk(xml: bytes, events: Events, *, where: str) -> None:
    """Send the XML's elements and texts to `events`. Raises SourceError on broken XML or one that declares entities."""
    from defusedxml import DefusedXmlException
    from defusedxml.sax import parseString

    try:
        parseString(xml, events, forbid_dtd=True)
    except DefusedXmlException as error:
        raise SourceError(
            f"{where}: its XML declares entities. Expected a plain office file; save it again."
        ) from error
    except SourceError as error:
        raise SourceError(f"{where}: {error}") from error
    except (SAXParseException, ValueError, LookupError) as error:
        reason = " ".join(str(error).split())
        raise SourceError(f"{where}: damaged XML ({reason}). Expected a whole file; save it again.") from error
