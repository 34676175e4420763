"""A quotation laid on its source word by word, at the least cost: what is the same, left out, put in or changed.

A semi-global alignment with affine gaps (O. Gotoh, An improved algorithm for matching biological sequences, 1982):
all of the quotation, any part of the source.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass

import numpy as np

from dashboard.quotes.source import Source
from dashboard.quotes.words import Words

OTHER, ADDED = -0.8, -0.8  # another word; a word that the source does not have
OPEN, LEFT_OUT, TURNED = 1.0, 0.06, 1.5  # words left out: to begin, each, and each turn passed over
OPEN_DOTS, LEFT_OUT_DOTS = 0.3, 0.002  # the same where dots say so
CHUNK = 12  # words that look for their own place
AROUND = 40  # words beside a place that are looked at
PLACES, ALL_PLACES = 4, 40  # for each chunk; for all of them together, but for one each
NONE = -1e9
START, INSERTED = -1, -2


@dataclass(frozen=True)
class Laid:
    """For each word quoted, the source's word that it stands on; None for one put in. `weights` are the words'."""

    on: tuple[int | None, ...]
    same: tuple[bool, ...]
    weights: tuple[float, ...]

    @property
    def share(self) -> float:
        """The share of the quotation's weight that the source has in this order, 0 to 1."""
        return sum(weight for weight, same in zip(self.weights, self.same, strict=True) if same) / sum(self.weights)


def lay(quoted: Words, source: Source) -> Laid | None:
    """The quotation on its source; None where they share no word. Takes time linear in the source.

    Words in square brackets are the writer's, and stand on none.
    """
    kept = [at for at in range(len(quoted)) if at not in quoted.bracketed]
    wanted = source.numbered([quoted.keys[at] for at in kept])
    weights = _weights(wanted, source)
    columns = _columns(wanted, weights, source)
    if not len(columns):
        return None
    dotted = {row for row, at in enumerate(kept) if at in quoted.cuts or (row and kept[row - 1] != at - 1)}
    on: list[int | None] = [None] * len(quoted)
    for row, column in _walked(*_fill(wanted, weights, dotted, columns, source)):
        on[kept[row]] = int(columns[column])
    weighs = dict(zip(kept, weights.tolist(), strict=True))
    numbers = source.numbered(quoted.keys)
    same = tuple(place is not None and source.row[place] == numbers[at] for at, place in enumerate(on))
    return Laid(tuple(on), same, tuple(weighs.get(at, 0.0) for at in range(len(quoted))))


def _walked(back: np.ndarray, column: int) -> Iterator[tuple[int, int]]:
    """The way back from the best last column: each word quoted that stands on one, and its column."""
    row = len(back) - 1
    while row >= 0 and column >= 0:
        before = int(back[row, column])
        if before != INSERTED:
            yield row, column
            column = before
        row -= 1


def _weights(wanted: np.ndarray, source: Source) -> np.ndarray:
    """What each word says of a place: 1 for the most frequent, up to 3 for one that is nowhere or once."""
    times = np.array([source.times(int(number)) for number in wanted], float)
    return 3 - 2 * np.minimum(np.log1p(times) / np.log1p(max(len(source.row) / 50, 20)), 1)


def _columns(wanted: np.ndarray, weights: np.ndarray, source: Source) -> np.ndarray:
    """The source's words that are looked at: around the places that share most with the quotation or a part of it."""
    said = np.zeros(len(source.row), bool)
    parts = [(0, len(wanted)), *((at, at + CHUNK) for at in range(0, len(wanted), CHUNK) if len(wanted) > CHUNK)]
    most = min(PLACES, max(ALL_PLACES // len(parts), 1))
    for first, last in parts:
        length = len(wanted[first:last])
        room = length + length // 2 + AROUND
        for place in _peaks(wanted[first:last], weights[first:last], source, length + length // 3 + 2, most=most):
            said[max(0, place - room) : place + length + room] = True
    return np.flatnonzero(said)


def _peaks(wanted: np.ndarray, weights: np.ndarray, source: Source, length: int, *, most: int) -> list[int]:
    """Where the stretches of a length begin that share most weight, each word counted as often as it is quoted."""
    weighs = np.zeros(len(source.row) + 1)
    for number, weight in dict(zip(wanted.tolist(), weights, strict=True)).items():
        places = source.positions(number)
        weighs[places] += weight
    for number in {*wanted.tolist()}:  # a word that stands twice within the stretch counts once
        places = source.positions(number)
        close = places[1:][np.diff(places) < length] if len(places) > 1 else places[:0]
        weighs[close] *= 0.25
    upto = np.concatenate([[0.0], np.cumsum(weighs)])
    ends = np.minimum(np.arange(len(source.row)) + length, len(source.row))
    sums = upto[ends] - upto[:-2]
    found = []
    while len(found) < most and sums.size and sums.max() > 0:
        place = int(sums.argmax())
        found.append(place)
        sums[max(0, place - length // 2) : place + length // 2 + 1] = 0
    return found


def _fill(
    wanted: np.ndarray, weights: np.ndarray, cuts: Set[int], columns: np.ndarray, source: Source
) -> tuple[np.ndarray, int]:
    """For each word quoted and each word looked at, the column of the word before; and the best last column."""
    said = source.row[columns]
    beside = np.concatenate([[False], np.diff(columns) == 1])
    spans = {True: (OPEN_DOTS, LEFT_OUT_DOTS, OPEN_DOTS), False: (OPEN, LEFT_OUT, TURNED)}
    back = np.full((len(wanted), len(columns)), START, np.int32)
    best = np.zeros(len(columns))
    for row, number in enumerate(wanted.tolist()):
        scores = np.where(said == number, weights[row], OTHER)
        scores[said < 0] = NONE
        if row == 0:
            here = np.maximum(scores, ADDED)
            back[0] = np.where(scores >= ADDED, START, INSERTED)
        else:
            before, whence = _before(best, columns, beside, source.borders, spans[row in cuts])
            aligned, put_in = before + scores, best + ADDED
            here = np.maximum(aligned, put_in)
            back[row] = np.where(aligned >= put_in, whence, INSERTED)
        best = here
    return back, int(best.argmax())


def _before(
    best: np.ndarray, columns: np.ndarray, beside: np.ndarray, borders: np.ndarray, costs: tuple[float, float, float]
) -> tuple[np.ndarray, np.ndarray]:
    """The best score before each column, at the word beside it or further back, and the column it comes from."""
    opened, each, turned = costs
    cost = columns * each + borders[columns] * turned
    reach = best + cost
    most = np.maximum.accumulate(reach)
    at = np.maximum.accumulate(np.where(reach >= most, np.arange(len(columns)), 0))
    previous = np.concatenate([[NONE], best[:-1]])
    gap = np.concatenate([[NONE], most[:-1]]) - opened - (cost - each)
    adjacent = np.where(beside, previous, NONE)
    near = np.arange(len(columns)) - 1
    return np.maximum(adjacent, gap), np.where(adjacent >= gap, near, np.concatenate([[START], at[:-1]]))
