"""Finds every mention of an interview, as a table."""

import re
from collections.abc import Mapping, Sequence

import pandas as pd

from pipeline.mentions.gazetteer import gazetteer
from pipeline.mentions.resolve import Resolver
from pipeline.mentions.spans import Span, spans, tokens

COLUMNS = ("turn", "start", "end", "sentence", "surface", "entity", "kind", "prompted")
SMALL = re.compile(r"[^\W\d_]+")


def find(
    turns: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    labels: Sequence[str] = (),
    aliases: Mapping[str, str] = {},
    language: str | None = "en",
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The mentions of an interview, and the surnames that could be several people (surface, candidates, turns).

    Mentions: turn, start, end, sentence, surface, entity, kind, prompted. `labels` are the names and labels
    of speakers, `aliases` (surface → entity) what a reader settled. `prompted`: an interviewer's turn named
    the entity before. Names are told by capitals: German, which capitalises every noun, gives known names
    only, and so do scripts without capitals.
    """
    known = gazetteer()
    texts = list(zip(turns["turn"], turns["role"], turns["text"], strict=True))
    places = _sentences(sentences)
    lower = frozenset(word for _, _, text in texts for word in SMALL.findall(text) if word.islower())
    by_turn = {turn: tokens(text, {start for start, _, _ in places.get(turn, ())}) for turn, _, text in texts}
    proper = frozenset(t.text for words in by_turn.values() for t in words if t.capital and not t.first)
    found = {turn: spans(text, by_turn[turn], known, lower, proper) for turn, _, text in texts}
    if language == "de":
        found = {turn: [span for span in named if span.known] for turn, named in found.items()}
    resolver = Resolver(
        [span for named in found.values() for span in named], labels=labels, aliases=aliases, gazetteer=known
    )
    rows, asked = [], set()
    for turn, role, text in texts:
        said = [_row(turn, text, span, resolver, places.get(turn, ())) for span in found[turn]]
        rows += [(*row, role != "interviewer" and row[5] in asked) for row in said]
        if role == "interviewer":
            asked |= {row[5] for row in said}
    mentions = pd.DataFrame(rows, columns=list(COLUMNS)).astype({"prompted": bool})
    return mentions, _ambiguous(resolver, mentions)


def _row(turn: int, text: str, span: Span, resolver: Resolver, places: Sequence[tuple[int, int, int]]) -> tuple:
    surface = text[span.start : span.end]
    sentence = next((number for start, end, number in places if start <= span.start < end), 1)
    return turn, span.start, span.end, sentence, surface, *resolver.entity(surface, span)


def _sentences(sentences: pd.DataFrame) -> dict[int, list[tuple[int, int, int]]]:
    places: dict[int, list[tuple[int, int, int]]] = {}
    for turn, number, start, end in zip(*(sentences[c] for c in ("turn", "sentence", "start", "end")), strict=True):
        places.setdefault(turn, []).append((start, end, number))
    return places


def _ambiguous(resolver: Resolver, mentions: pd.DataFrame) -> pd.DataFrame:
    rows = [
        {
            "surface": surface,
            "candidates": list(candidates),
            "turns": sorted({int(turn) for turn in mentions.loc[mentions["entity"] == surface, "turn"]}),
        }
        for surface, candidates in sorted(resolver.ambiguous.items())
    ]
    return pd.DataFrame(rows, columns=["surface", "candidates", "turns"])
