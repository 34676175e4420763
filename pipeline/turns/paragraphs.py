"""The pieces of a turn → its text and paragraphs: wrapped lines joined, page breaks healed, words unchanged."""

import re
from dataclasses import dataclass, field

from pipeline import words
from pipeline.turns.lines import Line

BLANKS = re.compile(r"\s+")
FINISHED = re.compile(r"[.?!:…\"”’)\]*_»】。？！—–-]$")
SHORTEST = 40


@dataclass(slots=True)
class Piece:
    """Words of one line from `start` on; `opens` where a paragraph begins with it."""

    line: Line
    start: int
    opens: bool


@dataclass(slots=True)
class Speech:
    """A turn's text, its paragraphs as (start, end, source start, source end, words), and the healed breaks."""

    text: str
    paragraphs: list[tuple[int, int, int, int, int]]
    rejoined: list[tuple[int, int]] = field(default_factory=list)


def join(pieces: list[Piece]) -> Speech:
    """The speech that the pieces make: paragraphs parted by a blank line, their lines by one blank."""
    groups: list[tuple[str, int, int]] = []
    rejoined: list[tuple[int, int]] = []
    for text, start, end, opens in _said(pieces):
        if groups and not opens:
            before = groups[-1]
            groups[-1] = (f"{before[0]} {text}", before[1], end)
        elif groups and _broken(groups[-1][0], text):
            before = groups[-1]
            rejoined.append((before[2], start))
            groups[-1] = (f"{before[0]} {text}", before[1], end)
        else:
            groups.append((text, start, end))
    return _speech(groups, rejoined)


def _said(pieces: list[Piece]) -> list[tuple[str, int, int, bool]]:
    found, opens = [], False
    for piece in pieces:
        opens = opens or piece.opens
        raw = piece.line.text[piece.start :]
        text = BLANKS.sub(" ", raw).strip()
        if text:
            first = piece.start + len(raw) - len(raw.lstrip())
            last = len(piece.line.text.rstrip())
            found.append((text, piece.line.source(first), piece.line.source(last - 1) + 1, opens))
            opens = False
    return found


def _broken(before: str, after: str) -> bool:
    """Whether a page break split a sentence into two paragraphs."""
    if len(before) < SHORTEST:
        return False
    return not FINISHED.search(before) or after[0].islower()


def _speech(groups: list[tuple[str, int, int]], rejoined: list[tuple[int, int]]) -> Speech:
    rows, place = [], 0
    for text, start, end in groups:
        rows.append((place, place + len(text), start, end, words.count(text)))
        place += len(text) + 2
    return Speech("\n\n".join(text for text, _, _ in groups), rows, rejoined)
