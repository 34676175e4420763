"""The verdict on every quotation of a draft: word for word, whoever said it, wherever it stands."""

import re
from dataclasses import replace
from itertools import pairwise

from dashboard.quotes import article, attribution, stitches
from dashboard.quotes import words as worded
from dashboard.quotes.align import lay
from dashboard.quotes.article import Quotation
from dashboard.quotes.attribution import Names
from dashboard.quotes.checked import Checked, Draft, Found, of_speaker, shown, warned
from dashboard.quotes.source import Source
from dashboard.quotes.verdict import FAITHFUL, Collation, Piece, beside
from dashboard.quotes.words import Words

WORDS = 400  # of one quotation that are compared
LIKE = 0.5  # the share of a quotation's weight from which a place is its source, altered
SURE = 0.85  # from which it is its source, and no other places are sought
NEAR = 0.25  # from which it is the nearest place at all
WIDE = 4  # words of a nearest place for each one quoted, at most
BLANKS = re.compile(r"\s+")


def check(text: str, source: Source) -> Draft:
    """The verdicts on a draft's quotations, from first to last. Takes time linear in the source for each of them."""
    found = article.find(text)
    names = Names(source.speakers, source.named)
    around = article.outside(text[: article.LONGEST], found)
    checked: list[Checked] = []
    who = None
    for at, one in enumerate(found):
        goes_on = at and _goes_on(found[at - 1], one)
        who = attribution.attributed(one, names, source.language) or (who if goes_on else None)
        checked.append(verdict(one, source, who))
        if checked[-1].verdict == "absent":
            checked += [verdict(inner, source, None) for inner in one.inner if not inner.short]
    return Draft(tuple(checked), tuple(attribution.claims(around, names, source.language)), _longer(text, found))


def one(text: str, source: Source) -> Draft:
    """The verdict on a text as one quotation."""
    return Draft((verdict(article.bare(text[: article.REACH]), source, None),), (), len(text) > article.REACH)


def verdict(quotation: Quotation, source: Source, attributed: str | None) -> Checked:
    """The verdict on one quotation that a draft gives to a speaker, or to nobody."""
    quoted = worded.read(BLANKS.sub(" ", quotation.text).strip(), quoted=True)
    long = len(quoted) > WORDS
    if long:
        quoted = worded.read(quoted.text[: quoted.ends[WORDS - 1]], quoted=True)
    if not len(quoted):
        return Checked(quotation, "absent", attributed)
    found = _whole(quoted, source, attributed) or _elided(quoted, source) or _laid(quoted, source, quotation)
    if long:
        found = replace(found, remarks=(*found.remarks, f"only its first {WORDS} words were compared"))
    checked = replace(shown(quotation, found, source), attributed=attributed)
    return of_speaker(warned(checked, found, source), source)


def _whole(quoted: Words, source: Source, attributed: str | None) -> Found | None:
    """The quotation where all its words stand in a row: exact, or but for its marks."""
    places = source.find(source.numbered(quoted.keys))
    if not len(places):
        return None
    ends = [int(place) + len(quoted) for place in places]
    texts = [_slice(source, int(place), end) for place, end in zip(places, ends, strict=True)]
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
    marks = source.text[source.words.ends[last - 1] : source.behind(last)]
    whole_piece = (Piece("same", written, texts[at] + marks),)
    pieces = whole_piece if kind in ("exact", "typography") else read.pieces
    return Found(kind, ((first, last),), pieces, len(places), None, ((end,) if end else ()))


def _slice(source: Source, first: int, last: int) -> str:
    return BLANKS.sub(" ", source.text[source.words.starts[first] : source.words.ends[last - 1]])


def _end_changed(quoted: Words, source: Source, last: int) -> str:
    """What is said where a question was made a statement, or the other way round."""
    ours, theirs = quoted.text[quoted.ends[-1] :], source.text[source.words.ends[last - 1] : source.behind(last)]
    asked, asks = "?" in theirs, "?" in ours
    if asked and re.search(r"[.!。]", ours) and not asks:
        return "the source asks this as a question"
    return "the source does not ask this as a question" if asks and re.search(r"[.!。,;]", theirs) and not asked else ""


def _elided(quoted: Words, source: Source) -> Found | None:
    """The quotation where each part between its dots stands in a row: cut, or stitched."""
    if not quoted.cuts or quoted.bracketed or quoted.touched:
        return None
    bounds = [0, *sorted(quoted.cuts), len(quoted)]
    found = stitches.parts([quoted.keys[a:b] for a, b in pairwise(bounds)], source)
    if found is None:
        return None
    if found.together:
        on = tuple(at for first, last in found.parts for at in range(first, last))
        read = beside(quoted, stitches.on(on), source)
        return _read(read, source, ((read.first, read.last + 1),))
    return _stitched(quoted, found.parts, source)


def _laid(quoted: Words, source: Source, quotation: Quotation) -> Found:
    """The quotation on its nearest place, or sewn together from several; absent where neither is near."""
    laid = lay(quoted, source)
    read = beside(quoted, laid, source) if laid else None
    if read and read.kind in FAITHFUL and (read.kind == "bracketed" or not quotation.short):
        return _read(read, source, ((read.first, read.last + 1),))
    if (read is None or (read.kind not in FAITHFUL and read.share < SURE)) and not quoted.bracketed:
        sewn = stitches.sewn(quoted, source)
        if sewn:
            return _stitched(quoted, sewn, source)
    if read is None or read.share < NEAR or quotation.short:
        return Found("absent", ())
    kind = read.kind if read.share >= LIKE and sum(laid.same) > 1 else "absent"
    if kind == "absent" and read.last - read.first > WIDE * len(quoted):
        return Found("absent", ())
    return replace(_read(read, source, ((read.first, read.last + 1),)), kind=kind)


def _read(read: Collation, source: Source, parts: tuple[tuple[int, int], ...]) -> Found:
    share = read.share if read.kind == "altered" else None
    return Found(read.kind, parts, read.pieces, 1, share, read.remarks)


def _stitched(quoted: Words, parts: tuple[tuple[int, int], ...], source: Source) -> Found:
    pieces, at = [], 0
    for first, last in parts:
        pieces.append(Piece("same", quoted.piece(at, at + last - first), source.words.piece(first, last)))
        at += last - first
    return Found("stitched", parts, tuple(pieces), 1, None, (f"from {len(parts)} places",))


def _goes_on(before: Quotation, one: Quotation) -> bool:
    """Whether a quotation is a sentence of its own in a paragraph behind another: its speaker is the same."""
    alone = not one.after.strip(" \n\0.,") and bool(re.search(r"[.!?]\s*$", one.before))
    return alone and "\0" in one.before and before.end < one.start


def _longer(text: str, found: list[Quotation]) -> bool:
    return len(text) > article.LONGEST or len(found) >= article.MOST
