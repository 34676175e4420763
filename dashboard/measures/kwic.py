"""Keyword in context: every hit of a query with the words to its left and right (after textacy's KWIC)."""

import re

import pandas as pd

ENTITY = "entity:"
COLUMNS = ["turn", "paragraph", "role", "speaker", "start", "left", "keyword", "right"]
ORDERS = {"As spoken": None, "By what follows": "right", "By what precedes": "left"}


def pattern(query: str) -> re.Pattern | None:
    """The query as a pattern: words in a row, * for any ending, quotation marks around an exact phrase.

    Case and the kinds of white space and apostrophe do not matter. None for a query without words.
    """
    words = query.strip().strip('"“”').split()
    if not any(character.isalnum() for word in words for character in word):
        return None
    parts = [re.sub("['‘’]", "['‘’]", r"\w*".join(map(re.escape, word.split("*")))) for word in words]
    return re.compile(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)", re.IGNORECASE)


def kwic(paragraphs: pd.DataFrame, mentions: pd.DataFrame, query: str, *, width: int = 52) -> pd.DataFrame:
    """One row a hit, as spoken: turn, paragraph, role, speaker, start (in the passage), left, keyword, right.

    `entity:NATO` finds every mention of an entity, whatever it was called. `width` is in characters.
    """
    found = _entity_spans(paragraphs, mentions, query) if query.startswith(ENTITY) else _spans(paragraphs, query)
    rows = [
        (row.turn, row.paragraph, row.role, row.speaker, start, _before(row.text, start, width), row.text[start:end],
         _after(row.text, end, width))
        for row, start, end in found
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


def _spans(paragraphs: pd.DataFrame, query: str) -> list[tuple]:
    wanted = pattern(query)
    if wanted is None:
        return []
    return [(row, *match.span()) for row in paragraphs.itertuples() for match in wanted.finditer(row.text)]


def _entity_spans(paragraphs: pd.DataFrame, mentions: pd.DataFrame, query: str) -> list[tuple]:
    entity = query.removeprefix(ENTITY).strip().casefold()
    inside = mentions[mentions["entity"].str.casefold() == entity].sort_values(["turn", "start"])
    places: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for turn, paragraph, start, end in inside[["turn", "paragraph", "start", "end"]].itertuples(index=False):
        places.setdefault((turn, paragraph), []).append((start, end))
    return [
        (row, start - row.start, end - row.start)
        for row in paragraphs.itertuples()
        for start, end in places.get((row.turn, row.paragraph), ())
    ]
