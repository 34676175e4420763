"""What is on show: an interview, what was asked to see of it, and the passages that this keeps, as one value."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from dashboard.interview.interview import Interview
from dashboard.selection.selection import Selection, matches, parts


@dataclass(frozen=True, eq=False)
class View:
    """An interview under a selection."""

    interview: Interview
    selection: Selection

    @cached_property
    def kept(self) -> pd.Series:
        """Which passages the selection keeps: a boolean a row of `interview.paragraphs`."""
        return matches(self.interview.paragraphs, self.selection)

    @cached_property
    def shown(self) -> pd.DataFrame:
        """The passages that are kept."""
        return self.interview.paragraphs[self.kept]

    @cached_property
    def share(self) -> float:
        """The share of the interview's words that is on show; 0 for an interview without words."""
        return self.shown["words"].sum() / max(self.interview.paragraphs["words"].sum(), 1)

    @property
    def said(self) -> dict[str, str]:
        """The filters in force, in words, by their field."""
        return parts(self.selection, self.interview)

    def left(self, field: str) -> pd.Series:
        """The passages that every filter but one keeps.

        What stands on a mark is what its click leaves: a chart whose click sets a filter counts these, as
        crossfilter does, and a second click on a value that is chosen lifts it.
        """
        without = self.selection.without(field)
        return self.kept if without == self.selection else matches(self.interview.paragraphs, without)


def whole(interview: Interview) -> View:
    """An interview with nothing left out."""
    return View(interview, Selection(interview.slug))
