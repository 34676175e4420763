"""A measure and its interval: the arithmetic that all readings share."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.numbers import total

RESAMPLES = 1000
SEED = 20241206  # fixed, so that a table built twice is the same; the value itself means nothing
NA = float("nan")

Statistic = Callable[[Sequence], float]


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of the table; NA where there is no interval, baseline or second annotator."""

    reading: str
    measure: str
    n: int
    value: float
    low: float = NA
    high: float = NA
    baseline: str | None = None
    baseline_value: float = NA
    second: float = NA


def measured(
    reading: str,
    measure: str,
    units: Sequence,
    statistic: Statistic,
    *,
    n: int | None = None,
    baseline: tuple[str, float] | None = None,
    second: float = NA,
) -> list[Measure]:
    """The statistic of the units as one row, its interval by resampling them; no row without units.

    `n` is the number of labels where a unit holds several.
    """
    if not units:
        return []
    low, high = interval(units, statistic)
    name, value = baseline or (None, NA)
    return [Measure(reading, measure, n or len(units), statistic(units), low, high, name, value, second)]


def interval(units: Sequence, statistic: Statistic) -> tuple[float, float]:
    """The 2.5th and 97.5th percentile of the statistic over resamples of the units.

    NA if it is never defined, or never another: what was right each time tells nothing of how it varies.
    """
    chance = random.Random(SEED)
    values = sorted(
        value for value in (statistic(chance.choices(units, k=len(units))) for _ in range(RESAMPLES)) if value == value
    )
    if not values or values[0] == values[-1]:
        return NA, NA
    return values[int(0.025 * len(values))], values[min(len(values) - 1, int(0.975 * len(values)))]


def mean(values: Sequence[float]) -> float:
    """The mean; NA of nothing."""
    return total(values) / len(values) if values else NA


def f1(counts: Sequence[tuple[int, int, int]]) -> float:
    """Micro F1 of (right, predicted, labelled) counts; NA where nothing is predicted nor labelled."""
    right, predicted, labelled = (sum(count[place] for count in counts) for place in range(3))
    return 2 * right / (predicted + labelled) if predicted + labelled else NA


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """The mean over labelled classes of each one's F1, of (predicted, labelled) pairs."""
    classes = sorted({label for _, label in pairs})
    scores = [f1([(one == name == other, one == name, other == name) for one, other in pairs]) for name in classes]
    return mean(scores)


def agreement(pairs: Sequence[tuple[str, str]]) -> float:
    """The share of (predicted, labelled) pairs that are equal."""
    return mean([float(one == other) for one, other in pairs])


def auc(pairs: Sequence[tuple[float, bool]]) -> float:
    """How often a (score, is positive) pair that is positive scores above one that is not; ties count half."""
    ranks = _ranks([score for score, _ in pairs])
    positives = [rank for rank, (_, positive) in zip(ranks, pairs, strict=True) if positive]
    others = len(pairs) - len(positives)
    if not positives or not others:
        return NA
    return (total(positives) - len(positives) * (len(positives) + 1) / 2) / (len(positives) * others)


def spearman(pairs: Sequence[tuple[float, float]]) -> float:
    """Spearman's rank correlation of pairs, ties at their mean rank; NA where one side does not vary."""
    one, other = (_ranks([pair[place] for pair in pairs]) for place in (0, 1))
    middle = (len(pairs) + 1) / 2
    both = total((a - middle) * (b - middle) for a, b in zip(one, other, strict=True))
    spread = (total((a - middle) ** 2 for a in one) * total((b - middle) ** 2 for b in other)) ** 0.5
    return both / spread if spread else NA


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for place in order[start:end]:
            ranks[place] = (start + 1 + end) / 2
        start = end
    return ranks
