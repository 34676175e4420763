"""Words gathered out of marked-up text, each character with its place in the source."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pipeline.document import Block

RUN = re.compile(r"\s+|\S+")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
RUN_OR_ENTITY = re.compile(rf"\s+|{ENTITY.pattern}|(?:[^\s&]+|&)")


def decode(text: str) -> str:
    """The text with its character references decoded; those of absurd length stay as they are."""
    return ENTITY.sub(lambda entity: html.unescape(entity[0]), text) if "&" in text else text


@dataclass(slots=True)
class Said:
    """The words so far: pieces with their spans, and the gap (a blank or a line's end) that stands before the next.

    `size`: how many characters the words have so far.
    """

    source: str
    pieces: list[tuple[str, int, int]] = field(default_factory=list)
    gap: str = ""
    glued: bool = False
    size: int = 0

    def add(self, start: int, end: int, *, entities: bool = False) -> None:
        """Add a span of the source: blanks collapsed to one, character references decoded where `entities`."""
        for run in (RUN_OR_ENTITY if entities else RUN).finditer(self.source, start, end):
            text = html.unescape(run[0]) if entities and run[0].startswith("&") else run[0]
            if text.isspace():
                self.part()
            else:
                self.put(text, run.start(), run.end())

    def put(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for the source from `start` to `end`."""
        if self.gap and self.pieces:
            self.pieces.append((self.gap, start, start))
            self.size += 1
        self.gap, self.glued = "", False
        self.pieces.append((text, start, end))
        self.size += len(text)

    def part(self, gap: str = " ") -> None:
        """Let a blank, or a line's end, stand before what comes next."""
        if self.gap != "\n" and not self.glued:
            self.gap = gap

    def glue(self) -> None:
        """Let what comes next follow without a blank, whatever stands between."""
        self.gap, self.glued = "", True

    @property
    def text(self) -> str:
        """The words, without blanks around them."""
        return "".join(piece for piece, _, _ in self.pieces)

    def block(
        self, speaker: str | None = None, start_s: float | None = None, end_s: float | None = None
    ) -> list[Block]:
        """The words as one block; none where nothing was said."""
        text = self.text
        if not text.strip():
            return []
        start, end = self.pieces[0][1], max(end for _, _, end in self.pieces)
        at = None if self.source.startswith(text, start) else self._places()
        return [Block(start, end, text, speaker, start_s, end_s, at=at)]

    def _places(self) -> list[int]:
        places: list[int] = []
        for text, start, end in self.pieces:
            places += range(start, end) if end - start == len(text) else [start] * len(text)
        return places


def written(source: str, spans: Iterable[tuple[int, int, bool]]) -> tuple[str, list[int]]:
    """What is written in spans of a source, its entities decoded where it is not raw, and each character's place."""
    pieces: list[str] = []
    at: list[int] = []
    for start, end, raw in spans:
        place = start
        for entity in () if raw else ENTITY.finditer(source, start, end):
            text = html.unescape(entity[0])
            pieces += (source[place : entity.start()], text)
            at += (*range(place, entity.start()), *[entity.start()] * len(text))
            place = entity.end()
        pieces.append(source[place:end])
        at += range(place, end)
    return "".join(pieces), at


def inside(blocks: Iterable[Block], text: str, at: Sequence[int]) -> list[Block]:
    """The blocks of a text that stands written inside a source, its character `i` at `at[i]`, as that source's."""
    found = []
    for block in blocks:
        verbatim = range(block.start, block.end) if text.startswith(block.text, block.start) else None
        places = block.at or verbatim
        found.append(
            replace(
                block,
                start=at[block.start],
                end=at[block.end - 1] + 1,
                at=[at[place] for place in places] if places else None,
            )
        )
    return found
