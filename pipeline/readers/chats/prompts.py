"""A talk as a language model is given it: `<|im_start|>user`, words, `<|im_end|>`."""

import re
from collections.abc import Iterator

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head

TOKEN = r"<\|[A-Za-z_]{2,30}\|>"
OPENED = re.compile(rf"{TOKEN}[ \t]{{0,9}}(?P<who>\w{{1,30}})[ \t]{{0,9}}(?:{TOKEN}|\n)")
CLOSED = re.compile(TOKEN)
LEAST = 2  # turns that are opened so


def recognises(head: Head) -> bool:
    """Whether the text begins with such a mark, and two turns are opened by one."""
    return CLOSED.match(head.text.lstrip()) is not None and len(OPENED.findall(head.text)) >= LEAST


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of such a talk: a block a turn."""
    return decoded.document(format, _blocks(decoded.text), speakers_given=True)


def _blocks(source: str) -> Iterator[Block]:
    for opened in OPENED.finditer(source):
        closed = CLOSED.search(source, opened.end())
        said = source[opened.end() : closed.start() if closed else len(source)]
        start = opened.end() + len(said) - len(said.lstrip())
        if said.strip():
            yield Block(start, start + len(said.strip()), said.strip(), opened["who"])
