"""The pieces of a turn → its text and paragraphs: wrapped lines joined, page breaks healed, words unchanged."""

import re
from dataclasses import dataclass, field

from pipeline import words
from pipeline.stops import STOPS
from pipeline.turns.lines import Line

BLANKS = re.compile(r"\s+")
FINISHED = re.compile(rf"[{STOPS}:;\"”’)\]*_»】」』—–-]$")
SHORTEST = 40
Row = tuple[int, int, int, int, int]


@dataclass(slots=True)
class Piece:
    """Words of one line from `start` to `end`; `opens` where a paragraph begins with them."""

    line: Line
    start: int
    end: int
    opens: bool


@dataclass(slots=True)
class Speech:
    """A turn's text, its paragraphs as (start, end, source start, source end, words), and the healed breaks."""

    text: str
    paragraphs: list[Row]
    rejoined: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Group:
    texts: list[str]
    start: int
    end: int
    size: int


def join(pieces: list[Piece], *, heal: bool = True) -> Speech:
    """The speech that the pieces make: paragraphs parted by a blank line, their lines by one blank.

    `heal` joins those that a page break split.
    """
    groups: list[_Group] = []
    rejoined: list[tuple[int, int]] = []
    for text, start, end, opens in _said(pieces):
        if heal and groups and opens and _broken(groups[-1], text):
            rejoined.append((groups[-1].end, start))
            opens = False
        if groups and not opens:
            group = groups[-1]
            group.texts.append(text)
            group.start, group.end = min(start, group.start), max(end, group.end)
            group.size += len(text)
        else:
            groups.append(_Group([text], start, end, len(text)))
    return _speech(groups, rejoined)


def _said(pieces: list[Piece]) -> list[tuple[str, int, int, bool]]:
    found, opens = [], False
    for piece in pieces:
        opens = opens or piece.opens
        raw = piece.line.text[piece.start : piece.end]
        text = raw.strip()
        if not text:
            continue
        first = piece.start + len(raw) - len(raw.lstrip())
        last = first + len(text) - 1
        if not text.isascii() or "  " in text or "\t" in text:
            text = BLANKS.sub(" ", text)
        found.append((text, piece.line.source(first), _after(piece.line, last), opens))
        opens = False
    return found


def _after(line: Line, last: int) -> int:
    return line.source(last) + 1 if line.at is None else max(line.source(last) + 1, line.source(last + 1))


def _broken(before: _Group, after: str) -> bool:
    """Whether a page break split a sentence into two paragraphs."""
    if before.size < SHORTEST:
        return False
    return not FINISHED.search(before.texts[-1]) or after[0].islower()


def _speech(groups: list[_Group], rejoined: list[tuple[int, int]]) -> Speech:
    rows, texts, place = [], [], 0
    for group in groups:
        text = " ".join(group.texts)
        rows.append((place, place + len(text), group.start, group.end, words.count(text)))
        texts.append(text)
        place += len(text) + 2
    return Speech("\n\n".join(texts), rows, rejoined)
