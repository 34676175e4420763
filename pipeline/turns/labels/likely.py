"""Which paragraphs without labels ask, answer, or stand around a talk: the likeliest row, by learned weights."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

from pipeline import lexicons
from pipeline.turns.labels import shows

WEIGHTS = "paragraphs"
HEAD, ASKED, TOLD, FOOT = KINDS = ("head", "asked", "told", "foot")
# What may follow what: a talk begins with a question, ends with an answer, and what stands around it stands outside.
AFTER = {HEAD: (HEAD, ASKED), ASKED: (ASKED, TOLD), TOLD: (ASKED, TOLD, FOOT), FOOT: (FOOT,)}
FIRST, LAST = (HEAD, ASKED), (HEAD, TOLD, FOOT)
NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Row:
    """The kind of each paragraph; the log of the chance that all are right, and the log-odds that it is a talk."""

    kinds: tuple[str, ...]
    sure: float
    talk: float


def scores(texts: Sequence[str]) -> list[dict[str, float]]:
    """What each paragraph scores as each kind, by itself and what stands beside it."""
    return [_scores(shown) for shown in shows.of(texts)]


def row(scores: Sequence[dict[str, float]]) -> Row:
    """The likeliest row of kinds (Viterbi), and how sure it is among all rows that may be (the forward sum)."""
    if not scores:
        return Row((), 0.0, NEVER)
    kinds = _likeliest(scores)
    best, none = chance(scores, kinds), chance(scores, (HEAD,) * len(scores))
    return Row(kinds, best - _whole(scores), best - none)


def chance(scores: Sequence[dict[str, float]], kinds: Sequence[str]) -> float:
    """The weight of one row of kinds, on the log scale, before it is set against all others."""
    steps = sum(_step(one, other) for one, other in pairwise(kinds))
    told = sum(score[kind] for score, kind in zip(scores, kinds, strict=True))
    return (told + steps + _ends(kinds[-1])) if kinds[0] in FIRST else NEVER


def _scores(shown: shows.Shown) -> dict[str, float]:
    weights = lexicons.shared(WEIGHTS)
    return {
        kind: weights["bias"][kind] + sum(weight * shown[name] for name, weight in weights[kind].items())
        for kind in KINDS
    }


def _step(one: str, other: str) -> float:
    return lexicons.shared(WEIGHTS)["after"][one][other] if other in AFTER[one] else NEVER


def _ends(kind: str) -> float:
    return lexicons.shared(WEIGHTS)["last"][kind] if kind in LAST else NEVER


def _likeliest(scores: Sequence[dict[str, float]]) -> tuple[str, ...]:
    """The row with the largest weight."""
    best = {kind: scores[0][kind] if kind in FIRST else NEVER for kind in KINDS}
    befores: list[dict[str, str]] = []
    for score in scores[1:]:
        before = {kind: max(KINDS, key=lambda one, kind=kind: best[one] + _step(one, kind)) for kind in KINDS}
        best = {kind: best[before[kind]] + _step(before[kind], kind) + score[kind] for kind in KINDS}
        befores.append(before)
    kinds = [max(KINDS, key=lambda kind: best[kind] + _ends(kind))]
    for before in reversed(befores):
        kinds.append(before[kinds[-1]])
    return tuple(reversed(kinds))


def _whole(scores: Sequence[dict[str, float]]) -> float:
    """The log of the summed weights of all rows that may be."""
    sums = {kind: scores[0][kind] if kind in FIRST else NEVER for kind in KINDS}
    for score in scores[1:]:
        sums = {kind: _sum([sums[one] + _step(one, kind) for one in KINDS]) + score[kind] for kind in KINDS}
    return _sum([sums[kind] + _ends(kind) for kind in KINDS])


def _sum(logs: Sequence[float]) -> float:
    most = max(logs)
    return most if most == NEVER else most + log(sum(exp(one - most) for one in logs))
