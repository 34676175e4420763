"""What encloses a text that was pasted or assigned: fences of code, or the quotes of a program's long string."""

import re
from dataclasses import replace

from pipeline.document import Block

FENCE = re.compile(r"\s{0,8}(?:`{3,}|~{3,})[\w-]{0,20}\s*")
ASSIGNS = re.compile(r"\s*(?:export\s+)?(?:const\s+|let\s+|var\s+)?[A-Za-z_]\w{0,60}\s?=\s?(?P<quote>`|\"\"\"|''')")
MOSTLY = 0.5  # of the letters, that stand inside


def bare(blocks: list[Block]) -> list[Block]:
    """The blocks without what encloses most of them, those outside as headings; as they are where nothing does."""
    fences = [number for number, block in enumerate(blocks) if FENCE.fullmatch(block.text)]
    if len(fences) == 2 and _letters(blocks[slice(*fences)]) >= MOSTLY * _letters(blocks):
        return [
            block if fences[0] < number < fences[1] else replace(block, heading=True)
            for number, block in enumerate(blocks)
            if number not in fences
        ]
    opening = ASSIGNS.match(blocks[0].text) if len(blocks) > 1 else None
    closing = blocks[-1].text.rstrip().rstrip(";").rstrip() if opening else ""
    if not opening or not closing.endswith(opening["quote"]):
        return blocks
    first, last = blocks[0], blocks[-1]
    said = closing.removesuffix(opening["quote"])
    cut = [
        replace(first, start=first.start + opening.end(), text=first.text[opening.end() :]),
        *blocks[1:-1],
        replace(last, end=last.start + len(said), text=said),
    ]
    return [block for block in cut if block.text.strip()]


def _letters(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)
