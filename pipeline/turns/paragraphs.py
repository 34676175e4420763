"""The pieces of a turn → its text and paragraphs: wrapped lines joined, page breaks healed, words unchanged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline import words
from pipeline.turns.lines import Line

FINISHED = re.compile(r"[.?!:…\"”’)\]*_»】。？！؟—–-]$")
SHORTEST = 40  # a shorter line is a heading or a verse, not a paragraph that a page break cut


@dataclass(slots=True)
class Piece:
    """Words of one line from `start` to `end`; `opens` where a paragraph begins with it."""

    line: Line
    start: int
    end: int
    opens: bool


@dataclass(slots=True)
class Paragraph:
    """The words of a paragraph, line by line, and where it stands in the source."""

    parts: list[str]
    start: int
    end: int


@dataclass(slots=True)
class Speech:
    """A turn's text, its paragraphs as (start, end, source start, source end, words), and the healed breaks."""

    text: str
    paragraphs: list[tuple[int, int, int, int, int]]
    rejoined: list[tuple[int, int]] = field(default_factory=list)


def join(pieces: Sequence[Piece]) -> Speech:
    """The speech that the pieces make: paragraphs parted by a blank line, their lines by one blank."""
    found: list[Paragraph] = []
    rejoined: list[tuple[int, int]] = []
    opens = False
    for piece in pieces:
        opens = opens or piece.opens
        text = " ".join(piece.line.text[piece.start : piece.end].split())
        if not text:
            continue
        start, end = _place(piece)
        broken = opens and found and _broken(found[-1].parts[-1], text)
        if broken:
            rejoined.append((found[-1].end, start))
        if found and (broken or not opens):
            found[-1].parts.append(text)
            found[-1].end = end
        else:
            found.append(Paragraph([text], start, end))
        opens = False
    return _speech(found, rejoined)


def _place(piece: Piece) -> tuple[int, int]:
    raw = piece.line.text[piece.start : piece.end]
    first = piece.start + len(raw) - len(raw.lstrip())
    return piece.line.source(first), piece.line.source(piece.start + len(raw.rstrip()))


def _broken(before: str, after: str) -> bool:
    """Whether a page break split a sentence into two paragraphs."""
    if len(before) < SHORTEST:
        return False
    return not FINISHED.search(before) or after[0].islower()


def _speech(found: list[Paragraph], rejoined: list[tuple[int, int]]) -> Speech:
    rows, texts, place = [], [], 0
    for paragraph in found:
        text = " ".join(paragraph.parts)
        rows.append((place, place + len(text), paragraph.start, paragraph.end, words.count(text)))
        texts.append(text)
        place += len(text) + 2
    return Speech("\n\n".join(texts), rows, rejoined)
