"""What encloses a text that was pasted or assigned: fences of code, or the quotes of a program's long string."""

import re
from dataclasses import replace

from pipeline.document import Block

FENCE = re.compile(r"\s{0,8}(?:`{3,}|~{3,})[\w-]{0,20}\s*")
OPENS = re.compile(
    r"\s*(?:export\s+)?(?:const\s+|let\s+|var\s+)?[\"']?[A-Za-z_]\w{0,60}[\"']?\s{0,3}[:=]\s{0,3}(?P<quote>`|\"\"\"|\'\'\')"
)
PUNCTUATION = frozenset(" \t;,)}]")  # that may stand behind the quote
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
    return _unquoted(blocks)


def _unquoted(blocks: list[Block]) -> list[Block]:
    """The blocks without the quotes of a long text that a program holds, and with the program around it as headings."""
    found = ((number, match) for number, block in enumerate(blocks) if (match := OPENS.match(block.text)))
    first, opening = next(found, (len(blocks), None))
    quote = opening["quote"] if opening else ""
    last = next((number for number in range(first + 1, len(blocks)) if quote in blocks[number].text), None)
    if last is None or _letters(blocks[first : last + 1]) < MOSTLY * _letters(blocks):
        return blocks
    said, _, after = blocks[last].text.partition(quote)
    if not PUNCTUATION.issuperset(after):
        return blocks
    begun = replace(blocks[first], start=blocks[first].start + opening.end(), text=blocks[first].text[opening.end() :])
    ended = replace(blocks[last], end=blocks[last].start + len(said), text=said)
    inside = [block for block in (begun, *blocks[first + 1 : last], ended) if block.text.strip()]
    outside = [replace(block, heading=True) for block in (*blocks[:first], *blocks[last + 1 :])]
    return sorted([*inside, *outside], key=lambda block: block.start)


def _letters(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)
