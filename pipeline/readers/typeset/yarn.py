"""Yarn Spinner's scripts of games → what is said under a name; heads of nodes, commands and remarks are no speech."""

import re
from collections.abc import Iterator

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head

NODE = re.compile(r"^title:[^\n]*\n(?:[\w.-]{1,40}:[^\n]*\n){0,20}---[ \t]*$", re.MULTILINE)
LINE = re.compile(r"[^\n]+")
SAID = re.compile(r"\s*(?:->\s*)?(?P<who>[^\W\d_][^\n:<>{}#/]{0,40}?):\s+(?=\S)")
BESIDE = re.compile(r"\s*(?://|<<|#)")  # a remark, a command, a mark
TAIL = re.compile(r"\s*(?:<<[^<>\n]*>>|#\w[\w:.-]*|//[^\n]*)\s*$")
OPTION = re.compile(r"\s*->\s*")


def recognises(head: Head) -> bool:
    """Whether the text has a node with its head, and nodes end as Yarn ends them."""
    return head.text.lstrip("\ufeff\n ").startswith(("title:", "//")) and NODE.search(head.text) is not None


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a script: a block a line that somebody says; choices without a name are nobody's."""
    blocks = list(_blocks(decoded.text))
    spoken = [block for block in blocks if not block.heading]
    notices = tuple((block.start, block.end) for block in blocks if block.heading)
    return decoded.document(format, spoken, speakers_given=any(block.speaker for block in spoken), notices=notices)


def _blocks(source: str) -> Iterator[Block]:
    inside = False
    for line in LINE.finditer(source):
        text = line[0].strip()
        if text in ("---", "==="):
            inside = text == "---"
            continue
        if not text:
            continue
        start, end = line.span()
        while tail := TAIL.search(source, start, end):
            if tail.start() <= start:
                break
            end = tail.start()
        said = SAID.match(source, start, end)
        if inside and said and not BESIDE.match(text):
            words = source[said.end() : end].strip()
            yield Block(said.end(), said.end() + len(words), words, said["who"].strip())
        else:
            yield Block(
                line.start() + line[0].index(text),
                line.start() + line[0].index(text) + len(text),
                text,
                heading=not inside or BESIDE.match(text) is not None or OPTION.match(text) is not None,
            )
