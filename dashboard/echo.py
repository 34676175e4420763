"""Two turns beside each other with the terms they share, and what the recurrence plot says in words."""

import re
from html import escape

import numpy as np
import pandas as pd

from dashboard import excerpts, theme
from dashboard.interview import Interview
from dashboard.marks import term_marks
from dashboard.measures.recurrence import Recurrence
from dashboard.measures.spelling import spelled
from dashboard.selection import Selection

MANY = 0.25  # likeness from which two distant turns share "many" terms
MOST_TERMS = 12
PAIR = re.compile(r"\s*(\d{1,9})\s*[-–, ]\s*(\d{1,9})\s*")


def pair(asked: str | None, units: pd.DataFrame) -> tuple[int, int] | None:
    """The two turns of "12-54", the earlier first; None for anything that is not two of the turns."""
    found = PAIR.fullmatch(asked or "")
    if not found:
        return None
    one, other = sorted((int(found[1]), int(found[2])))
    return (one, other) if one != other and {one, other} <= set(units["unit"]) else None


def noun(units: pd.DataFrame) -> str:
    """What the units are: turns, or exchanges where there are too many turns."""
    return "turns" if (units["unit"] == units["turn"]).all() else "exchanges"


def kept_units(interview: Interview, units: pd.DataFrame, kept: pd.Series) -> list[bool]:
    """Which units hold a passage that the selection keeps."""
    column = "turn" if noun(units) == "turns" else "exchange"
    inside = set(interview.paragraphs.loc[kept, column].dropna())
    return [number in inside for number in units["unit"]]


def title(units: pd.DataFrame, found: Recurrence, kept: list[bool]) -> str:
    """How many pairs far from each other speak in the same terms."""
    count = int((np.triu(np.nan_to_num(found.square), k=2) * np.outer(kept, kept) > MANY).sum())
    if not count:
        return f"No two distant {noun(units)} on show share many terms"
    return f"{theme.plural(count, 'pair')} of distant {noun(units)} share{'s' if count == 1 else ''} many terms"


def pairs(units: pd.DataFrame, found: Recurrence, kept: list[bool], *, most: int = 200) -> pd.DataFrame:
    """The most alike pairs on show: earlier, later, likeness, shared terms."""
    shown = np.nan_to_num(found.square) * np.outer(kept, kept)
    rows, columns = np.where(shown > 0.1)
    order = np.argsort(-shown[rows, columns], kind="stable")[:most]
    numbers = units["unit"].to_numpy()
    return pd.DataFrame(
        {
            "earlier": numbers[rows[order]],
            "later": numbers[columns[order]],
            "likeness": shown[rows[order], columns[order]],
            "shared_terms": [", ".join(found.shared(rows[at], columns[at])) for at in order],
        }
    )


def listing(
    interview: Interview, selection: Selection, units: pd.DataFrame, found: Recurrence, chosen: tuple[int, int]
) -> str:
    """The passages of both units that hold a shared term, with those terms marked."""
    numbers = units["unit"].tolist()
    terms = found.shared(numbers.index(chosen[0]), numbers.index(chosen[1]))
    column = "turn" if noun(units) == "turns" else "exchange"
    passages = interview.paragraphs[interview.paragraphs[column].isin(chosen)]
    marks = {
        (row.turn, row.paragraph): term_marks(row.text, terms, "taken", "said in both") for row in passages.itertuples()
    }
    holding = [bool(marks[row.turn, row.paragraph]) for row in passages.itertuples()]
    if not any(holding):
        return f'<p class="said">They share no term that tells them from the other {noun(units)}.</p>'
    written = spelled(terms[:MOST_TERMS], passages["text"])
    said = f'<p class="said">Both say {escape(", ".join(written.values()))}.</p>'
    return said + excerpts.listing(interview, selection, passages[holding].head(excerpts.PAGE), marks=marks)
