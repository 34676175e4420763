"""Checks a quotation against the transcript: exact, cut, altered, or absent, and where."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

import pandas as pd
from rapidfuzz import fuzz

ALIKE = 75.0  # of 100: a place less alike than this is another sentence, not an altered quotation
QUOTES, APOSTROPHES, DASHES = '"“”„«»', "'‘’", "-–—‑"
EVEN = str.maketrans("“”„«»‘’–—‑", '"' * 5 + "'" * 2 + "-" * 3)
BLANKS = re.compile(r"\s+")
WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
CUT = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*")  # where words were left out
SLACK = 4  # words that the place of an altered quotation may lie beside the nearest characters
AROUND = 120  # characters shown before and after the words found


@dataclass(frozen=True)
class Verdict:
    """What became of a quotation.

    `reading` is "exact" (letter for letter, whatever the blanks), "even" (exact once quotation marks, dashes and
    dots are evened out), "cut" (exact but for words left out at its dots), "altered" or "absent". `found` is the
    source's own wording, `before` and `after` what stands around it; `places` how many times it is there.
    `likeness` is 0 to 100, after rapidfuzz's partial ratio. `changes` walks both wordings: (same, quoted words,
    source words), and the source words joined are `found`.
    """

    reading: str
    turn: int | None = None
    paragraph: int | None = None
    found: str = ""
    before: str = ""
    after: str = ""
    places: int = 0
    likeness: float = 0.0
    changes: tuple[tuple[bool, str, str], ...] = ()


@dataclass(frozen=True)
class Speech:
    """A turn's paragraphs joined by single blanks, and where each begins."""

    turn: int
    paragraphs: tuple[int, ...]
    starts: tuple[int, ...]
    text: str

    def verdict(self, reading: str, start: int, end: int, **more: object) -> Verdict:
        """The verdict on the words from start to end."""
        paragraph = next(
            number
            for number, begin in zip(self.paragraphs[::-1], self.starts[::-1], strict=True)
            if begin <= start
        )  # fmt: skip
        before, after = self.text[max(0, start - AROUND) : start], self.text[end : end + AROUND]
        if start > AROUND:
            before = "… " + before.partition(" ")[2]
        if end + AROUND < len(self.text):
            after = after.rpartition(" ")[0] + " …"
        return Verdict(reading, self.turn, paragraph, self.text[start:end], before, after, **more)


def check(quotation: str, paragraphs: pd.DataFrame) -> Verdict:
    """The verdict on a quotation; the best place within one turn where it is not exact."""
    wanted = BLANKS.sub(" ", quotation).strip().strip(f"{QUOTES} ").strip()
    if not WORD.search(wanted):
        return Verdict("absent")
    speeches = list(_speeches(paragraphs))
    for reading, pattern in (("exact", re.escape(wanted)), ("even", _evenly(wanted))):
        hits = [(speech, found.span()) for speech in speeches for found in re.finditer(pattern, speech.text)]
        if hits:
            speech, (start, end) = hits[0]
            return speech.verdict(reading, start, end, places=len(hits), likeness=100.0)
    return _cut(wanted, speeches) or _altered(wanted, speeches) or Verdict("absent")


def changes(quoted: str, source: str) -> tuple[tuple[bool, str, str], ...]:
    """How two wordings differ, word by word: (same, quoted words, source words), each with its blanks."""
    left, right = _pieces(quoted), _pieces(source)
    matcher = difflib.SequenceMatcher(
        None, [w.strip().translate(EVEN) for w in left], [w.strip().translate(EVEN) for w in right], autojunk=False
    )
    return tuple(
        (kind == "equal", "".join(left[a:b]), "".join(right[c:d])) for kind, a, b, c, d in matcher.get_opcodes()
    )


def _speeches(paragraphs: pd.DataFrame) -> Iterator[Speech]:
    for turn, rows in paragraphs.groupby("turn", sort=True):
        texts = [BLANKS.sub(" ", text).strip() for text in rows["text"]]
        starts = [0, *accumulate(len(text) + 1 for text in texts[:-1])]
        yield Speech(int(turn), tuple(rows["paragraph"]), tuple(starts), " ".join(texts))


def _evenly(wanted: str) -> str:
    """A pattern that takes one quotation mark, dash or ellipsis for another."""
    kinds = {one: f"[{re.escape(alike)}]" for alike in (QUOTES, APOSTROPHES, DASHES) for one in alike}
    kinds["…"] = r"(?:…|\.\.\.)"
    return "".join(kinds.get(one) or re.escape(one) for one in wanted.replace("...", "…"))


def _cut(wanted: str, speeches: list[Speech]) -> Verdict | None:
    """The quotation with words left out at its dots, if every part stands in one turn in this order."""
    parts = [re.compile(_evenly(part)) for part in CUT.split(wanted) if WORD.search(part)]
    if len(parts) < 2:
        return None
    for speech in speeches:
        walked, begin, at = [], None, 0
        for part in parts:
            found = part.search(speech.text, at)
            if found is None:
                break
            if begin is None:
                begin = found.start()
            elif at < found.start():
                walked.append((False, "", speech.text[at : found.start()]))
            walked.append((True, found.group(), found.group()))
            at = found.end()
        else:
            return speech.verdict("cut", begin, at, places=1, likeness=100.0, changes=tuple(walked))
    return None


def _altered(wanted: str, speeches: list[Speech]) -> Verdict | None:
    plain = wanted.translate(EVEN)
    best, likeness, place = None, 0.0, (0, 0)
    for speech in speeches:
        text = speech.text.translate(EVEN)
        alignment = fuzz.partial_ratio_alignment(plain, text, score_cutoff=max(likeness, ALIKE))
        if alignment and alignment.score > likeness and len(text) >= len(plain) / 2:
            best, likeness, place = speech, alignment.score, (alignment.dest_start, alignment.dest_end)
    if best is None:
        return None
    start, end = _fitted(wanted, best.text, *place)
    walked = changes(wanted, best.text[start:end])
    return best.verdict("altered", start, end, places=1, likeness=likeness, changes=walked)


def _fitted(wanted: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of whole words that answers to the quotation word for word, near a stretch of characters."""
    spans = [found.span() for found in WORD.finditer(text)]
    inside = [at for at, (left, right) in enumerate(spans) if left < end and right > start]
    first, last = max(inside[0] - SLACK, 0), min(inside[-1] + SLACK, len(spans) - 1)
    quoted = [found.group().translate(EVEN) for found in WORD.finditer(wanted)]
    source = [text[left:right].translate(EVEN) for left, right in spans[first : last + 1]]
    same = difflib.SequenceMatcher(None, quoted, source, autojunk=False).get_matching_blocks()[:-1]
    if same:  # words quoted before the first that is the same answer to as many words of the source, and so behind
        head, tail = same[0], same[-1]
        behind = len(quoted) - tail.a - tail.size
        last = min(first + tail.b + tail.size + behind, last + 1) - 1
        first = first + max(head.b - head.a, 0)
    return spans[first][0], spans[last][1]


def _pieces(text: str) -> list[str]:
    """The words and marks of a text, each with the blanks behind it."""
    starts = [found.start() for found in WORD.finditer(text)]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
