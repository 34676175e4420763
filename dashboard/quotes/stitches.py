"""Quotations sewn together: of parts that each stand in the source, in one turn and order, or anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from dashboard.quotes.align import Laid
from dashboard.quotes.source import Source
from dashboard.quotes.words import Words

LEAST = 4  # words in a row that make a part where no dots do
MOST = 6  # parts
STEPS = 4_000  # places of parts that are tried, at most
BESIDE = 8  # words between two parts that are still one place

Part = tuple[int, int]


@dataclass(frozen=True)
class Parts:
    """Where the parts of a quotation stand; `together` if in one turn, each behind the one before."""

    parts: tuple[Part, ...]
    together: bool


def whole(quoted: Words, first: int) -> Laid:
    """A quotation on a row of words that begins at a place."""
    return on(tuple(range(first, first + len(quoted))))


def on(places: Sequence[int]) -> Laid:
    """A quotation on the words given, all the same."""
    return Laid(tuple(places), (True,) * len(places), (1.0,) * len(places))


def parts(wanted: Sequence[Sequence[str]], source: Source) -> Parts | None:
    """The parts of a quotation: in one turn and order, in as little room as may be; else each where it stands first."""
    lengths = [len(one) for one in wanted]
    places = [source.find(source.numbered(one)) for one in wanted]
    if not all(map(len, places)):
        return None
    rarest = min(range(len(places)), key=lambda at: len(places[at]))
    best: tuple[Part, ...] | None = None
    for at in places[rarest][: STEPS // len(places)].tolist():
        chain = _chain(at, rarest, places, lengths, source.turn(at))
        if chain and (best is None or chain[-1][1] - chain[0][0] < best[-1][1] - best[0][0]):
            best = chain
    if best:
        return Parts(best, together=True)
    return Parts(tuple(_near(places, lengths)), together=False)


def sewn(quoted: Words, source: Source) -> tuple[Part, ...] | None:
    """The fewest parts of at least LEAST words, each in a row somewhere in the source, that make the quotation up."""
    wanted = source.numbered(quoted.keys)
    if len(wanted) < 2 * LEAST or (wanted < 0).any():
        return None
    fewest: list[tuple[int, tuple[Part, ...]] | None] = [(0, ())] + [None] * len(wanted)
    for at in range(len(wanted)):
        if fewest[at] is None or fewest[at][0] >= MOST:
            continue
        length, place = _longest(wanted, at, source)
        for end in range(at + LEAST, at + length + 1):
            count = fewest[at][0] + 1
            if fewest[end] is None or count < fewest[end][0]:
                fewest[end] = count, (*fewest[at][1], (place, place + end - at))
    return fewest[-1][1] if fewest[-1] and _apart(fewest[-1][1]) else None


def _apart(found: tuple[Part, ...]) -> bool:
    """Whether any part stands elsewhere than right behind the one before."""
    return any(not 0 <= after - end <= BESIDE for (_, end), (after, _) in pairwise(found))


def _longest(wanted: np.ndarray, at: int, source: Source) -> tuple[int, int]:
    """How many words from one on stand in a row in the source, and where the longest row begins."""
    here, length = source.positions(int(wanted[at])), 1
    while at + length < len(wanted):
        inside = here[here + length < len(source.row)]
        further = inside[source.row[inside + length] == wanted[at + length]]
        if not len(further):
            break
        here, length = further, length + 1
    return length, int(here[0])


def _chain(
    at: int, rarest: int, places: list[np.ndarray], lengths: list[int], turn: tuple[int, int]
) -> tuple[Part, ...] | None:
    """Each part at its place nearest to the rarest's, in order; None where the turn has not all of them so."""
    found = {rarest: (at, at + lengths[rarest])}
    for part in range(rarest - 1, -1, -1):
        limit = found[part + 1][0] - lengths[part]
        before = int(np.searchsorted(places[part], limit, side="right")) - 1
        if before < 0 or places[part][before] < turn[0]:
            return None
        begin = int(places[part][before])
        found[part] = begin, begin + lengths[part]
    for part in range(rarest + 1, len(places)):
        after = int(np.searchsorted(places[part], found[part - 1][1]))
        if after == len(places[part]) or places[part][after] + lengths[part] > turn[1]:
            return None
        begin = int(places[part][after])
        found[part] = begin, begin + lengths[part]
    return tuple(found[part] for part in range(len(places)))


def _near(places: list[np.ndarray], lengths: list[int]) -> list[Part]:
    """Each part where it stands nearest to the rarest of them."""
    anchor = int(min(places, key=len)[0])
    nearest = [int(found[np.abs(found - anchor).argmin()]) for found in places]
    return [(at, at + length) for at, length in zip(nearest, lengths, strict=True)]
