"""BBCode, the markup of forums → its lines."""

import re

from pipeline.document import Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.typeset import Page, document

NAMES = (
    "b|i|u|s|url|img|color|colour|size|font|quote|code|center|left|right|list|youtube|email|spoiler|indent|sub|sup|td|"
    "tr|table|hr"
)
TAG = re.compile(
    rf"\[(?P<close>/?)(?P<name>{NAMES}|\*)(?:=[^\]\n]{{0,300}}|[ ][^\]\n]{{0,300}})?\]|\n|[^\[\n]+|\[", re.IGNORECASE
)
CLOSED = re.compile(rf"\[/(?:{NAMES})\]", re.IGNORECASE)
HIDDEN = frozenset(("img", "youtube"))
LEAST = 2


def recognises(head: Head) -> bool:
    """Whether tags of the markup are closed in the text, some of them at least twice."""
    return len(CLOSED.findall(head.text)) >= LEAST


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a posting: a block a line, without its tags and pictures."""
    page, bold, hidden = Page(decoded.text, where), 0, 0
    page.begin(0)
    for token in TAG.finditer(decoded.text):
        name, step = (token["name"] or "").lower(), -1 if token["close"] else 1
        if token[0] == "\n" or name in ("*", "quote", "tr"):
            page.begin(token.end())
        if name == "b":
            bold = max(0, bold + step)
        elif name in HIDDEN:
            hidden = max(0, hidden + step)
        elif not name and token[0] != "\n" and not hidden:
            page.add(*token.span(), bold=bold > 0)
    return document(decoded, page, format=format)
