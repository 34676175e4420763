"""Blocks → lines: the pieces of text that labels stand at the start of, and where paragraphs begin."""

import re
from dataclasses import dataclass, replace

from pipeline.document import Block, Document

NUMBERED = re.compile(r"\s{0,8}(\d{1,3})(?:[ \t]+|$)")
FEWEST_NUMBERED = 12
REACH = 400  # the longest piece of markup that may stand between two characters of a block


@dataclass(slots=True)
class Line:
    """One line of text: `text[i]` stands at `at[i]` in the source, or at `start + i` where `at` is None."""

    start: int
    end: int
    text: str
    opens: bool
    heading: bool
    block: int
    at: list[int] | None = None

    def source(self, offset: int) -> int:
        """Where a character of the text stands in the source; the line's end for its length."""
        if self.at is None:
            return self.start + offset
        return self.at[offset] if offset < len(self.at) else self.end


def split(document: Document) -> list[Line]:
    """A line for each line of each block; `opens` where a blank line or a block of its own stands before it."""
    found: list[Line] = []
    previous, source = 0, document.source
    for number, block in enumerate(document.blocks):
        if not block.text or block.text.isspace():
            continue
        gap = source[previous : block.start]
        opens = not found or gap.count("\n") != 1 or not gap.isspace()
        previous = block.end
        at = None if block.text == source[block.start : block.end] else _places(block, source)
        if "\n" in block.text:
            found.extend(_inner(block, number, at))
        else:
            found.append(Line(block.start, block.end, block.text, opens, block.heading, number, at))
    return found


def _inner(block: Block, number: int, at: list[int] | None) -> list[Line]:
    """The lines inside one block; one after a blank line opens a paragraph."""
    found, place, opens = [], 0, True
    for text in block.text.split("\n"):
        last = place + len(text)
        if text.strip():
            start = at[place] if at else block.start + place
            end = (at[last] if last < len(at) else block.end) if at else block.start + last
            found.append(Line(start, end, text, opens, block.heading, number, at[place:last] if at else None))
        opens = not text.strip()
        place = last + 1
    return found


def _places(block: Block, source: str) -> list[int]:
    """The place in the source of each character of a block that its format escapes, never going backwards."""
    places, place, last = [], block.start, max(block.end - 1, block.start)
    for character in block.text:
        if place <= last and source[place] == character:
            places.append(place)
            place += 1
            continue
        found = source.find(character, place, min(block.end, place + REACH))
        if found >= 0 and source[place:found].strip() and source[place] not in "&\\<":
            found = -1
        places.append(min(found if found >= 0 else place, last))
        place = found + 1 if found >= 0 else place
    return places


def unnumbered(lines: list[Line]) -> tuple[list[Line], list[tuple[int, int]]]:
    """The lines without the line numbers of a court record, and where those numbers stand; as they are if none."""
    matches = [NUMBERED.match(line.text) if line.at is None else None for line in lines]
    numbers = [int(match[1]) for match in matches if match]
    if len(numbers) < FEWEST_NUMBERED or len(numbers) < 0.7 * len(lines):
        return lines, []
    steps = sum(after == before + 1 or after == 1 for before, after in zip(numbers, numbers[1:], strict=False))
    if steps < 0.9 * (len(numbers) - 1):
        return lines, []
    found, places, opens = [], [], True
    for line, match in zip(lines, matches, strict=True):
        if match:
            places.append((line.start + match.start(1), line.start + match.end(1)))
            line = replace(line, start=line.start + match.end(), text=line.text[match.end() :])
        if line.text.strip():
            found.append(replace(line, opens=opens or match is None))
        opens = not line.text.strip()
    return found, places
