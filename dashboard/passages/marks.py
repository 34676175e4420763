"""Text with its words marked: spans in, escaped HTML out. Everything a transcript says stays text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from dashboard.measures.search import Named, parse
from dashboard.measures.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Mark:
    """A half-open span of a passage, how it is shown, and what it says or does.

    `kind` is search, name, warm, cold, taken or left; `value` is shown as a tooltip; `narrow` is what a
    click asks for, as in "name:NATO".
    """

    start: int
    end: int
    kind: str
    value: str = ""
    narrow: str = ""


# Outermost first: a search word stays visible inside a name, a name inside a scored phrase.
ORDER = ("warm", "cold", "taken", "left", "name", "search")


def marked(text: str, marks: Iterable[Mark]) -> str:
    """The text, escaped, with every mark as a <mark>; marks may overlap and are cut where they do."""
    ordered = sorted(marks, key=lambda mark: ORDER.index(mark.kind))
    cuts = sorted({0, len(text), *(edge for mark in ordered for edge in (mark.start, mark.end))})
    place = {cut: at for at, cut in enumerate(cuts)}
    active: list[list[Mark]] = [[] for _ in cuts]
    for mark in ordered:
        for at in range(place[mark.start], place[mark.end]):
            active[at].append(mark)
    pieces = []
    for (start, end), over in zip(pairwise(cuts), active, strict=False):
        opened = "".join(_open(mark, first=mark.start == start) for mark in over)
        pieces.append(f"{opened}{escape(text[start:end])}{'</mark>' * len(over)}")
    return "".join(pieces)


def search_marks(tokens: Tokens, wanted: str, mentions: Iterable[Named] = ()) -> list[Mark]:
    """Where what is searched stands in a text; `mentions` are those of the text."""
    return [Mark(start, end, "search") for start, end in parse(wanted).spans(tokens, mentions)] if wanted else []


def term_marks(text: str, terms: Iterable[str], kind: str, value: str) -> list[Mark]:
    """Where whole terms stand, whatever their case, longest first."""
    ordered = sorted({term for term in terms if term}, key=len, reverse=True)
    if not ordered:
        return []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)", re.I)
    return [Mark(found.start(), found.end(), kind, value) for found in pattern.finditer(text)]


def _open(mark: Mark, *, first: bool) -> str:
    title = f' title="{escape(mark.value)}"' if mark.value else ""
    narrow = f' data-parley-narrow="{escape(mark.narrow)}"' if mark.narrow else ""
    if narrow and first:
        narrow += ' role="button" tabindex="0"'  # once a mark, however it is cut
    return f'<mark class="{mark.kind}{"" if first else " on"}"{title}{narrow}>'
