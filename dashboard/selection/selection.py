"""What the reader asked to see: a frozen value that narrows tables and says itself in words."""

from dataclasses import dataclass

import pandas as pd

from dashboard.interview.interview import Interview
from dashboard.selection import facets


@dataclass(frozen=True, init=False)
class Selection:
    """The filters in force, each by its field: `Selection("x", names=("NATO",)).names`.

    What is not asked narrows nothing: an empty tuple, "", None, or "All". Several values match a passage that has
    any of them; ranges are closed, and a passage without the measure is in none.
    """

    interview: str
    in_force: tuple[tuple[str, object], ...]  # field and value of those that narrow

    def __init__(self, interview: str, **asked: object) -> None:
        fields = [one.field for one in facets.FACETS]
        unknown = [field for field in asked if field not in fields]
        if unknown:
            raise TypeError(f"'{unknown[0]}' is no filter. Expected of {', '.join(fields)}.")
        held = [(one.field, asked.get(one.field, one.empty), one.empty) for one in facets.FACETS]
        narrowing = [(field, value) for field, value, empty in held if value != empty]
        object.__setattr__(self, "interview", interview)
        object.__setattr__(self, "in_force", tuple(narrowing))

    def __getattr__(self, field: str) -> object:
        facet = facets.of_field(field)
        if not facet:
            raise AttributeError(field)
        return dict(self.in_force).get(field, facet.empty)

    @property
    def narrowed(self) -> bool:
        """Whether any filter is in force."""
        return bool(self.in_force)

    def changed(self, **asked: object) -> "Selection":
        """The selection with some filters set anew."""
        return Selection(self.interview, **{**dict(self.in_force), **asked})

    def without(self, field: str) -> "Selection":
        """The selection with one filter lifted."""
        return Selection(self.interview, **{one: value for one, value in self.in_force if one != field})


def matches(paragraphs: pd.DataFrame, selection: Selection) -> pd.Series:
    """Which paragraphs the selection keeps: a boolean a row.

    `paragraphs` has the columns that `Interview.paragraphs` adds: role, speaker, topics, entities and tokens (its
    words as a search reads them).
    """
    kept = pd.Series(True, index=paragraphs.index)
    for field, value in selection.in_force:
        kept &= facets.of_field(field).keeps(paragraphs, value)
    return kept


def parts(selection: Selection, interview: Interview) -> dict[str, str]:
    """Each filter in force, said in words: field → "answers", "naming NATO", "tone −0.50 to 0.00"."""
    return {field: facets.of_field(field).says(value, interview) for field, value in selection.in_force}
