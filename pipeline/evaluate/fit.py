"""Logistic regression whose weights are held to their signs: the learning behind the reply weights."""

from dataclasses import dataclass

import numpy as np

STEPS = 150  # of accelerated descent; more changed no weight in its second digit
RARE = 1e-9


@dataclass(frozen=True, slots=True)
class Penalty:
    """What a weight costs per standard deviation of what it weighs: its size, and half its square."""

    size: float
    square: float


@dataclass(frozen=True, slots=True)
class Head:
    """A bias and a weight for each column, on the log-odds scale."""

    bias: float
    weights: np.ndarray

    def odds(self, values: np.ndarray) -> np.ndarray:
        """The log-odds of each row."""
        return self.bias + values @ self.weights


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of each weight before labels are seen: its sign (0 where open), and where it starts."""

    signs: np.ndarray
    start: np.ndarray


def fit(values: np.ndarray, labels: np.ndarray, worth: np.ndarray, *, held: Held, penalty: Penalty) -> Head:
    """The head that tells rows labelled 1 from those labelled 0, each row as much as it is worth (sum 1).

    Accelerated proximal gradient (A. Beck and M. Teboulle 2009) over standardised columns; what leads a weight away
    from its start costs, and a weight whose sign is the wrong one becomes 0.
    """
    middle, spread = values.mean(0), values.std(0) + RARE
    start = held.start * spread
    scaled = np.c_[(values - middle) / spread, np.ones(len(values))]
    steepest = 0.25 * np.linalg.norm(scaled * np.sqrt(worth)[:, None], 2) ** 2 + penalty.square
    found = ahead = np.append(start, 0.0)
    pace = 1.0
    for _ in range(STEPS):
        slope = scaled.T @ (worth * (logistic(scaled @ ahead) - labels))
        slope[:-1] += penalty.square * (ahead[:-1] - start)
        after = ahead - slope / steepest
        after[:-1] = _shrunk(after[:-1] - start, penalty.size / steepest) + start
        after[:-1] = np.where(after[:-1] * held.signs < 0, 0.0, after[:-1])
        faster = (1 + np.sqrt(1 + 4 * pace**2)) / 2
        ahead = after + (pace - 1) / faster * (after - found)
        found, pace = after, faster
    weights = found[:-1] / spread
    return Head(float(found[-1] - weights @ middle), weights)


def _shrunk(weights: np.ndarray, by: float) -> np.ndarray:
    return np.sign(weights) * np.maximum(np.abs(weights) - by, 0)


def logistic(odds: np.ndarray) -> np.ndarray:
    """The chance of log-odds."""
    return 1 / (1 + np.exp(-odds))


def calibrate(odds: np.ndarray, labels: np.ndarray) -> tuple[float, float]:
    """Slope and shift by which log-odds become those of their labels (J. Platt 1999), by Newton's method."""
    columns, line = np.c_[odds, np.ones(len(odds))], np.array([1.0, 0.0])
    for _ in range(STEPS):
        chance = logistic(columns @ line)
        bend = columns.T @ (columns * (chance * (1 - chance))[:, None]) + RARE * np.eye(2)
        line = line - np.linalg.solve(bend, columns.T @ (chance - labels))
    return float(line[0]), float(line[1])
