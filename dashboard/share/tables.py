"""An interview's measured tables, whole or as on screen. How they are written, `downloads` says."""

import pandas as pd

from dashboard.interview.interview import Interview, told
from dashboard.selection.view import View
from pipeline.tables import MEASURED


def whole(interview: Interview) -> dict[str, pd.DataFrame]:
    """The interview's measured tables with the contract's columns and nothing else."""
    frames = {name: getattr(interview, name) for name in MEASURED if name != "interviews"}
    frames["interviews"] = pd.DataFrame([interview.info])
    frames["turns"] = frames["turns"].assign(speaker=told(frames["turns"]["speaker"]))
    return {name: frames[name][list(table.columns)].reset_index(drop=True) for name, table in MEASURED.items()}


def narrowed(view: View) -> dict[str, pd.DataFrame]:
    """The tables of the kept passages: their sentences, words, topics and names; turns and exchanges that hold one."""
    tables, passages = whole(view.interview), view.shown
    places = set(zip(passages["turn"], passages["paragraph"], strict=True))
    inside = {
        "turns": tables["turns"]["turn"].isin(passages["turn"]),
        "exchanges": tables["exchanges"]["exchange"].isin(passages["exchange"].dropna()),
        "parts": tables["parts"]["exchange"].isin(passages["exchange"].dropna()),
        "assessments": _within(tables["assessments"], passages),
        "mentions": _within(tables["mentions"], passages),
    }
    for name in ("paragraphs", "sentences", "topics"):
        rows = zip(tables[name]["turn"], tables[name]["paragraph"], strict=True)
        inside[name] = pd.Series([place in places for place in rows], index=tables[name].index, dtype=bool)
    return tables | {name: tables[name][rows].reset_index(drop=True) for name, rows in inside.items()}


def _within(rows: pd.DataFrame, passages: pd.DataFrame) -> pd.Series:
    """Which rows start inside a passage of their turn."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for turn, start, end in zip(passages["turn"], passages["start"], passages["end"], strict=True):
        spans.setdefault(turn, []).append((start, end))
    found = [
        any(first <= start < last for first, last in spans.get(turn, ()))
        for turn, start in zip(rows["turn"], rows["start"], strict=True)
    ]
    return pd.Series(found, index=rows.index, dtype=bool)
