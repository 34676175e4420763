"""Which turns speak in the same terms: conceptual recurrence after Angus, Smith & Wiles (2012), on terms."""

import re
from collections import Counter

import numpy as np
import pandas as pd

WORD = re.compile(r"[^\W\d_]{3,}(?:['’-][^\W\d_]+)*")
MOST = 200  # units in one picture: more are drawn as exchanges


def units(turns: pd.DataFrame) -> pd.DataFrame:
    """What is compared: turns where there are no more than MOST, else exchanges: unit, turn, role, speaker, text."""
    if len(turns) <= MOST:
        return turns.assign(unit=turns["turn"])[["unit", "turn", "role", "speaker", "text"]].reset_index(drop=True)
    inside = turns.dropna(subset="exchange")
    grouped = inside.groupby("exchange", as_index=False).agg(
        turn=("turn", "first"), role=("role", "last"), speaker=("speaker", "last"), text=("text", " ".join)
    )
    return grouped.rename(columns={"exchange": "unit"}).astype({"unit": int})


def terms(text: str) -> Counter:
    """The words of three letters and more, in lower case, possessives off."""
    return Counter(re.sub(r"['’]s$", "", word) for word in WORD.findall(text.lower()))


def likeness(texts: list[str], *, common: float = 0.12) -> np.ndarray:
    """Cosine of the texts' tf-idf vectors, a square of values from 0 to 1; NaN on and below the diagonal.

    Terms that stand in more than `common` of the texts (and in more than four) say nothing and are left out.
    This is Angus, Smith & Wiles' recurrence on terms, not on their learned concepts.
    """
    counts = [terms(text) for text in texts]
    spread = Counter(term for one in counts for term in one)
    vocabulary = [t for t, n in sorted(spread.items()) if n > 1 and n <= max(4, common * len(texts))]
    index = {term: at for at, term in enumerate(vocabulary)}
    table = np.zeros((len(texts), len(vocabulary)))
    for row, one in enumerate(counts):
        for term in one.keys() & index.keys():
            table[row, index[term]] = (1 + np.log(one[term])) * np.log(len(texts) / spread[term])
    length = np.linalg.norm(table, axis=1, keepdims=True)
    table = np.divide(table, length, out=np.zeros_like(table), where=length > 0)
    square = np.clip(table @ table.T, 0, 1)
    square[np.tril_indices(len(texts))] = np.nan
    return square


def shared(one: str, other: str) -> list[str]:
    """The terms that two texts share, longest first."""
    return sorted(terms(one).keys() & terms(other).keys(), key=lambda term: (-len(term), term))


def strongest(square: np.ndarray, *, least_apart: int = 2) -> tuple[int, int] | None:
    """The places of the most alike pair that stands at least that far apart; None where nothing recurs."""
    far = np.triu(np.nan_to_num(square), k=least_apart)
    if not far.size or not far.max():
        return None
    row, column = np.unravel_index(int(far.argmax()), far.shape)
    return int(row), int(column)
