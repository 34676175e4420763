"""Keyword in context: every hit of a query with the words to its left and right (after textacy's KWIC)."""

import re
from collections.abc import Iterable

import pandas as pd

from dashboard.measures import search
from dashboard.measures.rows import columns, records

COLUMNS = ["turn", "paragraph", "role", "speaker", "start", "left", "keyword", "right"]
ORDERS = {"As spoken": None, "By what follows": "right", "By what precedes": "left"}


def kwic(paragraphs: pd.DataFrame, mentions: pd.DataFrame, query: str, *, width: int = 52) -> pd.DataFrame:
    """One row a hit, as spoken: turn, paragraph, role, speaker, start (in the passage), left, keyword, right.

    What a query may be: see `search`. `width` is in characters.
    """
    wanted = search.parse(query)
    named = _named(mentions) if any(phrase.name for phrase in wanted.phrases) else {}
    rows = [
        (row.turn, row.paragraph, row.role, row.speaker, start, _before(row.text, start, width), row.text[start:end],
         _after(row.text, end, width))
        for row in records(paragraphs, "turn", "paragraph", "role", "speaker", "start", "text", "tokens")
        for start, end in wanted.spans(row.tokens, _inside(named.get((row.turn, row.paragraph), ()), row.start))
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)


def ordered(hits: pd.DataFrame, order: str) -> pd.DataFrame:
    """The hits by an order's name: by the words after the keyword, by the words before it read backwards."""
    side = ORDERS[order]
    if side is None or hits.empty:
        return hits
    words = hits[side].str.casefold().str.findall(r"\w+")
    keys = words if side == "right" else words.map(lambda found: found[::-1])
    return hits.iloc[sorted(range(len(hits)), key=lambda at: keys.iloc[at])]


def _before(text: str, end: int, width: int) -> str:
    """The whole words that stand in `width` characters before a place."""
    start = max(0, end - width)
    cut = start > 0 and not text[start - 1].isspace()
    return re.sub(r"^\S+", "", text[start:end], count=1) if cut else text[start:end]


def _after(text: str, start: int, width: int) -> str:
    end = start + width
    cut = end < len(text) and not text[end].isspace()
    return re.sub(r"\S+$", "", text[start:end], count=1) if cut else text[start:end]


def _named(mentions: pd.DataFrame) -> dict[tuple[int, int], list[tuple[int, int, str]]]:
    """Where each passage names whom, in its turn."""
    places: dict[tuple[int, int], list[tuple[int, int, str]]] = {}
    for turn, paragraph, *place in columns(mentions, "turn", "paragraph", "start", "end", "entity"):
        places.setdefault((turn, paragraph), []).append(tuple(place))
    return places


def _inside(named: Iterable[tuple[int, int, str]], begin: int) -> list[tuple[int, int, str]]:
    """The places counted from where the passage begins."""
    return [(start - begin, end - begin, entity) for start, end, entity in named]
