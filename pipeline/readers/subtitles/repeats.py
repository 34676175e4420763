"""Captions that show again what they have shown (roll-up, tails of the last cue, growing lines) → each word once."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.document import Block

WORD = re.compile(r"<[^<>\n]*>|[^\s<]+|<")
SHARE, LEAST = 0.5, 4  # cues that begin with what was just shown: repeating captions
ROLLS = re.compile(r"<\d\d:\d\d:\d\d\.\d+><c[.>]")  # how YouTube marks the words that a rolling caption adds
MEMORY = 80  # words of the cues before that a cue may show again
Shown = list[str]


def once(source: str, blocks: list[Block]) -> list[Block]:
    """The blocks without the words at their head that were shown just before; all as they are where few repeat."""
    overlaps = list(_overlaps(blocks))
    again = sum(overlap > 0 for overlap in overlaps)
    if again < max(1 if ROLLS.search(source) else LEAST, SHARE * (len(blocks) - 1)):
        return blocks
    kept = []
    for block, overlap in zip(blocks, overlaps, strict=True):
        kept += _after(source, block, overlap) if overlap else [block]
    return kept


def _overlaps(blocks: list[Block]) -> Iterator[int]:
    """How many words at the head of each block are the last ones shown."""
    shown: Shown = []
    for block in blocks:
        words = block.text.split()
        overlap = _overlap(shown, words[:MEMORY])
        yield overlap
        shown = [*shown, *words[overlap:]][-MEMORY:]


def _overlap(shown: Shown, words: Shown) -> int:
    """The length of the longest head of `words` that `shown` ends with."""
    for size in range(min(len(shown), len(words)), 0, -1):
        if shown[-size] == words[0] and shown[-size:] == words[:size]:
            return size
    return 0


def _after(source: str, block: Block, overlap: int) -> list[Block]:
    """The block without its first words; none where it has no others."""
    matches = re.finditer(r"\S+", block.text)
    start = next((match.start() for number, match in enumerate(matches) if number == overlap), None)
    if start is None:
        return []
    if block.at is not None:
        return [replace(block, start=block.at[start], text=block.text[start:], at=block.at[start:])]
    words = (
        match for match in WORD.finditer(source, block.start, block.end) if match[0][0] != "<" or len(match[0]) == 1
    )
    place = next((match.start() for number, match in enumerate(words) if number == overlap), block.start)
    return [replace(block, start=place, text=block.text[start:])]
