"""What words say alone, for learning only: as people rated them, and what vectors tell of the others."""

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np

from pipeline.evaluate.tone_ratings import PLAIN

HAPPINESS = "labMT1.txt"  # rated from 1 to 9 by fifty people a word (Dodds and others 2011, CC BY)
WORTH, NEUTRAL_WORTH = 0.5, 0.15  # of a word of HAPPINESS, and of one that nobody rated, beside one of the ten raters'
LANDMARKS = 2500  # words that the kernel is taken to: more changes little
KERNEL_COST, VECTOR_COST, MEAN_COST, RIDGE = 0.3, 2.0, 0.01, 1e-3


def rated_alone() -> dict[str, float]:
    """The words of vaderSentiment's lexicon, each with the mean of its ten raters from -4 to 4."""
    text = files("vaderSentiment").joinpath("vader_lexicon.txt").read_text(encoding="utf-8")
    rows = (line.split("\t")[:2] for line in text.splitlines() if line)
    return {word: float(mean) for word, mean in rows if PLAIN.fullmatch(word)}


def happiness(material: Path, rated: dict[str, float]) -> dict[str, float]:
    """The words of HAPPINESS that `rated` has not, less their median, on the scale of those that it has."""
    lines = (material / HAPPINESS).read_text(encoding="utf-8").splitlines()[1:]
    told = {row[0]: float(row[2]) for row in (line.split("\t") for line in lines)}
    common = np.array([(told[word], rated[word]) for word in told if word in rated])
    slope, middle = np.polyfit(*common.T, 1)[0], float(np.median(list(told.values())))
    return {word: slope * (value - middle) for word, value in told.items() if word not in rated}


def valences(words: list[str], told_by: Sequence[np.ndarray], material: Path) -> np.ndarray:
    """The valence of each word from -4 to 4: as ten people rated it, else what its vectors tell.

    Told by ridge over a vector and a Gaussian kernel of it, from the words that ten rated, those of HAPPINESS, and
    as 0 those that nobody rated; the mean of what each of `told_by`, a row a word, tells.
    """
    rated = rated_alone()
    happy = happiness(material, rated)
    target = np.array([rated.get(word, happy.get(word, 0.0)) for word in words])
    known = np.array([word in rated for word in words])
    worth = np.where(known, 1.0, [WORTH if word in happy else NEUTRAL_WORTH for word in words])
    told = [_told(found, target, worth, np.flatnonzero(known)) for found in told_by]
    return np.where(known, target, np.mean(told, axis=0))


def _told(found: np.ndarray, target: np.ndarray, worth: np.ndarray, known: np.ndarray) -> np.ndarray:
    marks = known[:: -(-len(known) // LANDMARKS)]
    kernel = _kernel(found, found[marks])
    columns = np.c_[kernel, found, np.ones(len(found))]
    size = len(marks)
    cost = np.diag(np.r_[np.full(size, RIDGE), np.full(found.shape[1], VECTOR_COST), MEAN_COST])
    cost[:size, :size] += KERNEL_COST * kernel[marks]
    weighed = columns * worth[:, None]
    return columns @ np.linalg.solve(weighed.T @ columns + cost, weighed.T @ target)


def _kernel(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    apart = (left**2).sum(axis=1)[:, None] + (right**2).sum(axis=1) - 2 * left @ right.T
    return np.exp(-apart / (left**2).sum(axis=1).mean())
