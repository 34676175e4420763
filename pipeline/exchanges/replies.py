"""How far an answer's opening takes up its question: one score of the evidence, and the evidence in words."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pipeline.exchanges import evidence, questions, reply_cues, terms
from pipeline.exchanges.evidence import REFUSES, Evidence
from pipeline.exchanges.questions import Part
from pipeline.exchanges.reply_cues import Found
from pipeline.numbers import total

Reply = Literal["direct", "partial", "none"]

OPENING = 3  # sentences; later ones say little of the reply (on the bundled interview AUC .97 against .66)
WEIGHTS = reply_cues.weights()
ENOUGH = 4  # terms taken up that count as all of a longer question
PART_REACH = 8  # sentences in which each part of a longer question is looked for
LISTED = 4  # terms named in `why`; the rest are counted


@dataclass(frozen=True, slots=True)
class Responsiveness:
    """How far an opening takes up its question, and the evidence; score and reply None where nothing is asked."""

    score: float | None
    reply: Reply | None
    shared: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    why: str | None = None
    parts: tuple[tuple[Part, bool], ...] = ()


def responsiveness(
    question: list[str], answer: list[str], *, opening: int = OPENING, renamed: Iterable[str] = ()
) -> Responsiveness:
    """How far the answer's first `opening` sentences take up the question's, from 0 to 1.

    Shared content terms and reply cues of the opening; resistance counts, ever less, a little later too.
    None when the question asks nothing or nothing is answered. "No." counts as a full reply.
    Do not read a low value as evasion: it says that these words were not taken up.
    `renamed` are names of the question that the opening calls by another name (UN, United Nations).
    """
    first = evidence.opener(answer) if answer else None
    parts = questions.parts(question)
    if not parts and first and first.cue.kind == "polar":
        parts = questions.confirmed(question)
    if not parts or not answer:
        return Responsiveness(None, None)
    keyed = [terms.keys(sentence) for sentence in answer[: max(opening, PART_REACH if len(parts) > 1 else 0)]]
    used = set().union(*keyed[:opening], *map(terms.keys, renamed))
    asked = terms.unique([term for part in parts for term in part.terms])
    shared = tuple(term for term in asked if terms.is_taken_up(term, used))
    ignored = tuple(term for term in asked if term not in shared)
    resists = evidence.resistance(parts, answer, opening=opening)
    found = evidence.gather(parts, answer, first, resists)
    points = WEIGHTS["bias"] + WEIGHTS["overlap"] * _overlap(parts, used) + total(item.points for item in found)
    score = round(1 / (1 + math.exp(-points)), 4)
    named = _keys_of(answer) if ignored else set()
    unnamed = tuple(term for term in ignored if not terms.is_taken_up(term, named))
    met = _met(parts, keyed, first, declined={cue.sentence for cue in resists if cue.cue.kind in REFUSES})
    return Responsiveness(score, _reply(score), shared, ignored, _why(found, shared, unnamed, met), met)


def _keys_of(answer: list[str]) -> set[str]:
    return set().union(*map(terms.keys, answer))


def _reply(score: float) -> Reply:
    return "direct" if score >= WEIGHTS["direct"] else "none" if score < WEIGHTS["none"] else "partial"


def _overlap(parts: list[Part], used: set[str]) -> float:
    """The share of terms taken up, half of it the best part's and half the mean of all parts."""
    shares = [
        min(1.0, sum(terms.is_taken_up(term, used) for term in part.terms) / min(len(part.terms), ENOUGH))
        for part in parts
        if part.terms
    ]
    return (max(shares) + total(shares) / len(shares)) / 2 if shares else 0.0


def _met(
    parts: list[Part], keyed: list[set[str]], first: Found | None, *, declined: set[int]
) -> tuple[tuple[Part, bool], ...]:
    """Each part, and whether the answer settles it with yes or no, or takes up a term of it without declining."""
    settled = first is not None and first.cue.kind == "polar"
    used = set().union(*(keys for place, keys in enumerate(keyed) if place not in declined))
    return tuple((part, (settled and part.kind in ("polar", "choice")) or part.is_taken_up(used)) for part in parts)


def _why(
    found: list[Evidence], shared: tuple[str, ...], ignored: tuple[str, ...], met: tuple[tuple[Part, bool], ...]
) -> str:
    clauses = [f"{item.says} “{item.words}”" for item in found]
    if shared:
        clauses.append(f"takes up {_listed(shared)}")
    if ignored:
        clauses.append(f"leaves {_listed(ignored)}")
    if len(met) > 1:
        clauses.append(f"{sum(taken for _, taken in met)} of {len(met)} parts taken up")
    sentence = "; ".join(clauses) or "uses no term of the question and no reply cue"
    return sentence[0].upper() + sentence[1:]


def _listed(found: tuple[str, ...]) -> str:
    rest = len(found) - LISTED
    return ", ".join(f"“{term}”" for term in found[:LISTED]) + (f" and {rest} more" if rest > 0 else "")
