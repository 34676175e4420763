"""What a reader hands to `turns`: the decoded source and its text blocks. No transcript rules live here."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

CharacterClass = Literal[
    "label", "turn text", "stage direction", "front matter", "back matter", "furniture", "unplaced"
]
CLASSES: tuple[str, ...] = CharacterClass.__args__


def covered(share: float) -> str:
    """A coverage in per cent, rounded down: 100% is said only where nothing is left out."""
    return f"{math.floor(share * 10_000) / 100:g}%"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of text as its container delivers it: a line, a cue, a cell, a segment.

    `start` and `end` are half-open offsets in `Document.source`. `text` is `source[start:end]`,
    or what it decodes to where the format escapes characters (HTML entities, JSON strings).
    `speaker` is what the *container* says (a VTT voice, a JSON field); None where only the words
    can tell, which is `turns`' business. Times are seconds; None where the source has none.
    `lead`: how many characters at its head are set in bold, where the rest is not. `turn`: the number of the turn,
    where the container counts turns itself: blocks of one turn are its paragraphs.
    `set`: how the whole paragraph is set, where others are not: in italics, as a quotation, in a style of its own.
    `at`: where each character of `text` stands in the source, where the reader knows it better than `start` tells.
    """

    start: int
    end: int
    text: str
    speaker: str | None = None
    start_s: float | None = None
    end_s: float | None = None
    heading: bool = False
    lead: int = 0
    turn: int | None = None
    at: Sequence[int] | None = None
    set: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded source and its blocks, in reading order (chats may be written last message first), without overlap.

    Whatever non-blank text of `source` no block covers is the container's own markup: `furniture`, save texts in it
    that could be speech: `unplaced`.
    `speakers_given` is True where the container names speakers itself, so that none are inferred.
    `roles` holds the role of each speaker where the container gives it.
    `notices`: places where the container's program speaks itself: nobody's words.
    `metadata` holds what the container says of itself: title, date, language, source_url.
    """

    source: str
    format: str
    encoding: str
    blocks: tuple[Block, ...]
    speakers_given: bool = False
    metadata: dict[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    roles: dict[str, str] = field(default_factory=dict)
    notices: tuple[tuple[int, int], ...] = ()

    @property
    def turns_given(self) -> bool:
        """Whether the container counts the turns itself: they are taken as they are."""
        return bool(self.blocks) and self.blocks[0].turn is not None
