"""DOCX and ODT → paragraphs."""

import re
import zipfile

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers import asked, plain
from pipeline.readers.office.package import Events, part, walk
from pipeline.readers.office.paragraphs import Paragraph, Paragraphs
from pipeline.readers.tabular.inside import Cell, tabled


class _Facts(Events):
    """Gathers the properties that an office file states of itself."""

    KEYS = {"title": "title", "language": "language"}  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.key: str | None = None
        self.found: dict[str, str] = {}

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Note which property begins."""
        self.key = self.KEYS.get(name)

    def finish(self, name: str) -> None:
        """Note that it ends."""
        self.key = None

    def characters(self, content: str) -> None:
        """Add to the property's text."""
        if self.key:
            self.found[self.key] = self.found.get(self.key, "") + content


def read(package: zipfile.ZipFile, *, where: str, format: str) -> Document:
    """The document of a DOCX or ODT file: a block for each line of each paragraph."""
    name, about = ("word/document.xml", "docProps/core.xml") if format == "DOCX" else ("content.xml", "meta.xml")
    xml = part(package, name, where=where)
    if xml is None:
        raise SourceError(f"{where}: no {name} in it. Expected a whole {format} file; save it again.")
    gathered = Paragraphs(format)
    walk(xml, gathered, where=where)
    source, blocks = laid_out(gathered.done)
    return Document(
        source=source,
        format=format,
        encoding="utf-8",
        blocks=tuple(blocks),
        speakers_given=any(block.speaker for block in blocks),
        metadata=_metadata(package, about, where),
    )


def laid_out(paragraphs: list[Paragraph]) -> tuple[str, list[Block]]:
    """The text of the paragraphs, a blank line after each, and its blocks."""
    pieces: list[str] = []
    placed: list[tuple[Block, Cell | None]] = []
    position = 0
    for paragraph in paragraphs:
        text = "".join(paragraph.pieces)
        heading = paragraph.heading or (paragraph.is_bold and asked.is_question(text))
        lead = paragraph.lead
        for line in text.split("\n"):
            if line.strip():
                block = Block(
                    position,
                    position + len(line),
                    line,
                    heading=heading,
                    lead=min(lead, len(line)),
                    set=_set(paragraph),
                )
                placed.append((block, paragraph.cell))
            lead = max(0, lead - len(line) - 1)
            pieces += (line, "\n")
            position += len(line) + 1
        pieces.append("\n")
        position += 1
    source = "".join(pieces)
    return source, tabled(source, placed) or [block for block, _ in placed]


def _set(paragraph: Paragraph) -> str:
    """How the whole paragraph is set, the first that holds: italics, bold, a column, a list, a style, a colour."""
    kinds = (("italic", paragraph.is_italic), ("bold", paragraph.is_bold))
    kind = next((name for name, holds in kinds if holds), "")
    return kind or (f"column {paragraph.cell[1]}" if paragraph.cell else paragraph.set or paragraph.mark)


def _metadata(package: zipfile.ZipFile, name: str, where: str) -> dict[str, str]:
    xml = part(package, name, where=where)
    if xml is None:
        return {}
    facts = _Facts()
    walk(xml, facts, where=where)
    found = {key: " ".join(value.split()) for key, value in facts.found.items()}
    language = re.match(r"[a-zA-Z]{2}(?=$|[-_])", found.pop("language", ""))
    title = plain.title_of(found.get("title", ""))  # the file's own date is the day it was made: left out
    return title | ({"language": language[0].lower()} if language else {})
