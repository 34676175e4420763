"""Two turns beside each other with the terms they share, and what the recurrence plot says in words."""

import re

import numpy as np
import pandas as pd

from dashboard import excerpts
from dashboard.interview import Interview
from dashboard.marks import term_marks
from dashboard.measures.recurrence import shared
from dashboard.selection import Selection

PAIR = re.compile(r"\s*(\d{1,9})\s*[-–, ]\s*(\d{1,9})\s*")


def pair(asked: str | None, units: pd.DataFrame) -> tuple[int, int] | None:
    """The two turns of "12-54", the earlier first; None for anything that is not two of the turns."""
    found = PAIR.fullmatch(asked or "")
    if not found:
        return None
    one, other = sorted((int(found[1]), int(found[2])))
    return (one, other) if one != other and {one, other} <= set(units["unit"]) else None


def both(chosen: tuple[int, int]) -> str:
    """The pair in words."""
    return f"Turns {chosen[0]} and {chosen[1]}"


def title(units: pd.DataFrame, square: np.ndarray) -> str:
    """How many pairs far from each other speak in the same terms."""
    far = np.triu(np.nan_to_num(square), k=2) > 0.25
    count = int(far.sum())
    return (
        f"{count:,} pairs of distant turns share many terms"
        if count != 1
        else "1 pair of distant turns shares many terms"
    )


def pairs(units: pd.DataFrame, square: np.ndarray, *, most: int = 200) -> pd.DataFrame:
    """The most alike pairs: earlier, later, likeness."""
    rows, columns = np.where(np.nan_to_num(square) > 0.1)
    numbers = units["unit"].to_numpy()
    table = pd.DataFrame({"earlier": numbers[rows], "later": numbers[columns], "likeness": square[rows, columns]})
    return table.sort_values("likeness", ascending=False, kind="stable").head(most)


def listing(interview: Interview, selection: Selection, units: pd.DataFrame, chosen: tuple[int, int]) -> str:
    """The passages of both turns that hold a shared term, with those terms marked."""
    texts = units.set_index("unit")["text"]
    terms = shared(texts[chosen[0]], texts[chosen[1]])
    turns = units.loc[units["unit"].isin(chosen), "turn"]
    passages = interview.paragraphs[interview.paragraphs["turn"].isin(turns)]
    marks = {(row.turn, row.paragraph): term_marks(row.text, terms, "taken", "shared") for row in passages.itertuples()}
    holding = [bool(marks[row.turn, row.paragraph]) for row in passages.itertuples()]
    return excerpts.listing(interview, selection, passages[holding].head(excerpts.PAGE), marks=marks)
