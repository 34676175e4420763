"""How far an answer takes up its question: what was found, weighed as people's labels taught, and said in words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.exchanges import evidence, heads, moves, terms
from pipeline.exchanges.evidence import REFUSES, Evidence
from pipeline.exchanges.heads import Reply
from pipeline.exchanges.observe import Observed, observe
from pipeline.exchanges.overlap import OPENING
from pipeline.exchanges.questions import Part
from pipeline.exchanges.reply_cues import Found

PART_REACH = 8  # sentences in which each part of a longer question is looked for
ANSWERS = ("polar", "verdict", "in kind", "short")  # evidence that a question is answered
LISTED = 4  # terms named in `why`; the rest are counted
INITIALS = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")
TELLING = 0.25  # log-odds from which a move is named in `why`


@dataclass(frozen=True, slots=True)
class Responsiveness:
    """How far an answer takes up its question, and the evidence; score and reply None where nothing is asked.

    `reply` is None as well where the likeliest reply, `leaning`, is less likely (`certainty`) than its bound.
    """

    score: float | None
    reply: Reply | None
    shared: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    why: str | None = None
    parts: tuple[tuple[Part, bool], ...] = ()
    leaning: Reply | None = None
    certainty: float | None = None
    answered: bool = False  # opens with yes or no, or with what its question calls for


def responsiveness(question: list[str], answer: list[str], *, renamed: Iterable[str] = ()) -> Responsiveness:
    """How far an answer's first sentences take up a question's, from 0 to 1.

    The chance that people would call it a direct reply, and half the chance of a partial one. None when the question
    asks nothing or nothing is answered. Do not read a low value as evasion: it says what forms of words were found.
    `renamed` are names of the question that the opening calls by another name (UN, United Nations).
    """
    renamed = list(renamed)
    observed = observe(question, answer, renamed=renamed)
    if observed is None:
        return Responsiveness(None, None)
    likely = heads.chances(observed.values)
    verdict = heads.verdict(likely)
    shared, ignored = _terms(observed, renamed)
    named = set().union(*map(terms.keys, answer)) if ignored else set()
    unnamed = tuple(term for term in ignored if not terms.is_taken_up(term, named))
    met = _met(observed)
    return Responsiveness(
        round(likely.direct + likely.partial / 2, 4),
        verdict.reply,
        shared,
        ignored,
        _why(observed.evidence + _telling(observed), shared, unnamed),
        met,
        verdict.leaning,
        round(verdict.certainty, 4),
        any(item.kind in ANSWERS for item in observed.evidence),
    )


def _terms(observed: Observed, renamed: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The question's terms that the opening takes up, and the others."""
    used = set().union(*observed.keyed[:OPENING], *map(terms.keys, renamed))
    asked = terms.unique([term for part in observed.parts for term in part.terms])
    shared = tuple(term for term in asked if terms.is_taken_up(term, used))
    return shared, tuple(term for term in asked if term not in shared)


def _met(observed: Observed) -> tuple[tuple[Part, bool], ...]:
    """Each part, and whether the answer settles it with yes or no, or takes up a term of it without declining."""
    first = observed.first
    settled = first is not None and first.cue.kind == "polar"
    declined = {cue.sentence for cue in observed.resists if cue.cue.kind in REFUSES}
    reach = PART_REACH if len(observed.parts) > 1 else OPENING
    used = set().union(*(keys for place, keys in enumerate(observed.keyed[:reach]) if place not in declined))
    return tuple(
        (part, (settled and part.kind in ("polar", "choice")) or part.is_taken_up(used)) for part in observed.parts
    )


def _telling(observed: Observed) -> list[Evidence]:
    """The moves that weigh most in either head, beyond what the evidence names already."""
    known = {item.kind for item in observed.evidence}
    told: dict[str, Found] = {}
    for found in observed.moves:
        if found.cue.kind not in known and found.cue.kind in moves.TOLD:
            told.setdefault(found.cue.kind, found)
    return [
        Evidence(kind, found.cue.says.lower(), evidence.quote(found))
        for kind, found in told.items()
        if heads.pull(observed.values, [f"{kind}: {place}" for place in moves.PLACES]) >= TELLING
    ]


def _why(found: list[Evidence], shared: tuple[str, ...], ignored: tuple[str, ...]) -> str:
    clauses = [f"{item.says} “{item.words}”" for item in _distinct(found)]
    if shared:
        clauses.append(f"takes up {_listed(shared)}")
    if ignored:
        clauses.append(f"leaves {_listed(ignored)}")
    sentence = "; ".join(clauses) or "uses no term of the question and no reply cue"
    return sentence[0].upper() + sentence[1:]


def _distinct(found: list[Evidence]) -> list[Evidence]:
    """Evidence without that whose words repeat, hold or are held by those of earlier evidence."""
    kept: list[Evidence] = []
    for item in found:
        words = item.words.lower().rstrip(".")
        if not any(words in known.words.lower() or known.words.lower().rstrip(".") in words for known in kept):
            kept.append(item)
    return kept


def _listed(found: tuple[str, ...]) -> str:
    rest = len(found) - LISTED
    return ", ".join(f"“{_whole(term)}”" for term in found[:LISTED]) + (f" and {rest} more" if rest > 0 else "")


def _whole(term: str) -> str:
    """A term with the last point of its initials: U.S."""
    return INITIALS.sub(r"\g<0>.", term)
