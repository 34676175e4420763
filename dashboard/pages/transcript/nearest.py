"""Where in a long text a quotation may stand, altered: the few stretches that share most of its rare characters."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from rapidfuzz import fuzz

GRAM = 4  # characters in a row that are counted together
ROOM = 64  # characters that the right place may lie beside a stretch
LONG = 256  # characters from which not every part of a stretch is tried
STEPS = (16, 4, 1)
STRETCHES = 6  # that are aligned, at most
WORD_BITS = 64  # up to so many characters an alignment with a whole text is cheap

Stretch = tuple[int, int, int]  # which text, from, to


def stretches(wanted: str, texts: Sequence[str]) -> list[Stretch]:
    """The stretches to align with a quotation, from the first to the last; every text whole for a short one.

    Each run of GRAM characters that the quotation shares with a text weighs as often as it is quoted, by how often
    it is there; the stretches as long as the quotation that weigh most are returned, with some room around.
    Takes time linear in the texts.
    """
    if len(wanted) <= WORD_BITS:
        return [(at, 0, len(text)) for at, text in enumerate(texts)]
    ends = np.cumsum([len(text) for text in texts])
    limits = np.repeat(ends, [len(text) for text in texts])
    upto = np.concatenate([[0.0], np.cumsum(_weights(wanted, "".join(texts)))])
    weighs = upto[np.minimum(np.arange(len(limits)) + len(wanted), limits)] - upto[:-1]
    room, found = len(wanted) // 2, []
    while len(found) < STRETCHES and weighs.size and weighs.max() > 0:
        start = int(weighs.argmax())
        weighs[max(0, start - room) : start + room] = 0
        found.append(_stretch(start, len(wanted), ends))
    return sorted(set(found))


def _stretch(start: int, length: int, ends: np.ndarray) -> Stretch:
    text = int(np.searchsorted(ends, start, side="right"))
    begin = int(ends[text - 1]) if text else 0
    around = length if length <= LONG else ROOM
    end = min(start + length + around, int(ends[text])) - begin
    return text, max(0, min(start - begin, end - length) - around), end


def likest(wanted: str, text: str, least: float) -> tuple[float, int, int]:
    """How alike a quotation and the likest part of a text are, 0 to 100 (0 below `least`), and from where to where.

    rapidfuzz's partial ratio; for more than LONG characters only parts as long as the quotation are tried, from
    STEPS[0] characters to the next and then finer around the best.
    """
    if len(wanted) <= LONG or not text:
        found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=least)
        return (found.score, found.dest_start, found.dest_end) if found else (0.0, 0, 0)
    short, long = (wanted, text) if len(wanted) <= len(text) else (text, wanted)
    last, best, starts = len(long) - len(short), (0.0, 0), range(0, len(long) - len(short) + 1, STEPS[0])
    for step, finer in pairwise((*STEPS, 1)):
        tried = [(fuzz.ratio(short, long[at : at + len(short)], score_cutoff=least), at) for at in starts]
        best = max(best, *tried, key=lambda one: one[0])
        starts = range(max(0, best[1] - step), min(last, best[1] + step) + 1, finer)
    return (best[0], best[1], best[1] + len(short)) if long is text else (best[0], 0, len(text))


def _weights(wanted: str, text: str) -> np.ndarray:
    """For each character of a text what the run that begins there says of the quotation."""
    asked, times = np.unique(_grams(wanted), return_counts=True)
    grams = _grams(text)
    at = np.minimum(np.searchsorted(asked, grams), len(asked) - 1)
    shared = asked[at] == grams
    there = np.bincount(at[shared], minlength=len(asked))
    return np.where(shared, (np.minimum(times, there) / np.maximum(there, 1))[at], 0.0)


def _grams(text: str) -> np.ndarray:
    """A number for each run of GRAM characters, by where it begins; the last are filled up with zeros."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint64)
    codes = np.concatenate([codes, np.zeros(GRAM - 1, dtype=np.uint64)])
    grams = np.zeros(len(text), dtype=np.uint64)
    for at in range(GRAM):
        grams = grams * np.uint64(1_000_003) + codes[at : at + len(text)]
    return grams
