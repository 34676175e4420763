"""Whether a part of a question asks what a part of an earlier one asked: the rules, on the weights of their words."""

from dataclasses import dataclass

from pipeline.exchanges.asked import Asking, common

REACH, NEAR = 15, 2  # exchanges back in which a question may be put in other words, and in nearly none of its own
KINDS = ("number", "person", "manner", "reason", "place")  # their question word says what is asked for
TELLING = 0.45  # the weight from which a word tells what is asked


@dataclass(frozen=True, slots=True)
class Met:
    """Where the later part stands: exchanges after the earlier, what became of that, how its own exchange begins."""

    away: int
    firm: bool  # the earlier reply is likely direct
    declined: bool  # the earlier reply is likely none
    pursues: bool  # who asks begins with "But …"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two parts agree: words shared and their weight, its share of either part, the weight that is new.

    `wording` is the share of all their different words, function words too, that both have.
    """

    shared: int
    weight: float
    earlier: float
    later: float
    new: float
    wording: float


def again(x: Asking, y: Asking, weights: dict[str, float], met: Met) -> bool:
    """Whether the later part y asks what the earlier part x asked."""
    both = x.words.keys() & y.words.keys()
    if not y.open or (x.whom and y.whom and x.whom != y.whom) or both <= x.names | y.names:
        return False
    if met.away > REACH:
        return _framed(x, y, weights)
    like = _likeness(x, y, both, weights)
    if _worded(like, y, met) or _asked_for(x, y, like, met):
        return True
    if met.away > NEAR and _framed(x, y, weights):
        return True
    return not met.firm and (_repeats(x, y, like, met) or _briefly(x, y, like, met) or _pursued(like, y, met))


def _likeness(x: Asking, y: Asking, both: set[str], weights: dict[str, float]) -> Likeness:
    earlier, later, weight = (sum(weights[key] for key in keys) for keys in (x.words, y.words, both))
    wording = len(x.tokens & y.tokens) / len(x.tokens | y.tokens)
    return Likeness(len(both), weight, weight / earlier, weight / later, later - weight, wording)


def _worded(like: Likeness, y: Asking, met: Met) -> bool:
    """Nearly the same words, shortly after."""
    wording = 0.75 if met.firm else 0.6
    return like.wording >= wording and like.later >= 0.6 and like.weight >= 0.5 and y.length >= 4 and met.away <= 3


def _asked_for(x: Asking, y: Asking, like: Likeness, met: Met) -> bool:
    """The same question word with the same thing asked for: how many have died, how many were killed."""
    if x.kind != y.kind or x.kind not in KINDS or met.away > NEAR or like.weight < 0.25:
        return False
    met_heads = bool({*x.heads} & {*y.heads[:1]} or {*y.heads} & {*x.heads[:1]} or {*x.heads[:2]} & {*y.heads[:2]})
    return met_heads and (met.away == 1 or not (x.names and y.names)) and not (met.firm and like.new > 1.2)


def _framed(x: Asking, y: Asking, weights: dict[str, float]) -> bool:
    """The same thing or quality asked for at any distance, and no telling name that is new."""
    frames = {word for _, word in x.frames & y.frames} - common()
    telling = any(weights.get(word, 0.0) >= TELLING for word in frames)
    return telling and x.kind == y.kind and not any(weights[name] >= TELLING for name in y.names - x.names)


def _repeats(x: Asking, y: Asking, like: Likeness, met: Met) -> bool:
    """Little that is new: by the words of the later part, or by many words of both."""
    same = x.kind == y.kind
    little = like.later >= 0.85 and like.earlier >= 0.3 and like.shared >= 2 and like.weight >= 0.8
    if little and (same or (y.kind == "polar" and like.earlier >= 0.5)) and (met.away <= 8 or like.shared >= 3):
        return True
    if met.declined and met.away <= NEAR and like.later >= 0.6 and like.shared >= 2 and like.weight >= 1:
        return True
    if met.away == 1 and same and like.later >= 0.45 and like.shared >= 4:
        return True
    return same and like.later >= 0.6 and like.earlier >= 0.5 and like.shared >= 4


def _briefly(x: Asking, y: Asking, like: Likeness, met: Met) -> bool:
    """A short question that says nothing else."""
    few = len(y.words) <= 2 and y.length >= 3 and met.away == 1
    return few and x.kind == y.kind and like.later >= 0.75 and like.weight >= 0.5


def _pursued(like: Likeness, y: Asking, met: Met) -> bool:
    """The very next question, begun with "But …": most of one part is in the other."""
    if not met.pursues or like.weight < TELLING or y.length < 4:
        return False
    return like.earlier >= 0.8 or (like.later >= 0.45 and like.new < 1.2)
