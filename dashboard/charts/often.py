"""How often words are said, as a search for each finds it."""

import pandas as pd

from dashboard.measures import search
from dashboard.measures.tokens import Tokens

Group = list[pd.DataFrame]  # passages, of an interview each


def as_found(table: pd.DataFrame, one: Group, other: Group) -> pd.DataFrame:
    """A table of words with their counts in two groups, as `one` and `other`: what a click on each shows.

    It may be more than the words by themselves: “homme” is found in “l'homme” too.
    """
    groups = ([text for passages in group for text in passages["tokens"]] for group in (one, other))
    counts = ([_times(word, texts) for word in table["word"]] for texts in groups)
    return table.assign(**dict(zip(("one", "other"), counts, strict=True)))


def _times(word: str, texts: list[Tokens]) -> int:
    wanted = search.parse(word)
    return sum(len(wanted.spans(text)) for text in texts)
