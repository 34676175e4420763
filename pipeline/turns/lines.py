"""Blocks → lines: the pieces of text that labels stand at the start of, and where paragraphs begin."""

from dataclasses import dataclass

from pipeline.document import Document


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
    """A line for each block that holds text; `opens` where a blank line or a block of its own stands before it."""
    found, previous, source = [], 0, document.source
    for number, block in enumerate(document.blocks):
        if block.text.isspace() or not block.text:
            continue
        gap = source[previous : block.start]
        opens = not found or gap.count("\n") != 1 or not gap.isspace()
        at = None if block.text == source[block.start : block.end] else _places(block, source)
        found.append(Line(block.start, block.end, block.text, opens, block.heading, number, at))
        previous = block.end
    return found


def _places(block, source: str) -> list[int]:
    """The place in the source of each character of a block that its format escapes, never going backwards."""
    places, place, end = [], block.start, block.end
    for character in block.text:
        found = source.find(character, place, min(end, place + 400))
        if found >= 0 and source[place:found].strip() and not source[place].isspace() and source[place] not in "&\\<":
            found = -1
        places.append(min(found if found >= 0 else place, max(end - 1, block.start)))
        place = found + 1 if found >= 0 else place
    return places
