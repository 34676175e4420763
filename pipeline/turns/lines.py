"""Blocks → lines: the pieces of text that labels stand at the start of, and where paragraphs begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.document import Block, Document

# What stands in a source where its format escapes or marks up: a tag, an address or an image of Markdown, a tag of a
# template, an entity, a JSON or backslash escape.
ESCAPE = re.compile(
    r"<[^<>]{0,2000}>|\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,100}\])|!\[[^\[\]\n]{0,400}\]\([^()\n]{0,2000}\)"
    r"|\[\^[\w-]{1,40}\]|\[|\{[^{}\n]{0,2000}\}+|&#?\w{1,12};|\\u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|\\."
)
SKIPPED = frozenset("<]![{")  # of those, what begins with one of these stands for nothing
NEAR = 32


@dataclass(slots=True)
class Line:
    """One line of text: `text[i]` stands at `at[i]` in the source, or at `start + i` where `at` is None.

    `stamped`: the time on a line of its own before it, as it is written. `lead`: how many characters at its head are in
    bold. `tops`: it is the first of a page. `set`: how its document sets it, as `Block.set` says. `named`: the line is
    all label, and its first so many characters are the name.
    """

    start: int
    end: int
    text: str
    opens: bool
    heading: bool
    block: int
    at: Sequence[int] | None = None
    stamped: str = ""
    lead: int = 0
    tops: bool = False
    set: str = ""
    named: int = 0

    def source(self, offset: int) -> int:
        """Where a character of the text stands in the source; the line's end for its length."""
        if self.at is None:
            return self.start + offset
        return self.at[offset] if offset < len(self.at) else self.end


def split(document: Document) -> list[Line]:
    """A line for each block that holds text; `opens` where a blank line or markup stands before it."""
    found: list[Line] = []
    previous, source = 0, document.source
    for number, block in enumerate(document.blocks):
        if not block.text or block.text.isspace():
            continue
        gap = source[previous : block.start]
        opens = block.heading or not found or (gap != "\n" and (gap.count("\n") != 1 or not gap.isspace()))
        at = block.at or (None if source.startswith(block.text, block.start) else _places(block, source))
        tops = not found or "\f" in gap
        line = Line(block.start, block.end, block.text, opens, block.heading, number, at, lead=block.lead, tops=tops)
        line.set = block.set
        found.extend(_physical(line) if "\n" in block.text else (line,))
        previous = block.end
    return found


def _physical(line: Line) -> list[Line]:
    """The lines of a block that holds several, as cues do."""
    found, offset = [], 0
    for text in line.text.split("\n"):
        end = offset + len(text)
        if text and not text.isspace():
            at = None if line.at is None else line.at[offset:end]
            stop = line.source(end - 1) + 1 if line.at is not None else line.start + end
            found.append(Line(line.source(offset), stop, text, line.opens and not found, line.heading, line.block, at))
        offset = end + 1
    return found


def _places(block: Block, source: str) -> list[int]:
    """The place in the source of each character of a block that its format escapes, never going backwards."""
    places, place, last = [], block.start, max(block.start, block.end - 1)
    for character in block.text:
        place, width = _next(character, source, place, block.end)
        places.append(min(place, last))
        place += width
    return places


def _next(character: str, source: str, place: int, end: int) -> tuple[int, int]:
    """Where the source writes this character, from `place` on, and how many characters it takes there."""
    while place < end and source[place] != character:
        match = ESCAPE.match(source, place, end)
        if match is None:
            break
        if match[0][0] not in SKIPPED:
            return place, len(match[0])
        place = match.end()
    if place < end and source[place] == character:
        return place, 1
    found = source.find(character, place, min(end, place + NEAR))
    return (found, 1) if found >= 0 else (place, 0)


def rest(line: Line, offset: int) -> Line:
    """The line without its first `offset` characters."""
    at = None if line.at is None else line.at[offset:]
    return replace(line, start=line.source(offset), text=line.text[offset:], at=at, lead=max(0, line.lead - offset))
