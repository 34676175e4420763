"""Which turns speak in the same terms: conceptual recurrence after Angus, Smith & Wiles (2012), on terms."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
import pandas as pd

from dashboard.measures.rows import columns

WORD = re.compile(r"[^\W\d_]{3,}(?:['’-][^\W\d_]+)*")
MOST = 150  # units in one picture


@dataclass(frozen=True)
class Units:
    """What is compared with each other, in reading order: the number, the turns and the text of each.

    `noun` is what they are: turns, exchanges, or stretches of several exchanges that follow each other.
    """

    noun: str
    numbers: list[int]
    turns: list[list[int]]
    texts: list[str]

    def label(self, place: int) -> str:
        """A unit's number, and where it lies if that says too little."""
        number, turns = str(self.numbers[place]), self.turns[place]
        return f"{number} (turns {turns[0]}–{turns[-1]})" if self.noun == "stretches" else number


def units(turns: pd.DataFrame) -> Units:
    """Turns where there are no more than MOST, else exchanges, else stretches of as few exchanges as make no more."""
    spoken = list(columns(turns, "turn", "exchange", "text"))
    if len(spoken) <= MOST:
        return _units("turns", {turn: [(turn, text)] for turn, _, text in spoken})
    parts: dict[int, list[tuple[int, str]]] = {}
    for turn, exchange, text in spoken:
        if exchange is not pd.NA:
            parts.setdefault(exchange, []).append((turn, text))
    if parts and len(parts) <= MOST:
        return _units("exchanges", parts)
    single = list(parts.values()) or [[(turn, text)] for turn, _, text in spoken]
    each = -(-len(single) // MOST)
    runs = (chain.from_iterable(single[at : at + each]) for at in range(0, len(single), each))
    return _units("stretches", {number: list(run) for number, run in enumerate(runs, 1)})


def _units(noun: str, parts: dict[int, list[tuple[int, str]]]) -> Units:
    turns = [[turn for turn, _ in part] for part in parts.values()]
    return Units(noun, list(parts), turns, [" ".join(text for _, text in part) for part in parts.values()])


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
        if (one, other) not in self._asked:
            left, right = self.weights[one], self.weights[other]
            said = sorted(left.keys() & right.keys(), key=lambda term: (-left[term] * right[term], term))
            self._asked[one, other] = said
        return self._asked[one, other]

    @cached_property
    def _asked(self) -> dict[tuple[int, int], list[str]]:
        """Pairs whose shared terms were asked for: a picture asks for all of them at every change."""
        return {}


def recur(texts: list[str], *, common: float = 0.12, leave: frozenset[str] = frozenset()) -> Recurrence:
    """Cosine of the texts' tf-idf vectors, less the words of `leave`.

    Terms that stand in more than `common` of the texts (and in more than four) say nothing and are left out.
    This is Angus, Smith & Wiles' recurrence on terms, not on their learned concepts.
    """
    counts = [terms(text) for text in texts]
    spread = Counter(term for one in counts for term in one)
    most = max(4, common * len(texts))
    vocabulary = [term for term, n in sorted(spread.items()) if 1 < n <= most and term not in leave]
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
    order = np.argsort(-far, axis=None, kind="stable")[: np.count_nonzero(far)]
    pairs = [divmod(int(at), len(far)) for at in order]
    return next((pair for pair in pairs if len(found.shared(*pair)) >= least), pairs[0] if pairs else None)
