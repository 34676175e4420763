"""EPUB → the pages of a book in the order of its spine, as one."""

import posixpath
import zipfile
from dataclasses import replace
from urllib.parse import unquote

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers import budget, web
from pipeline.readers.encoding import Decoded, decode
from pipeline.readers.office.package import Events, part, walk

LOCKS = ("META-INF/rights.xml", "META-INF/license.lcpl")


class _Rootfile(Events):
    """Notes where the book's own list of contents is."""

    path = ""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Take the first package file."""
        if name == "rootfile" and not self.path:
            self.path = attributes.get("full-path", "")


class _Package(Events):
    """Gathers a book's pages, their order, its title and language."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: dict[str, str] = {}
        self.order: list[str] = []
        self.facts: dict[str, str] = {}
        self.fact = ""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Note a page, its place, or a fact."""
        self.fact = name if name in ("title", "language") and name not in self.facts else ""
        if (
            name == "item"
            and "html" in attributes.get("media-type", "")
            and "nav" not in attributes.get("properties", "")
        ):
            self.pages[attributes.get("id", "")] = attributes.get("href", "")
        elif name == "itemref" and attributes.get("linear") != "no":
            self.order.append(attributes.get("idref", ""))

    def finish(self, name: str) -> None:
        """End a fact."""
        self.fact = ""

    def characters(self, content: str) -> None:
        """Add to a fact."""
        if self.fact:
            self.facts[self.fact] = self.facts.get(self.fact, "") + content


def read(package: zipfile.ZipFile, *, where: str, format: str) -> Document:
    """The document of a book: its source is the source of its pages, one after the other."""
    if any(name in package.NameToInfo for name in LOCKS):
        raise SourceError(f"{where}: the book is locked to its shop. Expected one without a lock.")
    rootfile = _Rootfile()
    walk(part(package, "META-INF/container.xml", where=where) or b"<none/>", rootfile, where=where)
    listed = _Package()
    walk(part(package, rootfile.path, where=where) or b"<none/>", listed, where=where)
    source = "\n".join(_pages(package, listed, posixpath.dirname(rootfile.path), where))
    if not source.strip():
        raise SourceError(f"{where}: an EPUB without pages. Expected a whole book; save it again.")
    found = {key: " ".join(value.split()) for key, value in listed.facts.items()}
    language = {"language": found["language"][:2].lower()} if found.get("language") else {}
    title = {"title": found["title"]} if found.get("title") else {}
    document = web.read(Decoded(source, "utf-8"), where=where, format=format)
    return replace(document, metadata={**document.metadata, **title, **language})


def _pages(package: zipfile.ZipFile, listed: _Package, folder: str, where: str) -> list[str]:
    """The source of each page in its place; all together no larger than one part may be."""
    budget.expect(len(listed.order), budget.PAGES, "pages", where=where)
    found, size = [], 0
    for name in dict.fromkeys(listed.order):
        path = posixpath.normpath(posixpath.join(folder, unquote(listed.pages.get(name, "")).partition("#")[0]))
        content = part(package, path, where=where) if name in listed.pages else None
        size += len(content or b"")
        budget.expect(size, budget.UNPACKED, "bytes of pages", where=where)
        if content and content.strip():
            found.append(decode(content, where=where).text)
    return found
