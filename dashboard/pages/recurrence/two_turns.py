"""Two turns beside each other with the terms they share, and what the recurrence plot says in words."""

import re
from html import escape

import numpy as np
import pandas as pd

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.interview.worked import spellings
from dashboard.pages.recurrence import worked
from dashboard.pages.recurrence.measures import Units
from dashboard.passages import excerpts
from dashboard.passages.marks import term_marks
from dashboard.selection.view import View

MANY = 0.25  # likeness from which two distant turns share "many" terms
MOST_TERMS = 12
PAIR = re.compile(r"\s*(\d{1,9})\s*[-–, ]\s*(\d{1,9})\s*")


def pair(asked: str | None, units: Units) -> tuple[int, int] | None:
    """The places of the two units of "12-54", the earlier first; None for anything that is not two of them."""
    found = PAIR.fullmatch(asked or "")
    if not found:
        return None
    one, other = sorted((int(found[1]), int(found[2])))
    there = one != other and one in units.numbers and other in units.numbers
    return (units.numbers.index(one), units.numbers.index(other)) if there else None


def kept_units(view: View) -> list[bool]:
    """Which units hold a passage that the selection keeps."""
    inside = set(view.shown["turn"].tolist())
    return [not inside.isdisjoint(turns) for turns in worked.units(view.interview).turns]


def title(interview: Interview, kept: list[bool]) -> str:
    """How many pairs far from each other speak in the same terms."""
    found, noun = worked.recurrence(interview), worked.units(interview).noun
    count = int((np.triu(np.nan_to_num(found.square), k=2) * np.outer(kept, kept) > MANY).sum())
    if not count:
        return f"No two distant {noun} on show share many terms"
    return f"{writing.plural(count, 'pair')} of distant {noun} share{'s' if count == 1 else ''} many terms"


def pairs(interview: Interview, kept: list[bool], *, most: int = 200) -> pd.DataFrame:
    """The most alike pairs on show: earlier, later, likeness, shared terms."""
    found, units = worked.recurrence(interview), worked.units(interview)
    shown = np.nan_to_num(found.square) * np.outer(kept, kept)
    rows, columns = np.where(shown > 0.1)
    order = np.argsort(-shown[rows, columns], kind="stable")[:most]
    places = list(zip(rows[order].tolist(), columns[order].tolist(), strict=True))
    return pd.DataFrame(
        {
            "earlier": [units.label(one) for one, _ in places],
            "later": [units.label(other) for _, other in places],
            "likeness": [float(shown[place]) for place in places],
            "shared_terms": [", ".join(found.shared(*place)) for place in places],
        }
    )


def listing(view: View, chosen: tuple[int, int]) -> str:
    """The passages of both units that hold a shared term, with those terms marked."""
    interview = view.interview
    units, terms = worked.units(interview), worked.recurrence(interview).shared(*chosen)
    turns = {turn for place in chosen for turn in units.turns[place]}
    passages = interview.paragraphs[interview.paragraphs["turn"].isin(turns)]
    marks = {
        (row.turn, row.paragraph): term_marks(row.text, terms, "taken", "said in both")
        for row in map(interview.passages.__getitem__, passages.index)
    }
    holding = [bool(found) for found in marks.values()]
    if not any(holding):
        return f'<p class="said">They share no term that tells them from the other {units.noun}.</p>'
    written = [spellings(interview).get(term, term) for term in terms[:MOST_TERMS]]
    said = f'<p class="said">Both say {escape(writing.isolated(", ".join(written)))}.</p>'
    return said + excerpts.listing(view, passages[holding].head(excerpts.PAGE), marks=marks)
