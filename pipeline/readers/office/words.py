"""DOCX and ODT → paragraphs."""

import re
import zipfile
from dataclasses import dataclass, field

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers import plain
from pipeline.readers.office.package import Events, part, walk
from pipeline.readers.tabular.inside import tabled

SKIPPED = {  # what a reader of the page does not see, or sees elsewhere; Word repeats text boxes in a Fallback
    "DOCX": {"Fallback", "del", "moveFrom", "instrText", "rPr", "sectPr", "tblPr"},
    "ODT": {"tracked-changes", "annotation", "note-citation", "forms", "sequence-decls", "table-of-content"},
}
BREAKS = {"br", "cr", "line-break", "soft-page-break"}
CHARACTERS = {"tab": "\t", "noBreakHyphen": "\u2011"}
TABLES = frozenset(("tbl", "tr", "tc", "table", "table-row", "table-cell", "covered-table-cell"))
QUESTION_WORDS = 5  # a paragraph all in bold with more words than a name has is a heading


@dataclass(slots=True)
class _Paragraph:
    pieces: list[str] = field(default_factory=list)
    heading: bool = False
    bold: list[bool | None] = field(default_factory=list)  # of each piece; None where nothing is seen
    cell: tuple[int, int] | None = None

    def add(self, text: str, bold: bool | None = None) -> None:
        """Add a piece of text; blanks and breaks are neither bold nor plain."""
        self.pieces.append(text)
        self.bold.append(bold)

    @property
    def is_bold(self) -> bool:
        """Whether all that is seen is in bold."""
        return True in self.bold and False not in self.bold

    @property
    def lead(self) -> int:
        """How many characters at the head are in bold, where the rest is not."""
        if False not in self.bold:
            return 0
        before = self.bold[: self.bold.index(False)]
        last = max((number for number, bold in enumerate(before) if bold), default=-1)
        return sum(map(len, self.pieces[: last + 1]))


class _Paragraphs(Events):
    """Gathers the paragraphs of a document in reading order, those inside text boxes and cells included."""

    def __init__(self, format: str) -> None:
        super().__init__()
        self.skipped = SKIPPED[format]
        self.is_docx = format == "DOCX"
        self.done: list[_Paragraph] = []
        self.open: list[_Paragraph] = []
        self.skipping, self.in_text, self.bold = 0, 0, False
        self.row, self.column, self.tables = 0, 0, 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Open a paragraph, add a break, or go on skipping."""
        self._format(name, attributes)
        if self.skipping or name in self.skipped:
            self.skipping += 1
        elif name in ("p", "h"):
            self.open.append(_Paragraph(heading=name == "h", cell=(self.row, self.column) if self.tables else None))
            self.done.append(self.open[-1])
        elif name == "t":
            self.in_text += 1
        elif name in TABLES:
            self._lay_out(name)
        elif self.open and name in BREAKS:
            self.open[-1].add("\n")
        elif self.open and name in CHARACTERS:
            self.open[-1].add(CHARACTERS[name])
        elif self.open and name == "s":
            count = attributes.get("c", "1")
            self.open[-1].add(" " * min(1000, int(count) if count.isdecimal() else 1))

    def _lay_out(self, name: str) -> None:
        if name in ("tbl", "table"):
            self.tables += 1
        elif name in ("tr", "table-row"):
            self.row, self.column = self.row + 1, -1
        else:
            self.column += 1

    def _format(self, name: str, attributes: dict[str, str]) -> None:
        if name == "r":
            self.bold = False
        elif name == "b" and self.is_docx:
            self.bold = attributes.get("val", "1") not in ("0", "false", "off")
        elif name == "pStyle" and self.open:
            style = attributes.get("val", "").lower()
            self.open[-1].heading = style.startswith(("heading", "title", "titre", "überschrift"))

    def finish(self, name: str) -> None:
        """Close a paragraph or what was skipped."""
        if self.skipping:
            self.skipping -= 1
        elif name in ("p", "h") and self.open:
            self.open.pop()
        elif name == "t":
            self.in_text -= 1
        elif name in ("tbl", "table"):
            self.tables -= 1

    def characters(self, content: str) -> None:
        """Add text to the open paragraph."""
        if self.skipping or not self.open or (self.is_docx and not self.in_text):
            return
        text = content if self.is_docx else re.sub(r"[ \t\r\n]+", " ", content)
        self.open[-1].add(text, None if content.isspace() else self.bold)


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
    gathered = _Paragraphs(format)
    walk(xml, gathered, where=where)
    source, blocks = _source(gathered.done)
    return Document(
        source=source,
        format=format,
        encoding="utf-8",
        blocks=tuple(blocks),
        speakers_given=any(block.speaker for block in blocks),
        metadata=_metadata(package, about, where),
    )


def _source(paragraphs: list[_Paragraph]) -> tuple[str, list[Block]]:
    """The text of the paragraphs, a blank line after each, and its blocks."""
    pieces: list[str] = []
    placed: list[tuple[Block, tuple[int, int] | None]] = []
    position = 0
    for paragraph in paragraphs:
        text = "".join(paragraph.pieces)
        heading = paragraph.heading or _is_asked(paragraph, text)
        lead = paragraph.lead
        for line in text.split("\n"):
            if line.strip():
                block = Block(position, position + len(line), line, heading=heading, lead=min(lead, len(line)))
                placed.append((block, paragraph.cell))
            lead = max(0, lead - len(line) - 1)
            pieces += (line, "\n")
            position += len(line) + 1
        pieces.append("\n")
        position += 1
    source = "".join(pieces)
    return source, tabled(source, placed) or [block for block, _ in placed]


def _is_asked(paragraph: _Paragraph, text: str) -> bool:
    """Whether the paragraph is all in bold and no name: a question."""
    asks = text.count(" ") >= QUESTION_WORDS or text.rstrip().endswith(("?", "？", "؟"))
    return paragraph.is_bold and asks and not text.rstrip().endswith(":")


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
