"""From what was found in an exchange to how likely each reply is: two logistic heads, learned from people's labels."""

import math
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from pipeline import lexicons
from pipeline.exchanges import reply_cues
from pipeline.numbers import total

Reply = Literal["direct", "partial", "none"]


@dataclass(frozen=True, slots=True)
class Chances:
    """How likely each reply is, by the heads; together 1."""

    direct: float
    partial: float
    none: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The likeliest reply with its tilt, how likely it is, and the reply to show: None below the bound."""

    leaning: Reply
    certainty: float
    reply: Reply | None


@cache
def table() -> dict:
    """The weights of data/lexicons/en/reply-weights.toml: [declined] and [clear] by name, [verdict]."""
    return lexicons.load("reply-weights", reply_cues.LANGUAGE)


def chances(values: dict[str, float]) -> Chances:
    """How likely each reply is: declined or not, and of what is not declined, clear or partial."""
    declined, clear = (_logistic(table()[head], values) for head in ("declined", "clear"))
    return Chances((1 - declined) * clear, (1 - declined) * (1 - clear), declined)


def verdict(likely: Chances) -> Verdict:
    """The likeliest reply once each chance is multiplied by its tilt, which balances common and rare replies.

    What is less likely than its bound is a leaning only and no reply.
    """
    tilt, bound = (table()["verdict"][name] for name in ("tilt", "bound"))
    leaning = max(get_args(Reply), key=lambda reply: getattr(likely, reply) * tilt[reply])
    certainty = getattr(likely, leaning)
    return Verdict(leaning, certainty, leaning if certainty >= bound[leaning] else None)


def pull(values: dict[str, float], names: list[str]) -> float:
    """How far some of the values pull either head, in log-odds without sign: the head that they pull further."""
    heads = (table()[head]["weight"] for head in ("declined", "clear"))
    return max(abs(total(head.get(name, 0.0) * values.get(name, 0.0) for name in names)) for head in heads)


def _logistic(head: dict, values: dict[str, float]) -> float:
    weights = head["weight"]
    odds = head["bias"] + total(weights[name] * value for name, value in values.items() if name in weights)
    return 1 / (1 + math.exp(-odds))
