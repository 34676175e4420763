"""Checks a quotation against the transcript: exact, altered, or absent, and where."""

import difflib
import re
from dataclasses import dataclass

import pandas as pd
from rapidfuzz import fuzz

ALIKE = 75.0  # of 100: a place less alike than this is another sentence, not an altered quotation
EVEN = str.maketrans("“”„«»‘’–—‑", '"' * 5 + "'" * 2 + "-" * 3)
SPACE = re.compile(r"\s+")
WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


@dataclass(frozen=True)
class Verdict:
    """What became of a quotation.

    `reading` is "exact" (letter for letter), "even" (exact once quotation marks, dashes, dots and white space
    are evened out), "altered" or "absent". `found` is the source's own wording; `likeness` is 0 to 100, after
    rapidfuzz's partial ratio. `changes` walks both wordings: (same, quoted words, source words).
    """

    reading: str
    turn: int | None = None
    paragraph: int | None = None
    found: str = ""
    likeness: float = 0.0
    changes: tuple[tuple[bool, str, str], ...] = ()


def check(quotation: str, paragraphs: pd.DataFrame) -> Verdict:
    """The verdict on a quotation; the best place in one paragraph where it is not exact."""
    wanted = quotation.strip().strip('"“”«»„').strip()
    if not WORD.search(wanted):
        return Verdict("absent")
    for row in paragraphs.itertuples():
        at = row.text.find(wanted)
        if at >= 0:
            return Verdict("exact", row.turn, row.paragraph, wanted, 100.0)
    plain = even(wanted)
    best, likeness, place = None, 0.0, (0, 0)
    for row in paragraphs.itertuples():
        text = even(row.text)
        if plain in text:
            return Verdict("even", row.turn, row.paragraph, wanted, 100.0)
        alignment = fuzz.partial_ratio_alignment(plain, text, score_cutoff=max(likeness, ALIKE))
        if alignment and alignment.score > likeness and len(text) >= len(plain) / 2:
            best, likeness, place = (row, text), alignment.score, (alignment.dest_start, alignment.dest_end)
    if best is None:
        return Verdict("absent")
    row, text = best
    found = _whole_words(text, *place)
    return Verdict("altered", row.turn, row.paragraph, found, likeness, changes(plain, found))


def even(text: str) -> str:
    """The text with one kind of quotation mark, dash, ellipsis and blank."""
    return SPACE.sub(" ", text.translate(EVEN).replace("…", "...")).strip()


def changes(quoted: str, source: str) -> tuple[tuple[bool, str, str], ...]:
    """How two wordings differ, word by word: (same, quoted words, source words) in order."""
    left, right = WORD.findall(quoted), WORD.findall(source)
    matcher = difflib.SequenceMatcher(None, [w.casefold() for w in left], [w.casefold() for w in right], autojunk=False)
    return tuple(
        (kind == "equal", " ".join(left[a:b]), " ".join(right[c:d])) for kind, a, b, c, d in matcher.get_opcodes()
    )


def _whole_words(text: str, start: int, end: int) -> str:
    """The stretch of text, widened to whole words."""
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end].strip()
