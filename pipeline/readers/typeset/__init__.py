"""Text with the marks of a typesetter or a wiki → the lines that a reader is shown: LaTeX, MediaWiki, BBCode."""

from dataclasses import dataclass, field, replace

from pipeline.document import Block, Document
from pipeline.readers import budget
from pipeline.readers.encoding import Decoded
from pipeline.readers.said import Said


@dataclass(slots=True)
class Page:
    """The lines so far, and the one being gathered: its words, how much of its head is in bold, what it is."""

    source: str
    where: str
    blocks: list[Block] = field(default_factory=list)
    said: Said = None
    start: int = 0
    lead: int = 0
    plain: bool = False
    heading: bool = False
    speaker: str | None = None

    def begin(self, start: int) -> None:
        """End the line, and begin one at a place of the source."""
        self.end()
        self.said, self.start, self.lead, self.plain, self.heading = Said(self.source), start, 0, False, False

    def add(self, start: int, end: int, *, bold: bool = False) -> None:
        """Add what stands in the source from `start` to `end`."""
        self.said.add(start, end)
        self._weigh(bold, blank=self.source[start:end].isspace())

    def put(self, text: str, start: int, end: int, *, bold: bool = False) -> None:
        """Add a text that stands for a piece of the source."""
        if text.isspace():
            self.said.part()
        elif text:
            self.said.put(text, start, end)
        self._weigh(bold, blank=not text.strip())

    def _weigh(self, bold: bool, *, blank: bool) -> None:
        self.plain = self.plain or not (bold or blank)
        if bold and not self.plain:
            self.lead = self.said.size

    def end(self) -> None:
        """End the line."""
        for block in self.said.block(self.speaker) if self.said else ():
            budget.expect(len(self.blocks) + 1, budget.LINES, "lines", where=self.where)
            lead = self.lead if self.plain else 0
            start = self.start if block.at else block.start
            kind = "bold" if self.lead and not self.plain else ""
            self.blocks.append(replace(block, start=start, heading=self.heading, lead=lead, set=kind))
        self.said = None


def document(decoded: Decoded, page: Page, *, format: str, metadata: dict[str, str] | None = None) -> Document:
    """The document of a page's lines."""
    page.end()
    return decoded.document(
        format, page.blocks, speakers_given=any(block.speaker for block in page.blocks), metadata=metadata or {}
    )
