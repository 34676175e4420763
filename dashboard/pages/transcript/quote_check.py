"""Checks a quotation against the transcript: exact, cut, altered, or absent, and where."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, groupby

import pandas as pd
from rapidfuzz.distance import Indel

from dashboard.pages.transcript.nearest import likest, stretches

LONGEST = 4000  # characters of a quotation that are compared
ALIKE = 75.0  # of 100: a place less alike than this is another sentence, not an altered quotation
QUOTES, APOSTROPHES, DASHES = '"“”„«»', "'‘’", "-–—‑"
EVEN = str.maketrans("“”„«»‘’–—‑", '"' * 5 + "'" * 2 + "-" * 3)
BLANKS = re.compile(r"\s+")
WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
CUT = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*")  # where words were left out
SLACK = 4  # words that the place of an altered quotation may lie beside the nearest characters
PAIRS = 40_000  # equal words of two wordings, each with each, that difflib compares in a moment
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

    @cached_property
    def even(self) -> str:
        """The text with one kind of quotation mark, apostrophe, dash and ellipsis."""
        return _evened(self.text)

    @cached_property
    def offsets(self) -> Sequence[int]:
        """Where each character of `even` stands in the text."""
        if "…" not in self.text:
            return range(len(self.text))
        return [at for at, one in enumerate(self.text) for _ in _evened(one)]

    def exactly(self, wanted: str) -> list[tuple[int, int]]:
        """The places of a wording, letter for letter."""
        return list(_places(wanted, self.text))

    def evenly(self, wanted: str) -> list[tuple[int, int]]:
        """The places of a wording, whatever its marks."""
        return [self.place(*place) for place in _places(_evened(wanted), self.even)]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """From where to where the characters of a stretch of `even` stand in the text."""
        return self.offsets[start], self.offsets[end - 1] + 1

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
    """The verdict on a quotation; the best place within one turn where it is not exact.

    Only its first LONGEST characters are compared. Takes time linear in the text.
    """
    wanted = BLANKS.sub(" ", quotation[:LONGEST]).strip().strip(f"{QUOTES} ").strip()
    if not WORD.search(wanted):
        return Verdict("absent")
    speeches = list(_speeches(paragraphs))
    for reading, places in (("exact", Speech.exactly), ("even", Speech.evenly)):
        hits = [(speech, place) for speech in speeches for place in places(speech, wanted)]
        if hits:
            speech, (start, end) = hits[0]
            return speech.verdict(reading, start, end, places=len(hits), likeness=100.0)
    return _cut(wanted, speeches) or _altered(wanted, speeches) or Verdict("absent")


def changes(quoted: str, source: str) -> tuple[tuple[bool, str, str], ...]:
    """How two wordings differ, word by word: (same, quoted words, source words), each with its blanks."""
    left, right = _pieces(quoted), _pieces(source)
    edits = _edits([w.strip().translate(EVEN) for w in left], [w.strip().translate(EVEN) for w in right])
    walked = []
    for same, run in groupby(edits, key=lambda edit: edit[0] == "equal"):
        _, begins, ends, starts, stops = zip(*run, strict=True)
        walked.append((same, "".join(left[begins[0] : ends[-1]]), "".join(right[starts[0] : stops[-1]])))
    return tuple(walked)


def _edits(left: list[str], right: list[str]) -> list[tuple[str, int, int, int, int]]:
    """What makes one row of words the other, as difflib has it; where one word is there too often, as Indel has it."""
    times = Counter(right)
    if sum(times[word] for word in left) > PAIRS:
        return [tuple(edit) for edit in Indel.opcodes(left, right)]
    return difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes()


def _speeches(paragraphs: pd.DataFrame) -> Iterator[Speech]:
    for turn, rows in paragraphs.groupby("turn", sort=True):
        texts = [BLANKS.sub(" ", text).strip() for text in rows["text"]]
        starts = [0, *accumulate(len(text) + 1 for text in texts[:-1])]
        yield Speech(int(turn), tuple(rows["paragraph"]), tuple(starts), " ".join(texts))


def _evened(text: str) -> str:
    return text.translate(EVEN).replace("…", "...")


def _places(wanted: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a text stands in another, from left to right and apart."""
    start = text.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        yield start, end
        start = text.find(wanted, end)


def _cut(wanted: str, speeches: list[Speech]) -> Verdict | None:
    """The quotation with words left out at its dots, if every part stands in one turn in this order."""
    parts = [_evened(part) for part in CUT.split(wanted) if WORD.search(part)]
    if len(parts) < 2:
        return None
    for speech in speeches:
        places = list(_in_order(parts, speech))
        if len(places) == len(parts):
            walked, at = [], places[0][0]
            for start, end in places:
                walked += [(False, "", speech.text[at:start])] if at < start else []
                walked.append((True, speech.text[start:end], speech.text[start:end]))
                at = end
            return speech.verdict("cut", places[0][0], at, places=1, likeness=100.0, changes=tuple(walked))
    return None


def _in_order(parts: list[str], speech: Speech) -> Iterator[tuple[int, int]]:
    """The place of each part behind that of the one before, up to the first that has none."""
    at = 0
    for part in parts:
        start = speech.even.find(part, at)
        if start < 0:
            return
        at = start + len(part)
        yield speech.place(start, at)


def _altered(wanted: str, speeches: list[Speech]) -> Verdict | None:
    plain = wanted.translate(EVEN)
    texts = [speech.text.translate(EVEN) for speech in speeches]
    best, likeness, place = None, 0.0, (0, 0)
    for at, start, end in stretches(plain, texts):
        alike, left, right = likest(plain, texts[at][start:end], max(likeness, ALIKE))
        if alike > likeness and len(texts[at]) >= len(plain) / 2:
            best, likeness, place = speeches[at], alike, (start + left, start + right)
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
    same = [places for kind, *places in _edits(quoted, source) if kind == "equal"]
    if same:  # words quoted before the first that is the same answer to as many words of the source, and so behind
        (before, _, begin, _), (_, behind, _, finish) = same[0], same[-1]
        last = min(first + finish + len(quoted) - behind, last + 1) - 1
        first = first + max(begin - before, 0)
    return spans[first][0], spans[last][1]


def _pieces(text: str) -> list[str]:
    """The words and marks of a text, each with the blanks behind it."""
    starts = [found.start() for found in WORD.finditer(text)]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
