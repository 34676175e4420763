"""How often words are said, as a search for each finds it."""

import pandas as pd

from dashboard.interview.interview import Interview
from dashboard.measures.kwic import kwic
from dashboard.selection.selection import Selection, matches

Group = list[tuple[Interview, pd.DataFrame]]  # passages of interviews


def as_found(table: pd.DataFrame, one: Group, other: Group) -> pd.DataFrame:
    """A table of words with their counts in two groups, as `one` and `other`: what a click on each shows.

    It may be more than the words by themselves: “homme” is found in “l'homme” too.
    """
    counts = ([sum(_times(word, *part) for part in group) for word in table["word"]] for group in (one, other))
    return table.assign(**dict(zip(("one", "other"), counts, strict=True)))


def _times(word: str, interview: Interview, passages: pd.DataFrame) -> int:
    having = matches(passages, Selection(interview.slug, text=word))
    return len(kwic(passages[having], interview.mentions, word))
