"""Switchboard's utterances, as the discourse tags of its corpus have them → what each of the two says.

`qy  A.1 utt1: {D So, } [ I, + I ] see. /`: a tag, the speaker, the turn, and words with marks of how they are said.
"""

import re

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import Said

LINE = re.compile(
    r"^[^\S\n]*(?:\S{1,24}[^\S\n]+)?@{0,2}(?P<speaker>[A-Z])\.(?P<turn>\d+)[^\S\n]+utt\d+[a-z]?:[^\S\n]*(?P<text>[^\n]*)",
    re.MULTILINE,
)
MARK = re.compile(
    r"(?P<drop>\{[A-Z]\s?|[{}\[\]+#*]|<+[^<>\n]{0,80}>+|\(\(|\)\)|-?/(?=\s|$)|(?<=\s)--(?=\s|$))|(?P<gap>\s+)|(?P<word>[^\s{}\[\]+#*<(/)-]+|.)"
)
LEAST, LEAST_SHARE = 2, 0.3


def recognises(head: Head) -> bool:
    """Whether lines of a speaker, a turn and an utterance stand in it, as no other file has them."""
    found = len(LINE.findall(head.text))
    return found >= LEAST and found >= LEAST_SHARE * len(head.lines)


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a conversation: a block an utterance, without its marks; what heads it is set aside."""
    blocks: list[Block] = []
    for line in LINE.finditer(decoded.text):
        blocks += _said(decoded.text, *line.span("text")).block(line["speaker"])
    return decoded.document(format, blocks, speakers_given=True)


def _said(source: str, start: int, end: int) -> Said:
    said = Said(source)
    for mark in MARK.finditer(source, start, end):
        if mark["gap"]:
            said.part()
        elif mark["word"]:
            if mark[0][0] in ".,?!":
                said.glue()
            said.put(mark[0], *mark.span())
    return said
