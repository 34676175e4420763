"""Plain text whose lines begin with a clock and name nobody: captions that lost their format."""

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.document import Block
from pipeline.readers.times import seconds

CLOCK = re.compile(r"\s*+((?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\s*+(?=[^\W\d_]|[\"“‘«¿¡(\[♪])")
LABELLED = re.compile(r"[^:：\n]{1,40}[:：](?=\s)")
LEAST, SHARE, RISING, NAMED = 8, 0.9, 0.95, 0.1  # lines; of them with a clock, later than the one before, with a label


def told(blocks: list[Block]) -> list[Block]:
    """The blocks with their clocks as times where nearly every line begins with one that rises; others stay."""
    if sum(block.text.lstrip()[:1].isdigit() for block in blocks) < max(LEAST, SHARE * len(blocks)):
        return blocks
    found = [CLOCK.match(block.text) for block in blocks]
    times = [seconds(match[1].replace(",", ".")) for match in found if match]
    words = [block.text[match.end() :] for block, match in zip(blocks, found, strict=True) if match]
    rising = sum(one <= other for one, other in pairwise(times) if None not in (one, other))
    named = sum(LABELLED.match(text) is not None for text in words)
    if len(times) < max(LEAST, SHARE * len(blocks)) or rising < RISING * (len(times) - 1) or named > NAMED * len(words):
        return blocks
    timed = [_timed(block, match) if match else block for block, match in zip(blocks, found, strict=True)]
    return timed if len(set(times)) > 1 else [replace(block, start_s=None) for block in timed]  # nobody set the clock


def _timed(block: Block, match: re.Match[str]) -> Block:
    """The block without its clock, which says when it begins."""
    text = block.text[match.end() :]
    return replace(block, start=block.start + match.end(), text=text, start_s=seconds(match[1].replace(",", ".")))
