"""Words that tell two groups of passages apart: log-odds with an informative Dirichlet prior."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

import numpy as np
import pandas as pd

from pipeline.words import LETTERS

SURE = 1.96  # of z: the 95% level of one word by itself
COLUMNS = ["word", "one", "other", "log_odds", "z"]


def spoken(text: str) -> list[str]:
    """The words of a text in lower case."""
    return LETTERS.findall(text.lower().replace("’", "'"))


def count(texts: Iterable[list[str]], *, leave: frozenset[str] = frozenset()) -> Counter:
    """How often each word is said in texts given by their words, those of `leave` left out."""
    said = Counter(chain.from_iterable(texts))
    return Counter({word: times for word, times in said.items() if word not in leave})


def log_odds(one: Counter, other: Counter, *, prior: float = 500.0, least: int = 3) -> pd.DataFrame:
    """One row a word said at least `least` times: word, one, other (counts), log_odds, z; highest z first.

    The log-odds-ratio with an informative Dirichlet prior of Monroe, Colaresi & Quinn (2008), equations 15,
    16 and 22: the prior is the words of both groups together, scaled to `prior` words in all. z above 1.96
    marks words of the first group, below −1.96 of the other, at the 95% level of each word by itself; with
    many words some pass it by chance. Empty where either group says nothing.
    """
    words = sorted(word for word, total in (one + other).items() if total >= least)
    left, right = (np.array([group[word] for word in words], float) for group in (one, other))
    n_left, n_right = one.total(), other.total()
    if not words or not n_left or not n_right:
        return pd.DataFrame(columns=COLUMNS)
    background = (left + right) / (n_left + n_right) * prior
    odds_left = (left + background) / (n_left + prior - left - background)
    odds_right = (right + background) / (n_right + prior - right - background)
    delta = np.log(odds_left) - np.log(odds_right)
    z = delta / np.sqrt(1 / (left + background) + 1 / (right + background))
    table = pd.DataFrame(
        {"word": words, "one": left.astype(int), "other": right.astype(int), "log_odds": delta, "z": z}
    )
    return table.sort_values(["z", "word"], ascending=[False, True], ignore_index=True)


def extremes(table: pd.DataFrame, *, each: int = 12) -> pd.DataFrame:
    """The words that speak most for either group: the first and last rows, those with z beyond ±1 alone."""
    ones = table[table["z"] > 1].head(each)
    others = table[table["z"] < -1].tail(each)
    return pd.concat([ones, others[~others.index.isin(ones.index)]], ignore_index=True)
