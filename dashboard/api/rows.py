"""Each table's rows for a query: those of the passages that the selection keeps, as the contract has them."""

from collections.abc import Callable

import pandas as pd

from dashboard.interview.interview import Interview, told
from dashboard.measures.kwic import kwic
from dashboard.selection.view import View
from pipeline import tables as contract

Rows = list[dict]
PASSAGE = [
    "interview",
    "turn",
    "paragraph",
    "exchange",
    "speaker",
    "role",
    "text",
    "words",
    "tone",
    "start_s",
    "topics",
    "entities",
]


def interviews(interviews: list[Interview]) -> Rows:
    """A row an interview, in the order given."""
    return [_contract("interviews", pd.DataFrame([interview.info]))[0] for interview in interviews]


def turns(view: View) -> Rows:
    """The turns with a kept passage."""
    turns = view.interview.turns
    found = turns[turns["turn"].isin(view.shown["turn"])]
    return _contract("turns", found.assign(speaker=told(found["speaker"])))


def passages(view: View) -> Rows:
    """The kept passages, with their words, speaker, topics and names."""
    found = view.shown.assign(interview=view.interview.slug)
    return _plain(found.assign(speaker=told(found["speaker"]))[PASSAGE])


def exchanges(view: View) -> Rows:
    """The exchanges with a kept passage."""
    exchanges = view.interview.exchanges
    return _contract("exchanges", exchanges[exchanges["exchange"].isin(view.shown["exchange"].dropna())])


def topics(view: View) -> Rows:
    """The topics of the kept passages."""
    return _contract("topics", _within(view.interview.topics, view.shown))


def mentions(view: View) -> Rows:
    """The names in the kept passages."""
    return _contract("mentions", _within(view.interview.mentions, view.shown))


def search(view: View, words: str) -> Rows:
    """Every hit of a query in the kept passages: place, left, keyword, right."""
    hits = kwic(view.shown, view.interview.mentions, words)
    return _plain(hits.assign(speaker=told(hits["speaker"])))


TABLES: dict[str, Callable[[View], Rows]] = {
    "turns": turns,
    "passages": passages,
    "exchanges": exchanges,
    "topics": topics,
    "mentions": mentions,
}


def _contract(name: str, found: pd.DataFrame) -> Rows:
    return contract.to_arrow(name, found[list(contract.TABLES[name].columns)]).to_pylist()


def _within(rows: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    keys = ["turn", "paragraph"]
    return rows[pd.MultiIndex.from_frame(rows[keys]).isin(pd.MultiIndex.from_frame(passages[keys]))]


def _plain(found: pd.DataFrame) -> Rows:
    """The rows with None for NA."""
    columns = [found[name].astype(object).tolist() for name in found.columns]
    return [dict(zip(found.columns, map(_value, row), strict=True)) for row in zip(*columns, strict=True)]


def _value(value: object) -> object:
    return value if isinstance(value, list) or not pd.isna(value) else None
