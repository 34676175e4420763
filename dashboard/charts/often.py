"""How often words are said, as a search for each finds it."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

import pandas as pd

from dashboard.measures import search
from dashboard.measures.tokens import Tokens

Group = list[pd.DataFrame]  # passages, of an interview each


def as_found(table: pd.DataFrame, one: Group, other: Group) -> pd.DataFrame:
    """A table of words with their counts in two groups, as `one` and `other`: what a click on each shows.

    It may be more than the words by themselves: “homme” is found in “l'homme” too.
    """
    groups = ([text for passages in group for text in passages["tokens"]] for group in (one, other))
    counts = (_counts(table["word"], texts) for texts in groups)
    return table.assign(**dict(zip(("one", "other"), counts, strict=True)))


def _counts(words: Iterable[str], texts: list[Tokens]) -> list[int]:
    said = Counter(chain.from_iterable(text.words[0] for text in texts))
    return [_times(search.parse(word), said, texts) for word in words]


def _times(wanted: search.Query, said: Counter[str], texts: list[Tokens]) -> int:
    return said[wanted.word] if wanted.word else sum(len(wanted.spans(text)) for text in texts)
