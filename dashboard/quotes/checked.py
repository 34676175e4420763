"""A quotation with its verdict, its place and what an editor should know; a draft with all of them."""

import re
from dataclasses import dataclass, replace

from dashboard.quotes import negation
from dashboard.quotes import words as worded
from dashboard.quotes.article import Quotation
from dashboard.quotes.attribution import personal
from dashboard.quotes.source import Passage, Source
from dashboard.quotes.verdict import FAITHFUL, Piece

AROUND = 120  # characters shown before and after the words found
CLAUSE = re.compile(r"[.!?;:,—–]")


@dataclass(frozen=True)
class Checked:
    """A quotation and its verdict: one of `verdict.KINDS`.

    `attributed` is the speaker whom the draft names; `places` are where the words stand, or the nearest place of
    some that do not; `times` is how often; `at` is the first place for a citation: "12.3", or of its characters
    "12.3.40.65". `pieces` walk both wordings, `before` and `after` are what stands around in the source. `share` is
    the share of the words' weight that the source has, None where none was altered, or a negation was.
    """

    quotation: Quotation
    verdict: str
    attributed: str | None = None
    places: tuple[Passage, ...] = ()
    times: int = 0
    pieces: tuple[Piece, ...] = ()
    before: str = ""
    after: str = ""
    share: float | None = None
    remarks: tuple[str, ...] = ()
    at: str = ""

    @property
    def said(self) -> str:
        """The source's own words, from first to last."""
        return "".join(piece.source for piece in self.pieces).strip()


@dataclass(frozen=True)
class Draft:
    """All quotations of a draft with their verdicts, and the sentences that say without quoting what was said."""

    quotations: tuple[Checked, ...]
    claims: tuple[str, ...]
    cut: bool  # whether the draft is longer than what was read


@dataclass(frozen=True)
class Found:
    """A verdict before it is shown: the words of the source, by where each part begins and ends."""

    kind: str
    parts: tuple[tuple[int, int], ...]
    pieces: tuple[Piece, ...] = ()
    times: int = 1
    share: float | None = None
    remarks: tuple[str, ...] = ()


def shown(quotation: Quotation, found: Found, source: Source) -> Checked:
    """The verdict with its places and what stands around the first."""
    if not found.parts:
        return Checked(quotation, found.kind, remarks=found.remarks)
    places = tuple(source.place(first) for first, _ in found.parts)
    (first, last) = found.parts[0]
    if len(found.parts) == 1 and source.place(last - 1).turn != places[0].turn:
        places = (*places, source.place(last - 1))
    start, end = source.words.starts[first], source.behind(found.parts[-1][1])
    left, right = source.text[max(0, start - AROUND) : start], source.text[end : end + AROUND]
    before = f"… {left.partition(' ')[2]}" if start > AROUND else left
    after = f"{right.rpartition(' ')[0]} …" if end + AROUND < len(source.text) else right
    at = source.spot(first, last)
    return Checked(
        quotation, found.kind, None, places, found.times, found.pieces, before, after, found.share, found.remarks, at
    )


def warned(checked: Checked, found: Found, source: Source) -> Checked:
    """The verdict with a word on what negates it just outside, and on quotations of a word or two."""
    remarks = list(checked.remarks)
    if checked.verdict in FAITHFUL and found.parts:
        first = found.parts[0][0]
        ahead = source.words.keys[max(0, first - 2) : first]
        said = CLAUSE.split(source.text[max(0, source.words.starts[first] - 40) : source.words.starts[first]])[-1]
        around = worded.read(checked.quotation.before[-80:]).keys
        outside = [word for word in worded.read(said).keys[-2:] if word in ahead]
        if negation.count(outside, source.language) % 2 and not negation.count(around[-8:], source.language):
            last = outside[-1] if negation.count(outside[-1:], source.language) else outside[0]
            remarks.append(f"in the transcript “{last}” stands just before these words")
    if checked.quotation.short:
        remarks.append("a word or two: perhaps no quotation, but a name or a doubt")
    return replace(checked, remarks=tuple(remarks))


def of_speaker(checked: Checked, source: Source) -> Checked:
    """The verdict with a word on who said it, where the draft names another: who speaks here, or is named here.

    One who only is named may be a speaker known by no name of his own, so words of such a speaker are left to him.
    """
    speakers, who = {place.speaker for place in checked.places}, checked.attributed
    if checked.verdict == "absent" or who is None or who in speakers or not speakers:
        return checked
    if who not in source.speakers and not all(map(personal, speakers)):
        return checked
    silent = "" if who in source.speakers else ", who does not speak here"
    remarks = (f"the draft names {who}{silent}; {' and '.join(sorted(speakers))} said it", *checked.remarks)
    return replace(checked, verdict="speaker" if checked.verdict in FAITHFUL else checked.verdict, remarks=remarks)
