"""The verdict on every quotation of a draft: word for word, whoever said it, wherever it stands."""

import re
from dataclasses import dataclass, replace

from dashboard.quotes import article, attribution, negation, stitches
from dashboard.quotes import words as worded
from dashboard.quotes.align import lay
from dashboard.quotes.article import Quotation
from dashboard.quotes.attribution import Names
from dashboard.quotes.source import Place, Source
from dashboard.quotes.verdict import FAITHFUL, Piece, Reading, beside
from dashboard.quotes.words import Words

WORDS = 600  # of one quotation that are compared
LIKE = 0.5  # the share of a quotation's weight from which a place is its source, altered
SURE = 0.85  # from which it is its source, and no other places are sought
NEAR = 0.25  # from which it is the nearest place at all
AROUND = 120  # characters shown before and after the words found
MARKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Checked:
    """A quotation and its verdict: one of `verdict.KINDS`.

    `attributed` is the speaker whom the draft names, `places` where the words stand, the first one for what is
    found (`nearest` for what is not), `times` how often. `pieces` walk both wordings; `before` and `after` are what
    stands around in the source. `share` is the share of the words' weight that the source has, None where it says
    nothing: a negation changed, or words not compared one by one.
    """

    quotation: Quotation
    verdict: str
    attributed: str | None = None
    places: tuple[Place, ...] = ()
    times: int = 0
    pieces: tuple[Piece, ...] = ()
    before: str = ""
    after: str = ""
    share: float | None = None
    remarks: tuple[str, ...] = ()

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


def check(text: str, source: Source) -> Draft:
    """The verdicts on a draft; a text without any quotation mark is one quotation itself.

    Takes time linear in the source for each quotation.
    """
    found = article.find(text)
    names = Names(source.speakers)
    around = article.outside(text[: article.LONGEST], found)
    checked: list[Checked] = []
    for at, one in enumerate(found):
        who = attribution.attributed(one, names, source.language)
        if who is None and checked and _goes_on(found[at - 1], one):
            who = checked[-1].attributed
        checked.append(verdict(one, source, who))
        if checked[-1].verdict == "absent":
            checked += [verdict(inner, source, None) for inner in one.inner if not inner.short]
    return Draft(tuple(checked), tuple(attribution.claims(around, names, source.language)), _longer(text, found))


def one(text: str, source: Source) -> Draft:
    """The verdict on a text as one quotation."""
    return Draft((verdict(article.bare(text[: article.REACH]), source, None),), (), len(text) > article.REACH)


def verdict(quotation: Quotation, source: Source, attributed: str | None) -> Checked:
    """The verdict on one quotation that a draft gives to a speaker, or to nobody."""
    quoted = worded.read(MARKS.sub(" ", quotation.text).strip(), quoted=True)
    if len(quoted) > WORDS:
        quoted = worded.read(quoted.text[: quoted.ends[WORDS - 1]], quoted=True)
    if not len(quoted):
        return Checked(quotation, "absent", attributed)
    found = _whole(quoted, source, attributed) or _elided(quoted, source) or _laid(quoted, source, quotation)
    checked = replace(_shown(quotation, found, source), attributed=attributed)
    return _of_speaker(_warned(checked, found, source), source)


@dataclass(frozen=True)
class _Found:
    """A verdict before it is shown: the words of the source, by where each part begins and ends."""

    kind: str
    parts: tuple[tuple[int, int], ...]
    pieces: tuple[Piece, ...] = ()
    times: int = 1
    share: float | None = None
    remarks: tuple[str, ...] = ()


def _whole(quoted: Words, source: Source, attributed: str | None) -> _Found | None:
    """The quotation where all its words stand in a row: exact, or but for its marks."""
    places = source.find(source.numbered(quoted.keys))
    if not len(places):
        return None
    ends = [int(place) + len(quoted) for place in places]
    texts = [source.text[source.words.starts[place] : source.words.ends[end - 1]] for place, end in zip(places, ends, strict=True)]
    written = quoted.text[quoted.starts[0] : quoted.ends[-1]]
    ranked = sorted(
        range(len(places)),
        key=lambda at: (attributed not in (None, source.place(int(places[at])).speaker), texts[at] != written, at),
    )  # fmt: skip
    at = ranked[0]
    first, last = int(places[at]), ends[at]
    whole = quoted if texts[at] != written else quoted.without_brackets()
    laid = stitches.whole(whole, first)
    read = beside(whole, laid, source)
    kind = "exact" if texts[at] == written and read.kind == "typography" else read.kind
    end = _end_changed(quoted, source, last)
    if kind == "exact" and end:
        kind = "typography"
    pieces = read.pieces if kind not in ("exact", "typography") else (
        Piece("same", written, texts[at] + source.text[source.words.ends[last - 1] : _behind(source, last)]),)
    return _Found(kind, ((first, last),), pieces, len(places), None, ((end,) if end else ()))


def _end_changed(quoted: Words, source: Source, last: int) -> str:
    """What is said where a question was made a statement, or the other way round."""
    ours, theirs = quoted.text[quoted.ends[-1] :], source.text[source.words.ends[last - 1] : _behind(source, last)]
    asked, asks = "?" in theirs, "?" in ours
    if asked and re.search(r"[.!。]", ours) and not asks:
        return "the source asks this as a question"
    return "the source does not ask this as a question" if asks and re.search(r"[.!。,;]", theirs) and not asked else ""


