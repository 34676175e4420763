"""Character references that a text took along from a page: `&#8212;` for a dash, `&amp;` for an ampersand."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.document import Block
from pipeline.readers.said import decode


def read(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with their references read; each still knows where its characters stand in the source."""
    return [
        replace(block, text=decode(block.text)) if "&" in block.text and block.at is None else block for block in blocks
    ]
