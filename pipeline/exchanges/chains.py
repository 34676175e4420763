"""Questions asked again: which later exchange repeats the question of one that was weakly replied to."""

from dataclasses import dataclass

from pipeline import forms
from pipeline.exchanges import terms

LIKE = 0.6  # share of the smaller question's terms that both have
TERMS = 2  # terms that both must have, unless the smaller question has only one
REACH = 8  # exchanges back; further apart a likeness is a theme, not a repetition
# How an interviewer pursues a reply: at once, and marked.
PURSUES, INSISTS = (forms.pattern("questions", "en", name) for name in ("pursues", "insists"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What an exchange asked, in which words it began, and whether its reply left the question open."""

    exchange: int
    text: str
    terms: tuple[str, ...]
    open: bool


def re_asks(asked: list[Asked]) -> dict[int, int]:
    """For each exchange that asks an open earlier question again, that earlier exchange (the nearest).

    Alike by terms, one of which is no name (all of an interview may turn about a name); the very next question
    also by one such term after "But …", or by saying that it insists.
    """
    keyed = [frozenset(map(terms.last_key, question.terms)) for question in asked]
    common = [frozenset(terms.last_key(term) for term in question.terms if term[0].islower()) for question in asked]
    found: dict[int, int] = {}
    for place, question in enumerate(asked):
        for back in range(place - 1, max(-1, place - 1 - REACH), -1):
            both = keyed[place] & keyed[back]
            shared = common[place] & common[back]
            again = shared and _alike(both, keyed[place], keyed[back])
            if asked[back].open and (again or (back == place - 1 and _pursues(question.text, shared))):
                found[question.exchange] = asked[back].exchange
                break
    return found


def _alike(both: frozenset[str], one: frozenset[str], other: frozenset[str]) -> bool:
    smaller = min(len(one), len(other))
    return smaller > 0 and len(both) >= min(TERMS, smaller) and len(both) / smaller >= LIKE


def _pursues(text: str, shared: frozenset[str]) -> bool:
    plain = text.lower().replace("’", "'").lstrip(' \n"“—–-')
    return bool(INSISTS.search(plain) or (shared and PURSUES.match(plain)))
