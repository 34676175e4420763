"""Office files → blocks: which kind an archive is, and the room that reads it."""

import zipfile

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers import own, parquet, tabular
from pipeline.readers.encoding import decode
from pipeline.readers.office import epub, sheets, words
from pipeline.readers.office.package import open_package, part


def read(content: bytes, *, where: str) -> Document:
    """The document of a DOCX, ODT, XLSX, ODS or EPUB file. Raises SourceError for any other archive."""
    package = open_package(content, where=where)
    if name := own.member(package.namelist()):
        return _own(package, name, where)
    format = _format(package, where)
    reader = {"DOCX": words, "ODT": words, "EPUB": epub}.get(format, sheets)
    document = reader.read(package, where=where, format=format)
    if not document.blocks:
        raise SourceError(f"{where}: the {format} file holds no text. Expected a transcript; is it only pictures?")
    return document


def _own(package: zipfile.ZipFile, name: str, where: str) -> Document:
    """The turns of an archive that Parley packed."""
    content, within = part(package, name, where=where) or b"", f"{where}, {name}"
    if name.endswith(".parquet"):
        return parquet.read(content, where=within)
    return tabular.read(decode(content, where=within), where=within, format="CSV")


def _format(package: zipfile.ZipFile, where: str) -> str:
    names = package.NameToInfo
    if "word/document.xml" in names:
        return "DOCX"
    if "xl/workbook.xml" in names:
        return "XLSX"
    kind = (part(package, "mimetype", where=where) or b"")[:100]
    if b"application/epub+zip" in kind or "META-INF/container.xml" in names:
        return "EPUB"
    for sign, format in ((b"opendocument.text", "ODT"), (b"opendocument.spreadsheet", "ODS")):
        if sign in kind:
            return _unlocked(package, format, where)
    raise SourceError(f"{where}: an archive that is no office file. Expected the transcript itself; unpack it first.")


def _unlocked(package: zipfile.ZipFile, format: str, where: str) -> str:
    manifest = part(package, "META-INF/manifest.xml", where=where) or b""
    if b"encryption-data" in manifest:
        raise SourceError(f"{where}: the file is encrypted. Expected one without a password; save it so.")
    return format
