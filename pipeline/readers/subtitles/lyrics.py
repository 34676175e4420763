"""LRC, the format of lyrics, in which some recorders export speech → cues."""

import re

from pipeline.document import Block
from pipeline.readers.head import Head
from pipeline.readers.subtitles import voices
from pipeline.readers.times import seconds

STAMP = re.compile(r"[ \t]*\[(\d{1,3}:\d{2}\.\d{2,3})\]")
FACT = re.compile(r"\[(ti|ar|al|au|by|re|ve|length|offset|la|id|#)\s*:([^\]]*)\]\s*$", re.IGNORECASE)
SHARE = 0.8  # lines that must be stamped


def recognises(head: Head) -> bool:
    """Whether nearly every line starts with `[mm:ss.xx]` or states a fact such as `[ti:…]`."""
    stamped, facts = head.share(STAMP), head.share(FACT)
    return stamped > 0 and stamped + facts >= SHARE


def read(text: str, *, where: str, format: str) -> tuple[list[Block], dict[str, str]]:
    """A block for each stamped line, and the title and language that the file states."""
    blocks: list[Block] = []
    metadata: dict[str, str] = {}
    offset = 0
    for line in text.split("\n"):
        start, offset = offset, offset + len(line) + 1
        fact = FACT.match(line)
        if fact:
            key = {"ti": "title", "la": "language"}.get(fact[1].lower())
            if key and fact[2].strip():
                metadata[key] = fact[2].strip()
            continue
        blocks += _block(text, start, offset - 1)
    return blocks, metadata


def _block(text: str, start: int, end: int) -> list[Block]:
    """The block of one line; a line stamped several times is taken at its first."""
    start_s = None
    while match := STAMP.match(text, start, end):
        start_s = seconds(match[1]) if start_s is None else start_s
        start = match.end()
    return voices.blocks(text, start, end, start_s=start_s, end_s=None)
