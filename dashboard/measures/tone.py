"""The tone of passages or turns together, by the pipeline's own rule; nothing else here adds tones up."""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
import pandas as pd

from dashboard.measures.rows import columns
from pipeline.summary import SentenceTone, summarise, together, weights

GROUPS = 10  # of passages, for the interval


def tone_of(rows: Iterable[Sequence[SentenceTone]]) -> float:
    """The tone of passages or turns, given by their sentences; NaN without evidence."""
    return summarise(chain.from_iterable(rows)).tone


def tone_by_role(paragraphs: pd.DataFrame, *, role: str) -> float:
    """The tone of all that is said in a role; NaN without evidence."""
    return tone_of(sentences for one, sentences in columns(paragraphs, "role", "sentences") if one == role)


def margin(rows: Sequence[Sequence[SentenceTone]]) -> float:
    """Half the 95% interval of the tone of passages or turns, given by their sentences: see `margin_of`."""
    return margin_of([weights(sentences) for sentences in rows])


def margin_of(said: Sequence[dict[str, float]]) -> float:
    """Half the 95% interval of the tone of rows together, given by their words and weights.

    1.96 standard errors by the delete-a-group jackknife (Kott 2001). Every tenth row is a group, every row where
    there are no more than ten; NaN for fewer than two.
    """
    groups = min(len(said), GROUPS)
    if groups < 2:
        return float("nan")
    without = np.array(
        [words_tone([row for at, row in enumerate(said) if at % groups != left]) for left in range(groups)]
    )
    return float(1.96 * np.sqrt((groups - 1) / groups * ((without - without.mean()) ** 2).sum()))


def words_tone(said: Sequence[dict[str, float]]) -> float:
    """The tone of rows together, given by their words and weights: what is said first counts. NaN without any."""
    first: dict[str, float] = {}
    for words in reversed(said):
        first.update(words)
    return together(first.values())
