"""Which turns speak in the same terms: conceptual recurrence after Angus, Smith & Wiles (2012), on terms."""

import re
from collections import Counter
from dataclasses import dataclass

import numpy as np
import pandas as pd

WORD = re.compile(r"[^\W\d_]{3,}(?:['’-][^\W\d_]+)*")
MOST = 150  # units in one picture: more are drawn as exchanges


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


@dataclass(frozen=True)
class Recurrence:
    """How alike texts are, and in which terms.

    `square`: cosine of every two texts, 0 to 1, at [earlier, later]; NaN on and below the diagonal.
    `weights`: for each text its telling terms with their tf-idf weight.
    """

    square: np.ndarray
    weights: list[dict[str, float]]

    def shared(self, one: int, other: int) -> list[str]:
        """The telling terms that two texts share, those that weigh most first."""
        left, right = self.weights[one], self.weights[other]
        return sorted(left.keys() & right.keys(), key=lambda term: (-left[term] * right[term], term))


def recur(texts: list[str], *, common: float = 0.12) -> Recurrence:
    """Cosine of the texts' tf-idf vectors.

    Terms that stand in more than `common` of the texts (and in more than four) say nothing and are left out.
    This is Angus, Smith & Wiles' recurrence on terms, not on their learned concepts.
    """
    counts = [terms(text) for text in texts]
    spread = Counter(term for one in counts for term in one)
    vocabulary = [t for t, n in sorted(spread.items()) if n > 1 and n <= max(4, common * len(texts))]
    index = {term: at for at, term in enumerate(vocabulary)}
    weights = [
        {term: (1 + np.log(one[term])) * np.log(len(texts) / spread[term]) for term in one.keys() & index.keys()}
        for one in counts
    ]
    table = np.zeros((len(texts), len(vocabulary)))
    for row, one in enumerate(weights):
        table[row, [index[term] for term in one]] = list(one.values())
    length = np.linalg.norm(table, axis=1, keepdims=True)
    table = np.divide(table, length, out=np.zeros_like(table), where=length > 0)
    square = np.clip(table @ table.T, 0, 1)
    square[np.tril_indices(len(texts))] = np.nan
    return Recurrence(square, weights)


def strongest(found: Recurrence, kept: list[bool], *, apart: int = 2, least: int = 3) -> tuple[int, int] | None:
    """The places of the most alike pair of kept texts that stand at least `apart`; None where nothing recurs.

    A pair that shares `least` terms comes before any that shares fewer: two short texts are soon alike.
    """
    far = np.triu(np.nan_to_num(found.square), k=apart) * np.outer(kept, kept)
    rows, columns = np.nonzero(far)
    pairs = sorted(zip(rows.tolist(), columns.tolist(), strict=True), key=lambda pair: -far[pair])
    return next((pair for pair in pairs if len(found.shared(*pair)) >= least), pairs[0] if pairs else None)
