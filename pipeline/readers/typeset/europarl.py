"""The record of the European Parliament as its corpus marks it: `<SPEAKER ID=1 NAME="President">` → its speeches."""

import re
from collections.abc import Iterator

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head

LINE = re.compile(r"[^\n]+")
SPEAKER = re.compile(r"<SPEAKER\s[^<>\n]{0,200}?NAME=\"?(?P<who>[^\"<>\n]{1,120})\"?[^<>\n]{0,200}>\s*$", re.IGNORECASE)
MARK = re.compile(r"\s*<(?P<name>/?(?:CHAPTER|P|SPEAKER))\b[^<>\n]{0,300}>\s*$", re.IGNORECASE)
LEAST = 2  # speakers


def recognises(head: Head) -> bool:
    """Whether lines name speakers so."""
    return sum(SPEAKER.match(line) is not None for line in head.lines) >= LEAST


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of such a record: a block a line; the titles of chapters are headings."""
    return decoded.document(format, _blocks(decoded.text), speakers_given=True)


def _blocks(source: str) -> Iterator[Block]:
    speaker: str | None = None
    for line in LINE.finditer(source):
        if mark := MARK.match(line[0]):
            named = SPEAKER.match(line[0])
            speaker = named["who"].strip() if named else speaker if mark["name"].upper() == "P" else None
        elif not line[0].isspace():
            yield Block(*line.span(), line[0], speaker, heading=speaker is None)
