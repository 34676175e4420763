"""Times that programs write out beside a clock, for those who hear them: `0 minutes 9 seconds0:09` → the clock."""

import re
from dataclasses import replace

from pipeline.document import Block

SPELT = r"(?:\d{1,2} [^\W\d_]{1,12}\.?,? ){0,2}\d{1,2} [^\W\d_]{1,12}\.?"
BEFORE = re.compile(rf"\s*{SPELT}\s?(?P<clock>\d{{1,2}}:\d{{2}}(?::\d{{2}})?)\s*$")
ALONE, CLOCK = re.compile(rf"\s*{SPELT}\s*$"), re.compile(r"\s*\d{1,2}:\d{2}(?::\d{2})?\s*$")
LEAST, LONGEST = 2, 60  # such lines; letters of a name above one


def heard(blocks: list[Block]) -> list[Block]:
    """The blocks without times written out: a clock behind one joins the name above it, one below a clock goes."""
    if sum(BEFORE.match(block.text) is not None for block in blocks) >= LEAST:
        return _named(blocks)
    below = [
        number > 0 and ALONE.match(block.text) is not None and CLOCK.match(blocks[number - 1].text) is not None
        for number, block in enumerate(blocks)
    ]
    return [block for block, gone in zip(blocks, below, strict=True) if not gone] if sum(below) >= LEAST else blocks


def _named(blocks: list[Block]) -> list[Block]:
    """The blocks, each line above a clock with the clock behind it."""
    found: list[Block] = []
    for block in blocks:
        match = BEFORE.match(block.text)
        if match is None:
            found.append(block)
        elif found and len(found[-1].text) <= LONGEST and found[-1].at is None:
            found[-1] = _with(found[-1], block, *match.span("clock"))
    return found


def _with(name: Block, below: Block, start: int, end: int) -> Block:
    """The name with the clock below it, each character where it stands."""
    shown = name.text.rstrip()
    first = below.start + start
    at = [*range(name.start, name.start + len(shown)), first, *range(first, first + end - start)]
    return replace(name, end=first + end - start, text=f"{shown} {below.text[start:end]}", at=at)
