"""Verdicts on quotations as escaped HTML: what was quoted, what was said, where, by whom."""

from collections import Counter
from collections.abc import Iterable
from html import escape

from dashboard import writing
from dashboard.quotes.check import Checked, Draft
from dashboard.quotes.verdict import KINDS, Piece

KEY = "Struck: quoted but not said. Underlined: said but not quoted."
NONE = "No quotation is in this text: nothing stands in quotation marks."
UNCHECKED = "Said without quotation marks, and not checked"


def listing(draft: Draft, *, base: str) -> str:
    """Every quotation with its verdict, and the sentences that were not checked. `base` begins a passage's address."""
    items = "".join(f"<li>{verdict(one, base=base)}</li>" for one in draft.quotations)
    return f'<ol class="verdicts">{items}</ol>{claims(draft)}'


def verdict(checked: Checked, *, base: str) -> str:
    """One quotation: its verdict, its words beside those of the transcript, and its place."""
    title, meaning = named(checked)
    key = f"<p class=place>{KEY}</p>" if any(piece.kind != "same" for piece in checked.pieces) else ""
    return (
        f'<section class="verdict {checked.verdict}"><h2>{title}</h2><q dir="auto">'
        f"{escape(checked.quotation.text.strip())}</q><p>{meaning}</p>{_words(checked)}{key}"
        f"<p class=place>{escape(facts(checked))}</p>{_acts(checked, base)}</section>"
    )


def named(checked: Checked) -> tuple[str, str]:
    """A verdict's name and what it means, in words."""
    title, meaning = KINDS[checked.verdict]
    if checked.verdict == "cut" and any(remark.endswith("without dots") for remark in checked.remarks):
        title = "Cut without dots"
    if checked.verdict == "absent":
        near = "The nearest place is shown." if checked.pieces else "No place has more than a few of them."
        meaning = f"{meaning} {near}"
    return title, meaning


def facts(checked: Checked) -> str:
    """Who said it, where, how often, and what else an editor should know, in one line."""
    places = list(dict.fromkeys(checked.places))
    said = [
        " and ".join(dict.fromkeys(place.speaker for place in places)),
        ", ".join(f"turn {place.turn}, paragraph {place.paragraph}" for place in places),
        ", ".join(dict.fromkeys(f"exchange {place.exchange}" for place in places if place.exchange is not None)),
        f"the first of {checked.times} places" if checked.times > 1 else "",
        f"{writing.percent(checked.share)} alike" if checked.verdict == "altered" and checked.share is not None else "",
        *checked.remarks,
    ]
    return " · ".join(filter(None, said))


def counted(draft: Draft) -> str:
    """How many quotations came out how: 3 quotations: 2 exact, 1 altered."""
    counts = Counter(checked.verdict for checked in draft.quotations)
    parts = [f"{counts[kind]} {title.lower()}" for kind, (title, _) in KINDS.items() if counts[kind]]
    head = writing.plural(len(draft.quotations), "quotation")
    return (
        f"{head}: {', '.join(parts)}" if parts else "No quotation is in this text: nothing stands in quotation marks."
    )


def claims(draft: Draft) -> str:
    """The sentences that say without quotation marks what somebody said; "" where there are none."""
    items = "".join(f'<li dir="auto">{escape(claim)}</li>' for claim in draft.claims)
    return f'<section class="claims"><h2>{UNCHECKED}</h2><ul>{items}</ul></section>' if items else ""


def _words(checked: Checked) -> str:
    if not checked.pieces:
        return ""
    said = "".join(map(_piece, checked.pieces))
    return (
        f'<blockquote dir="auto"><span class=around>{escape(checked.before)}</span><mark class=quoted>{said}</mark>'
        f"<span class=around>{escape(checked.after)}</span></blockquote>"
    )


def _piece(piece: Piece) -> str:
    """The source's words, or how they differ from those quoted."""
    if piece.kind == "same":
        return escape(piece.source)
    struck = f"<del>{escape(piece.quoted.rstrip())}</del> " if piece.quoted.strip() else ""
    words = piece.source.rstrip()
    return f"{struck}<ins>{escape(words)}</ins>{escape(piece.source[len(words) :])}" if words else struck


def _acts(checked: Checked, base: str) -> str:
    places: Iterable = dict.fromkeys(f"{place.turn}.{place.paragraph}" for place in checked.places)
    links = [
        f'<a href="{escape(base + at)}" data-parley-open="{at}">{"Read it in its place" if not n else f"Read {at}"}</a>'
        for n, at in enumerate(places)
    ]
    if checked.at and base:
        target = escape(base + ".".join(checked.at.split(".")[:2]))
        links.append(f'<a href="{target}" data-parley-cite="{checked.at}">Cite</a>')
    return f"<p class=acts>{' '.join(links)}</p>" if links and base else ""
