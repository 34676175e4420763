"""Plain text and Markdown: one block a line. What a line means is `turns`' business."""

import re

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded

# Every character that ends a line on paper; only "\n" is left of CR and LF. Others come from word processors.
LINE = re.compile(r"[^\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
HEADING = re.compile(r" {0,3}#{1,6}[ \t]")


def read(decoded: Decoded, *, where: str) -> Document:
    """The document of a plain text: a block for each line that is not blank, its indentation included."""
    return Document(
        source=decoded.text,
        format="Markdown" if where.lower().endswith((".md", ".markdown")) else "plain text",
        encoding=decoded.encoding,
        blocks=tuple(lines(decoded.text)),
        warnings=decoded.warnings,
    )


def lines(text: str) -> list[Block]:
    """A block for each line of the text that is not blank."""
    return [
        Block(match.start(), match.end(), match[0], heading=bool(HEADING.match(match[0])))
        for match in LINE.finditer(text)
        if not match[0].isspace()
    ]
