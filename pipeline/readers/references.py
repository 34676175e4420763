"""Character references that a text took along from a page: `&#8212;` for a dash, `&amp;` for an ampersand."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.document import Block
from pipeline.readers.said import decode


def read(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with the references in words and names read; each still knows where its characters stand."""
    return [_read(block) if "&" in f"{block.text}{block.speaker}" and block.at is None else block for block in blocks]


def _read(block: Block) -> Block:
    return replace(block, text=decode(block.text), speaker=block.speaker and decode(block.speaker))
