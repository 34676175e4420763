"""How likely a question asks again what an earlier one asked, where no rule says so: a few measures, weighed."""

import math
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from pipeline import lexicons
from pipeline.exchanges.alike import KINDS, REACH
from pipeline.exchanges.asked import Asking, telling
from pipeline.exchanges.terms import WORD, WORDS
from pipeline.frequencies import frequencies

WEIGHTS: dict[str, float] = lexicons.load("asked-again", "en")["weights"]
TAIL = 80  # words of a question's end among which its own subject stands
NEAR = 3  # exchanges back within which one shared word is enough to look closer
WEIGHT = 0.4  # the least weight of shared words at which two questions are laid beside each other
MOST = 4.0  # the weight of shared words beyond which more say nothing
LONG = 12  # different words of a question that says much
SEEN = 50  # writings of a word in general from which it is less than rare
RARE = 0.25  # the least weight of a word
FEW = 8  # questions by which a short interview is held to be longer: one of two is not common


@dataclass(frozen=True, slots=True)
class Question:
    """What is laid beside another question: the words of its end by key, the keys of names among them, its parts."""

    words: dict[str, str]
    names: frozenset[str]
    parts: tuple[Asking, ...]


def question(text: str, parts: tuple[Asking, ...]) -> Question:
    """A question's words and parts."""
    before, *tail = text.split()[-TAIL - 1 :] or [""]
    words = dict(pair for token in (before, *tail) for pair in _told(token))
    inside = (token for last, token in zip((before, *tail), tail, strict=False) if last[-1] not in ".?!—–-")
    names = {key for token in inside if token[0].isupper() for key, _ in _told(token)}
    return Question(words, frozenset(names), parts)


@lru_cache(maxsize=WORDS)
def _told(token: str) -> tuple[tuple[str, str], ...]:
    """The key and the plain form of each telling word of a blank-delimited token."""
    return tuple(filter(None, (telling(match.group()) for match in WORD.finditer(token))))


def weights(questions: list[dict[str, str]]) -> dict[str, float]:
    """How telling each word by key is, from 0 to about 1: rare among the questions, and rare in English."""
    within = Counter(key for words in questions for key in words)
    written = {key: word for words in questions for key, word in words.items()}
    asks = sum(map(bool, questions))
    return {
        key: math.log((asks + FEW) / (count + 0.5)) / math.log(asks + FEW) * rarity(written[key])
        for key, count in within.items()
    }


def measures(x: Question, y: Question, weighed: dict[str, float], *, away: int) -> dict[str, float] | None:
    """What the later question y has of the earlier x, so many exchanges before; None where it can be none."""
    if away > REACH or x.words.keys().isdisjoint(y.words):
        return None
    both = x.words.keys() & y.words.keys()
    shared = sum(weighed[key] for key in both)
    if shared < WEIGHT or (away > NEAR and len(both) < 2) or both <= x.names | y.names:
        return None
    beside = _beside(x, y)
    if beside is None:
        return None
    kind = [pair for pair in beside if pair[0].kind == pair[1].kind]
    return {
        "next": float(away == 1),
        "away": math.log(away),
        "shared": min(shared, MOST),
        "of earlier": shared / sum(weighed[key] for key in x.words),
        "of a part": max((_part(one, other, weighed) for one, other in beside), default=0.0),
        "wording": max((len(a.tokens & b.tokens) / len(a.tokens | b.tokens) for a, b in beside), default=0.0),
        "kind": float(any(one.kind in KINDS for one, _ in kind)),
        "asked for": float(any({*one.heads[:2]} & {*other.heads[:2]} for one, other in kind)),
        "much": min(len(y.words), LONG) / LONG,
    }


def chance(found: dict[str, float], *, direct: float, declined: bool) -> float:
    """How likely the later question asks again, from its measures and what became of the earlier one."""
    found = {**found, "direct": direct, "declined": float(declined)}
    return 1 / (1 + math.exp(-WEIGHTS["bias"] - sum(WEIGHTS[name] * value for name, value in found.items())))


def _beside(x: Question, y: Question) -> list[tuple[Asking, Asking]] | None:
    """The parts that may be one, the earlier first; None where what the later asks can be none of the earlier's."""
    open_parts = [part for part in y.parts if part.open]
    beside = [
        (one, other)
        for one in x.parts
        for other in open_parts
        if None in (one.whom, other.whom) or one.whom == other.whom
    ]
    return beside if open_parts and (beside or not x.parts) else None


def _part(x: Asking, y: Asking, weighed: dict[str, float]) -> float:
    """The share of the later part's words, by weight, that the earlier has."""
    whole = sum(weighed.get(key, RARE) for key in y.words)
    return sum(weighed.get(key, RARE) for key in x.words.keys() & y.words.keys()) / whole if whole else 0.0


@lru_cache(maxsize=1 << 14)
def rarity(word: str) -> float:
    """How rare a word is in English, from RARE to 1."""
    most = math.log(_written())
    seen = math.log(frequencies().get(word, 0) + SEEN)
    return min(1.0, max(RARE, (most - seen) / (most - math.log(SEEN))))


@lru_cache(maxsize=1)
def _written() -> int:
    return sum(frequencies().values())
