"""DOCX and ODT → paragraphs."""

import re
import zipfile
from dataclasses import dataclass, field

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers import plain
from pipeline.readers.office.package import Events, part, walk
from pipeline.readers.tabular.inside import Cell, tabled

SKIPPED = {  # what a reader of the page does not see, or sees elsewhere; Word repeats text boxes in a Fallback
    "DOCX": {"Fallback", "del", "moveFrom", "instrText", "rPr", "sectPr", "tblPr"},
    "ODT": {"tracked-changes", "annotation", "note-citation", "forms", "sequence-decls", "table-of-content"},
}
BREAKS = {"br", "cr", "line-break", "soft-page-break"}
CHARACTERS = {"tab": "\t", "noBreakHyphen": "\u2011"}
TABLES = frozenset(("tbl", "tr", "tc", "table", "table-row", "table-cell", "covered-table-cell"))
STYLED = frozenset(("p", "h", "span"))  # what carries a style in ODT
QUESTION_WORDS = 5  # a paragraph all in bold with more words than a name has is a heading


@dataclass(slots=True)
class _Paragraph:
    pieces: list[str] = field(default_factory=list)
    heading: bool = False
    bold: list[bool | None] = field(default_factory=list)  # of each piece; None where nothing is seen
    cell: Cell | None = None
    set: str = ""
    italic: list[bool] = field(default_factory=list)  # of each piece that is seen

    def add(self, text: str, bold: bool | None = None, *, italic: bool = False) -> None:
        """Add a piece of text; blanks and breaks are neither bold nor plain."""
        self.pieces.append(text)
        self.bold.append(bold)
        if bold is not None:
            self.italic.append(italic)

    @property
    def is_italic(self) -> bool:
        """Whether all that is seen is in italics."""
        return bool(self.italic) and all(self.italic)

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
        self.row, self.column = 0, 0
        self.tables: list[int] = []  # those that are open, by number
        self.table = 0
        self.italic, self.lists = False, 0
        self.named, self.types = "", {}  # ODT: the style that is being described, and which of them are bold and italic
        self.styles: list[str] = []  # ODT: of the paragraph and the spans that are open

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Open a paragraph, add a break, or go on skipping."""
        self._format(name, attributes)
        if self.skipping or name in self.skipped:
            self.skipping += 1
        elif name in ("p", "h"):
            cell = (self.row, self.column, self.tables[-1]) if self.tables else None
            self.open.append(_Paragraph(heading=name == "h", cell=cell, set="listed" if self.lists else ""))
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
            self.table += 1
            self.tables.append(self.table)
        elif name in ("tr", "table-row"):
            self.row, self.column = self.row + 1, -1
        else:
            self.column += 1

    def _format(self, name: str, attributes: dict[str, str]) -> None:
        if name in STYLED and not self.is_docx:
            self.styles.append(attributes.get("style-name", ""))
            self._set_type()
        elif name == "style":
            self.named = attributes.get("name", "")
        elif name == "text-properties" and not self.is_docx:
            self.types[self.named] = attributes.get("font-weight") == "bold", attributes.get("font-style") == "italic"
        elif name == "list-item":
            self.lists += 1
        elif name == "r":
            self.bold = self.italic = False
        elif name in ("b", "i") and self.is_docx:
            on = attributes.get("val", "1") not in ("0", "false", "off")
            self.bold, self.italic = (on, self.italic) if name == "b" else (self.bold, on)
        elif name == "numPr" and self.open:
            self.open[-1].set = "listed"
        elif name == "pStyle" and self.open:
            style = attributes.get("val", "").lower()
            self.open[-1].heading = style.startswith(("heading", "title", "titre", "überschrift"))
            self.open[-1].set = self.open[-1].set or style

    def _set_type(self) -> None:
        """ODT: the type of what is inside the open spans."""
        kinds = [self.types.get(style, (False, False)) for style in self.styles]
        self.bold, self.italic = any(bold for bold, _ in kinds), any(italic for _, italic in kinds)

    def finish(self, name: str) -> None:
        """Close a paragraph or what was skipped."""
        if name in STYLED and self.styles:
            self.styles.pop()
            self._set_type()
        if name == "list-item":
            self.lists -= 1
        if self.skipping:
            self.skipping -= 1
        elif name in ("p", "h") and self.open:
            self.open.pop()
        elif name == "t":
            self.in_text -= 1
        elif name in ("tbl", "table"):
            self.tables.pop()

    def characters(self, content: str) -> None:
        """Add text to the open paragraph."""
        if self.skipping or not self.open or (self.is_docx and not self.in_text):
            return
        text = content if self.is_docx else re.sub(r"[ \t\r\n]+", " ", content)
        self.open[-1].add(text, None if content.isspace() else self.bold, italic=self.italic)


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
    placed: list[tuple[Block, Cell | None]] = []
    position = 0
    for paragraph in paragraphs:
        text = "".join(paragraph.pieces)
        heading = paragraph.heading or _is_asked(paragraph, text)
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


def _set(paragraph: _Paragraph) -> str:
    """How the whole paragraph is set: in italics, in bold, in a column, in a list, in a style; the first that holds."""
    kinds = (("italic", paragraph.is_italic), ("bold", paragraph.is_bold))
    kind = next((name for name, holds in kinds if holds), "")
    return kind or (f"column {paragraph.cell[1]}" if paragraph.cell else paragraph.set)


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