def _behind(source: Source, last: int) -> int:
    """Where the marks behind the last word end."""
    end = source.words.ends[last - 1]
    following = source.words.starts[last] if last < len(source.words) else len(source.text)
    return end + len(source.text[end:following].split(" ")[0])


def _elided(quoted: Words, source: Source) -> _Found | None:
    """The quotation where each part between its dots stands in a row: cut, or stitched."""
    if not quoted.cuts or quoted.bracketed or quoted.touched:
        return None
    bounds = [0, *sorted(quoted.cuts), len(quoted)]
    found = stitches.parts([quoted.keys[a:b] for a, b in zip(bounds, bounds[1:], strict=False)], source)
    if found is None:
        return None
    if found.together:
        on = tuple(at for first, last in found.parts for at in range(first, last))
        read = beside(quoted, stitches.on(on), source)
        return _read(read, source, ((read.first, read.last + 1),))
    return _stitched(quoted, found.parts, source)


def _laid(quoted: Words, source: Source, quotation: Quotation) -> _Found:
    """The quotation on its nearest place, or sewn together from several; absent where neither is near."""
    laid = lay(quoted, source)
    read = beside(quoted, laid, source) if laid else None
    if read and read.kind in FAITHFUL and (read.kind == "bracketed" or not quotation.short):
        return _read(read, source, ((read.first, read.last + 1),))
    if (read is None or read.kind not in FAITHFUL and read.share < SURE) and not quoted.bracketed:
        sewn = stitches.sewn(quoted, source)
        if sewn:
            return _stitched(quoted, sewn, source)
    if read is None or read.share < NEAR or quotation.short:
        return _Found("absent", ())
    kind = read.kind if read.share >= LIKE and sum(laid.same) > 1 else "absent"
    return replace(_read(read, source, ((read.first, read.last + 1),)), kind=kind)


def _read(read: Reading, source: Source, parts: tuple[tuple[int, int], ...]) -> _Found:
    share = read.share if read.kind == "altered" else None
    return _Found(read.kind, parts, read.pieces, 1, share, read.remarks)


def _stitched(quoted: Words, parts: tuple[tuple[int, int], ...], source: Source) -> _Found:
    pieces, at = [], 0
    for first, last in parts:
        pieces.append(Piece("same", quoted.piece(at, at + last - first), source.words.piece(first, last)))
        at += last - first
    return _Found("stitched", parts, tuple(pieces), 1, None, (f"from {len(parts)} places",))


def _shown(quotation: Quotation, found: _Found, source: Source) -> Checked:
    """The verdict with its places and what stands around the first."""
    if not found.parts:
        return Checked(quotation, found.kind, remarks=found.remarks)
    places = tuple(source.place(first) for first, _ in found.parts)
    (first, last) = found.parts[0]
    if len(found.parts) == 1 and source.place(last - 1).turn != places[0].turn:
        places = (*places, source.place(last - 1))
    start, end = source.words.starts[first], _behind(source, found.parts[-1][1])
    left, right = source.text[max(0, start - AROUND) : start], source.text[end : end + AROUND]
    before = f"… {left.partition(' ')[2]}" if start > AROUND else left
    after = f"{right.rpartition(' ')[0]} …" if end + AROUND < len(source.text) else right
    return Checked(quotation, found.kind, None, places, found.times, found.pieces, before, after, found.share, found.remarks)


def _warned(checked: Checked, found: _Found, source: Source) -> Checked:
    """The verdict with a word on what negates it just outside, and on quotations of a word or two."""
    remarks = list(checked.remarks)
    if checked.verdict in FAITHFUL and found.parts:
        first = found.parts[0][0]
        ahead = source.words.keys[max(0, first - 2) : first]
        said = re.split(r"[.!?;:,—–]", source.text[: source.words.starts[first]][-40:])[-1]
        around = worded.read(checked.quotation.before[-80:]).keys
        outside = [word for word in worded.read(said).keys[-2:] if word in ahead]
        if negation.count(outside, source.language) % 2 and not negation.count(around[-8:], source.language):
            remarks.append(f"“{outside[-1] if negation.count(outside[-1:], source.language) else outside[0]}” stands just before these words")
    if checked.quotation.short:
        remarks.append("a word or two: perhaps no quotation, but a name or a doubt")
    return replace(checked, remarks=tuple(remarks))


def _of_speaker(checked: Checked, source: Source) -> Checked:
    """The verdict with a word on who said it, where the draft names another."""
    speakers = {place.speaker for place in checked.places}
    if checked.verdict == "absent" or checked.attributed is None or checked.attributed in speakers or not speakers:
        return checked
    said = f"the draft names {checked.attributed}; {' and '.join(sorted(speakers))} said it"
    remarks = (said, *checked.remarks)
    return replace(checked, verdict="speaker" if checked.verdict in FAITHFUL else checked.verdict, remarks=remarks)


def _goes_on(before: Quotation, one: Quotation) -> bool:
    """Whether a quotation is a sentence of its own in a paragraph behind another: its speaker is the same."""
    alone = not one.after.strip(" \n\0.,") and bool(re.search(r"[.!?]\s*$", one.before))
    return alone and "\0" in one.before and before.end < one.start


def _longer(text: str, found: list[Quotation]) -> bool:
    return len(text) > article.LONGEST or len(found) >= article.MOST
