"""The paragraphs of a DOCX or ODT file in reading order, and how each is set."""

import re
from dataclasses import dataclass, field

from pipeline.readers.office.package import Events
from pipeline.readers.tabular.inside import Cell

SKIPPED = {  # what a reader of the page does not see, or sees elsewhere; Word repeats text boxes in a Fallback
    "DOCX": {"Fallback", "del", "moveFrom", "instrText", "rPr", "sectPr", "tblPr"},
    "ODT": {"tracked-changes", "annotation", "note-citation", "forms", "sequence-decls", "table-of-content"},
}
BREAKS = {"br", "cr", "line-break", "soft-page-break"}
CHARACTERS = {"tab": "\t", "noBreakHyphen": "\u2011"}
TABLES = frozenset(("tbl", "tr", "tc", "table", "table-row", "table-cell", "covered-table-cell"))
MARKS = frozenset(("color", "u", "highlight", "shd"))  # of a run in DOCX
UNMARKED = frozenset(("", "auto", "none", "000000", "clear", "nil"))  # how it says that there is none
STYLED = frozenset(("p", "h", "span"))  # what carries a style in ODT


@dataclass(slots=True)
class Paragraph:
    """A paragraph in pieces, as they came."""

    pieces: list[str] = field(default_factory=list)
    heading: bool = False
    bold: list[bool | None] = field(default_factory=list)  # of each piece; None where nothing is seen
    cell: Cell | None = None
    set: str = ""
    italic: list[bool] = field(default_factory=list)  # of each piece that is seen
    marked: list[str] = field(default_factory=list)  # of each piece that is seen: its colour, a line under it

    def add(self, text: str, bold: bool | None = None, *, italic: bool = False, mark: str = "") -> None:
        """Add a piece of text; blanks and breaks are neither bold nor plain."""
        self.pieces.append(text)
        self.bold.append(bold)
        if bold is not None:
            self.italic.append(italic)
            self.marked.append(mark)

    @property
    def mark(self) -> str:
        """The colour or the line that all that is seen has; "" if none."""
        return self.marked[0] if len(set(self.marked)) == 1 else ""

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


class Paragraphs(Events):
    """Gathers the paragraphs of a document in reading order, those inside text boxes and cells included."""

    def __init__(self, format: str) -> None:
        super().__init__()
        self.skipped = SKIPPED[format]
        self.is_docx = format == "DOCX"
        self.done: list[Paragraph] = []
        self.open: list[Paragraph] = []
        self.skipping, self.in_text, self.bold = 0, 0, False
        self.row, self.column = 0, 0
        self.tables: list[int] = []  # those that are open, by number
        self.table = 0
        self.italic, self.mark, self.lists = False, "", 0
        self.named, self.types = "", {}  # ODT: the style that is being described, and which of them are bold and italic
        self.styles: list[str] = []  # ODT: of the paragraph and the spans that are open

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Open a paragraph, add a break, or go on skipping."""
        self._format(name, attributes)
        if self.skipping or name in self.skipped:
            self.skipping += 1
        elif name in ("p", "h"):
            cell = (self.row, self.column, self.tables[-1]) if self.tables else None
            self.open.append(Paragraph(heading=name == "h", cell=cell, set="listed" if self.lists else ""))
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
            self.bold, self.italic, self.mark = False, False, ""
        elif name in ("b", "i") and self.is_docx:
            on = attributes.get("val", "1") not in ("0", "false", "off")
            self.bold, self.italic = (on, self.italic) if name == "b" else (self.bold, on)
        elif name in MARKS and self.is_docx and attributes.get("val", "") not in UNMARKED:
            self.mark = f"{name} {attributes.get('val', '')}".lower()
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
        self.open[-1].add(text, None if content.isspace() else self.bold, italic=self.italic, mark=self.mark)
