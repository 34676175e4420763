"""Questions asked again: which later exchange repeats what an earlier one asked and did not plainly get."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from pipeline import forms
from pipeline.exchanges import reply_cues
from pipeline.exchanges.alike import REACH, Met, again
from pipeline.exchanges.asked import Asking, asking
from pipeline.exchanges.questions import Part
from pipeline.frequencies import frequencies

# An earlier reply that is likelier direct than this settled its question; above FIRM only its very words ask again.
SETTLED, FIRM = 0.8, 0.6
SEEN = 50  # writings of a word in general from which it is less than rare
RARE = 0.25  # the least weight of a word
FEW = 8  # questions by which a short interview is held to be longer: one of two is not common
# How an interviewer pursues a reply: at once, and marked.
PURSUES, INSISTS = (forms.pattern("questions", "en", name) for name in ("pursues", "insists"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What an exchange asked, part by part, the likeliest reading of its reply with its chance, whether it answers."""

    exchange: int
    text: str
    parts: tuple[Part, ...]
    leaning: str | None
    certainty: float | None
    answered: bool

    @property
    def direct(self) -> float:
        """How likely a direct reply is where it is the likeliest, 1 where what was asked for is given, else 0."""
        likely = 1.0 if self.answered else self.certainty or 0.0
        return likely if self.leaning == "direct" else 0.0

    def is_open(self, settled: float) -> bool:
        """Whether it was replied to, and not so directly."""
        return self.leaning is not None and self.direct < settled


def re_asks(asked: list[Asked]) -> dict[int, int]:
    """For each exchange that asks again what an earlier one asked, that earlier exchange (the nearest).

    By words, weighed by how rare they are in the interview and in English, and by what is asked for. What was plainly
    answered is not asked again, and names alone make no two questions one: an interview may turn about a name.
    """
    parts = [[part for part in map(asking, question.parts) if part.words] for question in asked]
    weights = _weights(parts)
    found: dict[int, int] = {}
    for place, question in enumerate(asked):
        if not question.parts:
            continue
        plain = reply_cues.plain(question.text).lstrip(' \n"“—–-')
        if place and INSISTS.search(plain) and asked[place - 1].is_open(FIRM):
            found[question.exchange] = asked[place - 1].exchange
            continue
        pursues = PURSUES.match(plain) is not None
        for back in _candidates(parts, place):
            before = asked[back]
            met = Met(place - back, before.direct >= FIRM, before.leaning == "none", pursues and back == place - 1)
            pairs = product(parts[back], parts[place])
            if before.is_open(SETTLED) and any(again(x, y, weights, met) for x, y in pairs):
                found[question.exchange] = before.exchange
                break
    return found


def _candidates(parts: list[list[Asking]], place: int) -> Iterator[int]:
    """The exchanges before one that share a word with it, or further back what it asks for, the nearest first."""
    words = set().union(*(part.words for part in parts[place]))
    frames = set().union(*(part.frames for part in parts[place]))
    for back in range(place - 1, -1, -1) if words else ():
        if place - back <= REACH:
            near = any(not words.isdisjoint(part.words) for part in parts[back])
        else:
            near = bool(frames) and any(not frames.isdisjoint(part.frames) for part in parts[back])
        if near:
            yield back


def _weights(parts: list[list[Asking]]) -> dict[str, float]:
    """How telling each word is, from 0 to about 1: rare among the questions, and rare in English."""
    within = Counter(key for exchange in parts for key in set().union(*(part.words for part in exchange)))
    words = {key: word for exchange in parts for part in exchange for key, word in part.words.items()}
    asks = sum(map(bool, parts))
    return {
        key: math.log((asks + FEW) / (count + 0.5)) / math.log(asks + FEW) * rarity(words[key])
        for key, count in within.items()
    }


@lru_cache(maxsize=1 << 14)
def rarity(word: str) -> float:
    """How rare a word is in English, from RARE to 1."""
    most = math.log(_written())
    seen = math.log(frequencies().get(word, 0) + SEEN)
    return min(1.0, max(RARE, (most - seen) / (most - math.log(SEEN))))


@lru_cache(maxsize=1)
def _written() -> int:
    return sum(frequencies().values())
