"""The quotations of a draft: in quotation marks of any kind, in block quotes, nested ones inside the others."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from dashboard.measures.tokens import Tokens

LONGEST = 100_000  # characters of a draft that are read
AROUND = 1_500  # characters around a quotation that say whose it is
MOST = 300  # quotations of a draft that are checked
REACH = 4_000  # characters within which a quotation must end
CLOSING = {
    "“": "”", "„": "“”‟", "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’", "‚": "‘’", "「": "」", "『": "』",
    "〝": "〞〟", '"': '"', "＂": "＂", "”": "”", "'": "'", "❝": "❞",
}  # fmt: skip
MARK = re.compile(f"[{''.join(CLOSING)}]")
SAME = "\"＂”'"  # marks that open and close alike
SINGLE = "‘'‚‹›"
PARAGRAPH = re.compile(r"\n\s*\n")
BLOCK = re.compile(r"(?:^[ \t]*>[^\n]*(?:\n|\Z))+|<blockquote\b[^>]*>.{0,3000}?</blockquote>", re.M | re.S | re.I)
TAG = re.compile(r"</?(?:blockquote|p|br)\b[^>]*>", re.I)
CREDIT = re.compile(r"^\s*[—–-]{1,2}\s*(\S.{0,80})$")  # — Sergey Lavrov
ELIDED = re.compile(r"['’](?:\d0s|em\b|tis\b|twas\b|til\b|cause\b|bout\b|round\b|n['’])", re.I)
SHORT = 2  # words up to which marks may be scare quotes


@dataclass(frozen=True)
class Quotation:
    """Words in quotation marks: what stands between them, and where in the draft.

    `before` and `after` are what stands around it in its sentence or paragraph, other quotations blanked out;
    `credit` is who is named under a block quote. `inner` are quotations inside.
    """

    text: str
    start: int
    end: int
    before: str = ""
    after: str = ""
    credit: str = ""
    block: bool = False
    inner: tuple["Quotation", ...] = ()

    @property
    def short(self) -> bool:
        """Whether it is a word or two, which may be no quotation but a name or a doubt."""
        return len(Tokens(self.text).words[0]) <= SHORT


def find(text: str) -> list[Quotation]:
    """The first MOST quotations of a draft of up to LONGEST characters, from first to last."""
    text = text[:LONGEST]
    blocks = [_block(match) for match in BLOCK.finditer(text)]
    masked = list(text)
    for one in blocks:
        masked[one.start : one.end] = ["\n" if character == "\n" else " " for character in masked[one.start : one.end]]
    inline = islice(_Marks("".join(masked)).quotations(), MOST)
    found = [one for one in sorted([*blocks, *inline], key=lambda one: one.start) if Tokens(one.text).words[0]]
    return _placed(found[:MOST], text)


def bare(text: str) -> Quotation:
    """A text as one quotation, with or without marks around it."""
    said = text.strip()
    if len(said) > 1 and said[0] in CLOSING and said[-1] in CLOSING[said[0]] and _Marks(said).close(0) == len(said) - 1:
        said = said[1:-1]
    return Quotation(said.strip(), 0, len(text))


def outside(text: str, found: list[Quotation]) -> str:
    """The draft with the words of its quotations blanked out, as long as it is."""
    kept = list(text)
    for one in found:
        kept[one.start : one.end] = "\0" * (one.end - one.start)
    return "".join(kept)


def _placed(found: list[Quotation], text: str) -> list[Quotation]:
    """The quotations with what stands around each in its paragraph."""
    around = outside(text, found)
    bounds = [0, *(place for match in PARAGRAPH.finditer(around) for place in match.span()), len(text)]
    placed = []
    for one in found:
        first = max(bounds[bisect_right(bounds, one.start) - 1], one.start - AROUND)
        last = min(bounds[min(bisect_left(bounds, one.end), len(bounds) - 1)], one.end + AROUND)
        placed.append(replace(one, before=around[first : one.start], after=around[one.end : last]))
    return placed


def _block(match: re.Match) -> Quotation:
    lines = [TAG.sub(" ", line).strip() for line in re.sub(r"^[ \t]*>+ ?", "", match[0], flags=re.M).splitlines()]
    credit = next((found[1] for line in reversed(lines) if line and (found := CREDIT.match(line))), "")
    if credit and CREDIT.match([line for line in lines if line][-1]):
        lines = lines[: max(at for at, line in enumerate(lines) if line)]
    else:
        credit = ""
    inside = bare("\n".join(lines))
    return Quotation(inside.text, match.start(), match.end(), credit=credit, block=True)


class _Marks:
    """The quotation marks of a text: which open, and where each is closed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.ends = [*(match.start() for match in PARAGRAPH.finditer(text)), len(text)]
        self.barren: dict[str, int] = {}  # up to where no mark of a kind is closed

    def quotations(self, *, nested: bool = False) -> Iterator[Quotation]:
        """Those of the text, from left to right; with those inside of each unless they are `nested` themselves."""
        at = 0
        while mark := MARK.search(self.text, at):
            at = mark.start()
            said, close = self.said(at) if self.opens(at) else ("", -1)
            if close < 0:
                at += 1
                continue
            inner = () if nested or self.text[at] in SINGLE else tuple(_Marks(said).quotations(nested=True))
            yield Quotation(said, at, close + 1, inner=inner)
            at = close + 1

    def opens(self, at: int) -> bool:
        """Whether a character opens a quotation."""
        text, mark = self.text, self.text[at]
        if mark not in CLOSING:
            return False
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        if mark in "“„«「『〝❝":
            return True
        if mark in "‘'" and ELIDED.match(f"'{text[at + 1 : at + 8]}"):
            return False
        return not (before.isalnum() or (before and before in ".,!?;:%)]")) and bool(after) and not after.isspace()

    def said(self, at: int) -> tuple[str, int]:
        """The words of the quotation that opens at a place, and where it is closed, -1 if nowhere.

        One that goes on in the next paragraph opens again there, and closes in the last.
        """
        mark, parts = self.text[at], []
        if self.barren.get(mark, -1) > at:
            return "", -1
        while (close := self.close(at)) < 0:
            end = self.end(at)
            following = re.compile(r"\s*").match(self.text, end).end()
            if mark not in "“„«" or self.text[following : following + 1] != mark:
                self.barren[mark] = end if mark not in SINGLE else -1
                return "", -1
            parts.append(self.text[at + 1 : end])
            at = following
        return "\n".join([*parts, self.text[at + 1 : close]]), close

    def end(self, at: int) -> int:
        """Where the paragraph of a place ends."""
        return min(self.ends[bisect_left(self.ends, at)], at + REACH)

    def close(self, at: int) -> int:
        """The mark that closes the quotation that opens at a place; -1 if none is in its paragraph."""
        text, mark, end = self.text, self.text[at], self.end(at)
        if mark in "'‘":
            return self._close_single(at, end)
        closing = CLOSING[mark]
        depth, first = 0, -1
        for place in range(at + 1, end):
            character = text[place]
            opened = character == mark and (mark not in SAME or self.opens(place))
            if character in closing and not (opened and mark in SAME):
                first = place if first < 0 else first
                if not depth:
                    return place
                depth -= 1
            elif opened:
                depth += 1
        if first < 0 and mark == "“":  # closed as Germans open
            return next((p for p in range(at + 2, end) if text[p] in '“"' and not text[p - 1].isspace()), -1)
        return text.find(mark, at + 1, end) if first < 0 and mark in SAME else first

    def _close_single(self, at: int, end: int) -> int:
        """Of the marks that may close a single quotation the first that is no apostrophe."""
        text, mark = self.text, self.text[at]
        likely = -1
        for place in range(at + 2, end):
            if (text[place] in "‘“" and text[place] != mark) or (text[place] == mark and self.opens(place)):
                break
            follows = text[place + 1 : place + 3]
            if text[place] not in CLOSING[mark] or text[place - 1].isspace() or follows[:1].isalnum():
                continue
            if text[place - 1] != "s" or not re.match(r" [a-z]", follows):
                return place
            likely = place if likely < 0 else likely
        return likely
