"""Praat's TextGrids, long and short → the talk of their tiers."""

import re
from collections.abc import Iterator

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import Said
from pipeline.readers.tiers import Tier, talk

# Beside numbers, flags and quoted texts everything in a TextGrid is a comment.
VALUE = re.compile(r'"((?:[^"]++|"")*+)"|<(exists|absent)>|(?<![^\s=])(-?\d++(?:\.\d++)?(?:[eE][-+]?\d++)?)(?![^\s])')
START = re.compile(r'\s*(?:File type\s*=\s*)?"(?:ooTextFile|Praat chronological)[^"]*"', re.IGNORECASE)
HEADED = re.compile(r'Object class\s*=\s*"TextGrid|"TextGrid"|"IntervalTier"')
COMMENT = re.compile(r"[^\n\"]*![^\n\"]*$")
Value = re.Match[str]


def recognises(head: Head) -> bool:
    """Whether the text begins as Praat's text files do and holds tiers."""
    return START.match(head.text) is not None and HEADED.search(head.text) is not None


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a TextGrid: a block an interval that holds words."""
    tiers = list(_tiers(decoded.text))
    found = talk([tier for tier, lasts in tiers if lasts and tier.blocks] or [tier for tier, _ in tiers])
    if not found:
        raise SourceError(f"{where}: a TextGrid whose tiers hold no words. Expected a tier of what is said.")
    return decoded.document(format, found, speakers_given=any(block.speaker for block in found))


def _tiers(source: str) -> Iterator[tuple[Tier, bool]]:
    """Every tier, and whether it is one of intervals: points mark what stands in others.

    After a tier's class and name come its two times, their count, and its intervals or points.
    """
    values = list(VALUE.finditer(source))
    place = 0
    while place < len(values):
        kind = values[place][1]
        place += 1
        if kind not in ("IntervalTier", "TextTier") or place + 3 >= len(values) or values[place][1] is None:
            continue
        name, size = values[place][1].replace('""', '"'), 3 if kind == "IntervalTier" else 2
        blocks, place = _blocks(source, values, place + 4, size)
        yield Tier(name, "", "", tuple(blocks)), size == 3


def _blocks(source: str, values: list[Value], place: int, size: int) -> tuple[list[Block], int]:
    """The blocks of a tier's intervals (two times and a text) or points (one time), and where the next tier begins."""
    found: list[Block] = []
    while place + size <= len(values) and all(values[place + n][3] for n in range(size - 1)):
        text = values[place + size - 1]
        if text[1] is None:
            break
        said = Said(source)
        for part in re.compile(r'""|(?:[^"]|"(?!"))+').finditer(source, *text.span(1)):
            said.put('"', *part.span()) if part[0] == '""' else said.add(*part.span())
        found += said.block(None, float(values[place][3]), float(values[place + size - 2][3]))
        place += size
    return found, place
