"""How far an answer's opening takes up its question: evidence first, then one score made of it."""

import math
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from pipeline.exchanges import cues, questions, terms
from pipeline.exchanges.cues import Found
from pipeline.exchanges.questions import Part

Reply = Literal["direct", "partial", "none"]

OPENING = 3  # sentences; later ones say little of the reply (on the bundled interview AUC .97 against .66)
BIAS = -0.2
OVERLAP = 1.8  # of all the asked terms taken up in the opening
LATER = (1.0, 0.75, 0.6, 0.4, 0.3, 0.2)  # what a cue weighs in the first, second, … sentence
DIRECT, NONE = 0.62, 0.35  # bounds of "taken up" and "not taken up"
RESISTS = ("refusal", "ignorance", "clarification", "challenge", "shift", "hedge")
SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\b[A-Z])[.!?…]+[\"”’')\]]*\s+")
IN_KIND = {
    "number": re.compile(
        r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?"
        r"|billions?|percent|half|most|none|nobody|all of|a lot|many|few)\b",
        re.IGNORECASE,
    ),
    "time": re.compile(
        r"\b(?:\d{4}|january|february|march|april|june|july|august|september|october|november|december|monday"
        r"|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|soon|now|ago|already"
        r"|as long as|as soon as|until|minutes?|hours?|days?|weeks?|months?|years?)\b",
        re.IGNORECASE,
    ),
    "person": re.compile(
        r"(?<=[a-z,] )[A-Z][a-z]+|^[A-Z][a-z]+ [A-Z][a-z]+|\b(?:everyone|everybody|no one|nobody|people)\b"
    ),
    "place": re.compile(r"\b(?:in|at|from|to|near) (?:the )?[A-Z]|\b(?:here|there|everywhere|nowhere)\b"),
    "reason": re.compile(r"\b(?:because|since|reason|so that|in order to|therefore|due to|wanted to)\b", re.IGNORECASE),
    "manner": re.compile(r"\b(?:by \w+ing|through|with|via)\b", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Responsiveness:
    """How far an opening takes up its question, and the evidence; score and reply None where nothing is asked."""

    score: float | None
    reply: Reply | None
    shared: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    why: str | None = None
    parts: tuple[tuple[Part, bool], ...] = field(default=())


def responsiveness(question: str, answer: str, *, opening: int = OPENING) -> Responsiveness:
    """How far the answer's first `opening` sentences take up the question, from 0 to 1.

    Shared content terms and reply cues of the opening; a refusal counts a little later too.
    None when the question asks nothing or nothing is answered. "No." counts as a full reply.
    Do not read a low value as evasion: it says that these words were not taken up.
    """
    return weigh(_sentences(question), _sentences(answer), opening=opening)


def _sentences(text: str) -> list[str]:
    ends = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    pieces = (text[start:end].strip() for start, end in pairwise(ends))
    return [piece for piece in pieces if piece]


def weigh(question: list[str], answer: list[str], *, opening: int = OPENING) -> Responsiveness:
    """`responsiveness` of a question and an answer already split into sentences."""
    parts = questions.parts(question)
    if not parts or not answer:
        return Responsiveness(None, None)
    head = answer[:opening]
    asked = terms.unique([term for part in parts for term in part.terms])
    used = set().union(*map(terms.keys, head))
    shared = tuple(term for term in asked if terms.is_taken_up(term, used))
    ignored = tuple(term for term in asked if term not in shared)
    opener = cues.opener(answer[0], ("clarification", "polar", "stance"))
    resists = cues.find(answer[: len(LATER)], RESISTS)
    in_kind = _in_kind(parts, head)
    score = _squash(_points(parts, opener, resists, in_kind=in_kind, overlap=_overlap(parts, used)))
    return Responsiveness(
        score,
        "direct" if score >= DIRECT else "none" if score < NONE else "partial",
        shared,
        ignored,
        _why(opener, resists, in_kind, shared, ignored),
        tuple((part, _is_met(part, used, opener)) for part in parts),
    )


def _points(
    parts: list[Part], opener: Found | None, resists: list[Found], *, in_kind: str | None, overlap: float
) -> float:
    polar = any(part.kind in ("polar", "choice") for part in parts)
    points = BIAS + OVERLAP * overlap + (1.0 if in_kind else 0.0)
    if opener:
        points += opener.cue.weight if polar else opener.cue.wh_weight
    heaviest: dict[str, float] = {}
    for found in resists:
        weight = found.cue.weight * LATER[found.sentence]
        heaviest[found.cue.kind] = min(heaviest.get(found.cue.kind, 0.0), weight)
    return points + sum(heaviest.values())


def _overlap(parts: list[Part], used: set[str]) -> float:
    shares = [
        sum(terms.is_taken_up(term, used) for term in part.terms) / len(part.terms) for part in parts if part.terms
    ]
    return max(shares, default=0.0) * 0.5 + (sum(shares) / len(shares) if shares else 0.0) * 0.5


def _in_kind(parts: list[Part], head: list[str]) -> str | None:
    for part in parts:
        pattern = IN_KIND.get(part.kind)
        match = pattern.search(" ".join(head)) if pattern else None
        if match:
            return match.group()
    return None


def _is_met(part: Part, used: set[str], opener: Found | None) -> bool:
    direct = opener is not None and opener.cue.kind == "polar" and part.kind in ("polar", "choice")
    return direct or any(terms.is_taken_up(term, used) for term in part.terms)


def _squash(points: float) -> float:
    return round(1 / (1 + math.exp(-points)), 4)


def _why(
    opener: Found | None, resists: list[Found], in_kind: str | None, shared: tuple[str, ...], ignored: tuple[str, ...]
) -> str:
    clauses = []
    if opener:
        clauses.append(f"{opener.cue.says.lower()} “{_quote(opener)}”")
    first: dict[str, Found] = {}
    for found in resists:
        first.setdefault(found.cue.kind, found)
    clauses += [f"{found.cue.says.lower()} (“{_quote(found)}”)" for found in first.values()]
    if in_kind and not opener:
        clauses.append(f"answers in kind (“{in_kind}”)")
    if shared:
        clauses.append(f"takes up {', '.join(shared)}")
    if ignored:
        clauses.append(f"leaves {', '.join(ignored)}")
    sentence = "; ".join(clauses) or "uses no term of the question and no reply cue"
    return sentence[0].upper() + sentence[1:] + "."


def _quote(found: Found) -> str:
    words = " ".join(found.words.split())
    return words if len(words) <= cues.SPEAKABLE else words[: cues.SPEAKABLE].rsplit(" ", 1)[0] + " …"
