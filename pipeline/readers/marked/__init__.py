"""Markdown as weblogs write it: without what is meant for the program that makes the page of it."""

from pipeline.document import Block
from pipeline.readers.marked import hidden, inline


def lines(blocks: list[Block], *, markdown: bool) -> list[Block]:
    """The blocks without those that hold no words of the page: `markdown` says that the file calls itself so."""
    return hidden.without(blocks, markdown=markdown)


def words(blocks: list[Block]) -> list[Block]:
    """The blocks with the words of their links, without the addresses."""
    return inline.shown(blocks)
