"""Questions asked again: which later exchange repeats the question of one that was weakly replied to."""

from dataclasses import dataclass

from pipeline.exchanges import terms

LIKE = 0.5  # share of the smaller question's terms that both have
TERMS = 2  # terms that both must have, unless the smaller question has only one
REACH = 8  # exchanges back; further apart a likeness is a theme, not a repetition


@dataclass(frozen=True, slots=True)
class Asked:
    """What an exchange asked, and whether its reply left the question open."""

    exchange: int
    terms: tuple[str, ...]
    open: bool


def re_asks(asked: list[Asked]) -> dict[int, int]:
    """For each exchange that asks an open earlier question again, that earlier exchange (the nearest)."""
    keyed = [frozenset(map(terms.last_key, question.terms)) for question in asked]
    found: dict[int, int] = {}
    for place, question in enumerate(asked):
        for back in range(place - 1, max(-1, place - 1 - REACH), -1):
            if asked[back].open and _alike(keyed[place], keyed[back]):
                found[question.exchange] = asked[back].exchange
                break
    return found


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    smaller = min(len(one), len(other))
    both = len(one & other)
    return both >= min(TERMS, max(smaller, 1)) and both / smaller >= LIKE if smaller else False
