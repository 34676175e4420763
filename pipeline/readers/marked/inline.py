"""Markdown's links inside a line: their words are the page's, their addresses and images are not."""

import re
from dataclasses import replace

from pipeline.document import Block

ADDRESS = r"\((?:[^()\n]|\([^()\n]{0,200}+\)?){0,800}+\)"
ATTRIBUTES = r"(?:\{:?\s?[.#:][^{}\n]{0,200}\})?"
IMAGE = re.compile(rf"!\[[^\[\]\n]{{0,400}}+\](?:{ADDRESS}|\[[^\[\]\n]{{0,100}}\]){ATTRIBUTES}")
LINK = re.compile(rf"(?<!\\)\[(?P<words>[^\[\]\n]{{1,400}}+)\](?:{ADDRESS}{ATTRIBUTES}|\[[^\[\]\n]{{0,100}}\](?!\())")
NOTE = re.compile(r"\[\^[\w-]{1,40}\](?!:)")
TEMPLATE = re.compile(r"\{%[^{}\n]{0,2000}?%\}|\{\{[<%]?[^{}\n]{0,2000}?[>%]?\}\}")
TRAILING = re.compile(r"\s*\{:?\s?[.#:][^{}\n]{0,200}\}\s*$")
LETTER = re.compile(r"[^\W\d_]")
HEAD = re.compile(
    r"\s*[*_]{0,3}[^\W\d_][^:：\n\[]{0,40}[:：][*_]{0,3}\s"
)  # of a list of links: `Further: [a](…) | [b](…)`


def shown(blocks: list[Block]) -> list[Block]:
    """The blocks with links as their words, without images, marks of notes and tags of templates.

    A line of links alone, be it with a head, stays as it is: it shows itself what it is.
    """
    return [_shown(block) if "[" in block.text or "{" in block.text else block for block in blocks]


def _shown(block: Block) -> Block:
    text = TEMPLATE.sub("", block.text) if "{%" in block.text or "{{" in block.text else block.text
    text = TRAILING.sub("", text) if "{" in text else text
    text = NOTE.sub("", IMAGE.sub("", text)) if "[" in text else text
    if not text.strip():
        return block
    linked = LINK.sub(_words, text) if "](" in text or "][" in text else text
    alone = linked != text and LETTER.search(HEAD.sub("", LINK.sub("", text), count=1)) is None
    shown = text if alone else linked
    return block if shown == block.text else replace(block, text=shown)


def _words(link: re.Match[str]) -> str:
    """The words of a link; one without a letter, a time or a number, stays as it is."""
    return link["words"] if LETTER.search(link["words"]) else link[0]
