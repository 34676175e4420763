"""Questions asked again: which later exchange repeats what an earlier one asked and did not plainly get."""

import math
from collections import Counter
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
# How an interviewer pursues a reply: at once, and marked.
PURSUES, INSISTS = (forms.pattern("questions", "en", name) for name in ("pursues", "insists"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What an exchange asked, part by part, and the likeliest reading of its reply with its chance."""

    exchange: int
    text: str
    parts: tuple[Part, ...]
    leaning: str | None
    certainty: float | None

    @property
    def direct(self) -> float:
        """How likely a direct reply is where it is the likeliest, else 0."""
        return (self.certainty or 0.0) if self.leaning == "direct" else 0.0


def re_asks(asked: list[Asked]) -> dict[int, int]:
    """For each exchange that asks again what an earlier one asked, that earlier exchange (the nearest).

    By words, weighed by how rare they are in the interview and in English, and by what is asked for. What was plainly
    answered is not asked again, and names alone make no two questions one: an interview may turn about a name.
    """
    parts = [[part for part in map(asking, question.parts) if part.words] for question in asked]
    weights = _weights(parts)
    found: dict[int, int] = {}
    for place, question in enumerate(asked):
        plain = reply_cues.plain(question.text).lstrip(' \n"“—–-')
        keys = set().union(*(part.words for part in parts[place]))
        for back in range(place - 1, -1, -1) if keys else ():
            if _asks_again(asked[back], place - back, plain, (parts[back], parts[place], keys), weights):
                found[question.exchange] = asked[back].exchange
                break
    return found


def _asks_again(
    earlier: Asked,
    away: int,
    plain: str,
    parts: tuple[list[Asking], list[Asking], set[str]],
    weights: dict[str, float],
) -> bool:
    before, now, keys = parts
    if earlier.direct >= SETTLED:
        return False
    before = [part for part in before if not keys.isdisjoint(part.words) and (away <= REACH or part.frames)]
    if not before:
        return False
    insists, pursues = away == 1 and INSISTS.search(plain), away == 1 and PURSUES.match(plain)
    met = Met(away, earlier.direct >= FIRM, earlier.leaning == "none", bool(insists), bool(pursues))
    return any(again(x, y, weights, met) for x, y in product(before, now))


def _weights(parts: list[list[Asking]]) -> dict[str, float]:
    """How telling each word is, from 0 to about 1: rare among the questions, and rare in English."""
    within = Counter(key for exchange in parts for key in set().union(*(part.words for part in exchange)))
    words = {key: word for exchange in parts for part in exchange for key, word in part.words.items()}
    asks = sum(map(bool, parts))
    return {
        key: math.log((asks + 1) / (count + 0.5)) / math.log(asks + 1) * _rarity(words[key])
        for key, count in within.items()
    }


@lru_cache(maxsize=1 << 14)
def _rarity(word: str) -> float:
    most = math.log(_written())
    seen = math.log(frequencies().get(word, 0) + SEEN)
    return min(1.0, max(RARE, (most - seen) / (most - math.log(SEEN))))


@lru_cache(maxsize=1)
def _written() -> int:
    return sum(frequencies().values())
