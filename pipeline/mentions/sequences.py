"""Where capitalised sequences stand, word by word. What they name is not decided here."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.words import Memo

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĹĻĽŃŅŇŌŐŒŔŘŚŞŠŢȚŤŪŮŰŲŹŻŽЀ-ЯҐΑ-Ω"
CUES = lexicons.load("name-cues", "en")
OWNERS, OFFICERS = (lexicons.words("name-cues", "en", key) for key in ("owners", "officers"))
OFFICE = re.compile(rf" {any_of(CUES['offices'])}\b")
SAINTED = re.compile(rf" {any_of(CUES['sainted'])}\b")
ABBREVIATION = rf"{any_of(CUES['abbreviations'])}\."
WORD = (
    rf"(?:(?:[{UPPER}]\.){{2,}}(?:[{UPPER}](?!\w))?|[{UPPER}]\.(?=[ \u00a0][{UPPER}])|{ABBREVIATION}"
    rf"|Ph\.D|[{UPPER}]\w*(?:['’&]\w+|[\-‑](?:(?:[{UPPER}]\.){{2,}}|\w+)|(?<=[{UPPER}]{{2}})/(?=[{UPPER}]{{2}})\w+|\+{{1,2}}|\.(?:com|org|js)\b)*)"
)
PARTICLE = any_of(CUES["particles"])
NUMBER = r"[ \u00a0]\d{1,3}(?![\w%:]|[.,]\d|-\w)"  # of a thing: "Route 66", not "Route 66.5" nor "Anna 3:15"
SEQUENCE = re.compile(
    rf"(?<![\w@])(?<!\w['’])(?:(?:al|el)-)?{WORD}"
    rf"(?:[ \u00a0](?:{PARTICLE}[ \u00a0]){{0,2}}(?:(?:al|el)-)?{WORD}|{NUMBER})*"
)
START = re.compile(rf"[{UPPER}ae](?<![\w@].)(?:(?<![ae])|(?=l-))")  # where alone a sequence is tried, for speed
PIECE = re.compile(r"[^ \u00a0]+")
POSSESSIVE = re.compile(r"['’](?:s|S)$")
CONTRACTION = re.compile(r"['’](?:m|re|ve|ll|d|t|all|mma|M|RE|VE|LL|D|T)$")
OPENING = "\"'“”‘’«»([{*_—– \u00a0-…¿¡"
ENDING = ".?!:;\n\r"


class Word(NamedTuple):
    """A word of a sequence and its half-open span, without possessive; `cut` if a possessive was taken off.

    `low` is its text in lower case without a last point.
    """

    text: str
    low: str
    start: int
    end: int
    small: bool
    first: bool
    cut: bool


def sequences(
    text: str,
    starts: set[int],
    *,
    openers: frozenset[str] = frozenset(),
    owning: Mapping[str, tuple[str, ...]] = {},
) -> Iterator[list[Word]]:
    """The capitalised sequences of a text; `starts` are the offsets at which its sentences begin.

    One word alone that is of `openers` is passed over: no sequence, for speed. `owning` are known names that hold a
    word with a possessive, by that word: there it is none.
    """
    for match in _runs(text):
        if match.group() in openers:
            continue
        words: list[Word] = []
        for piece in PIECE.finditer(text, match.start(), match.end()):
            start = piece.start()
            opens = start in starts or (not words and _opens(text, start))
            if opens and words:
                yield words
                words = []
            words.append(_word(piece.group(), start, opens))
            if words[-1].cut and _owns_name(text, piece, match.end(), owning):
                words[-1] = words[-1]._replace(text=piece.group(), end=piece.end(), cut=False)
            if words[-1].cut:
                yield words
                words = []
        if words:
            yield words


def _runs(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for start in START.finditer(text):
        match = SEQUENCE.match(text, start.start()) if start.start() >= end else None
        if match:
            yield match
            end = match.end()


def _owns_name(text: str, piece: re.Match, end: int, owning: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a possessive is part of a name: of a known one, or before the body that it owns."""
    owner = piece.group()
    if owner[:-2].lower() in OWNERS:
        return piece.end() < end and text[piece.end() + 1].isupper()
    if owner[:-2].lower() in OFFICERS and OFFICE.match(text, piece.end()):
        return True
    if text.endswith("St. ", 0, piece.start()) and SAINTED.match(text, piece.end()):
        return True
    return any(text.startswith(name, piece.start() - name.index(owner)) for name in owning.get(owner, ()))


def _word(piece: str, start: int, opens: bool) -> Word:
    text, low, small, cut = _pieces()[piece]
    return Word(text, low, start, start + len(text), small, opens, cut)


@cache
def _pieces() -> Memo:
    """Of each word as it stands: its text and that in lower case, whether it is small, and whether it was cut."""
    return Memo(_piece)


def _piece(piece: str) -> tuple[str, str, bool, bool]:
    owner = POSSESSIVE.search(piece) or CONTRACTION.search(piece)
    text = piece[: owner.start()] if owner else piece
    capital = text[:1].isupper() or text[:1].isdigit() or text[:3] in ("al-", "el-")
    return text, text.lower().rstrip("."), not capital or text == "I", owner is not None


def _opens(text: str, start: int) -> bool:
    """Whether what stands before is nothing, the end of a sentence, a dash, or the beginning of quoted speech."""
    at = start - 1
    if text[max(0, at - 1) : start] == "--" or text[max(0, at) : start] == "—":
        return True
    quoted = False
    while at >= 0 and text[at] in OPENING:
        quoted = quoted or text[at] in '"“‘«(['
        if quoted and (text[at] == "—" or text[max(0, at - 1) : at + 1] == "--"):
            return True
        at -= 1
    if at > 0 and text[at] in ")]":
        at -= 1  # "(Laughter.) And then …": a stage direction stands before the sentence
    return at < 0 or text[at] in ENDING or (quoted and text[at] == ",")
