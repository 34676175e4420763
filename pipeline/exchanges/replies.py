"""How far an answer's opening takes up its question: evidence first, then one score made of it."""

import math
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from pipeline.exchanges import cues, questions, signs, terms
from pipeline.exchanges.cues import Found
from pipeline.exchanges.questions import Part

Reply = Literal["direct", "partial", "none"]

OPENING = 3  # sentences; later ones say little of the reply (on the bundled interview AUC .97 against .66)
# Points on the log-odds scale, set by hand as the cues' weights in data/lexicons/replies.toml are.
BIAS, OVERLAP, IN_KIND, ECHO, SHORT = -0.2, 1.8, 0.8, 1.2, 1.0
DECLINED = -1.5  # "no" to a request to be told
ENOUGH = 4  # terms taken up that count as all of a longer question
LATER = (1.0, 0.8, 0.65, 0.5, 0.4, 0.3)  # what resistance weighs in the first, second, … sentence
SECOND = 0.7  # what an opener weighs that only the second sentence brings ("Good question. Yes.")
BRIEF = 2  # sentences of an answer that does nothing but ask back
PART_REACH = 8  # sentences in which each part of a longer question is looked for
DIRECT, NONE = 0.62, 0.35  # bounds of "taken up" and "not taken up"
LISTED = 4  # terms named in `why`; the rest are counted
OPENERS = ("clarification", "procedure", "polar", "qualified", "stance")
REFUSES = ("refusal", "ignorance")  # tell in any early sentence; the others in the opening only
RESISTS = ("clarification", "challenge", "shift", "hedge")
SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\b[A-Z])[.!?…]+[\"”’')\]]*\s+")
DIRECTION = re.compile(r"[(\[][^)\]]{1,60}[)\]]\s*")


@dataclass(frozen=True, slots=True)
class Responsiveness:
    """How far an opening takes up its question, and the evidence; score and reply None where nothing is asked."""

    score: float | None
    reply: Reply | None
    shared: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    why: str | None = None
    parts: tuple[tuple[Part, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One observation about the answer: what it does, in which words, and its points in log-odds."""

    says: str
    words: str
    points: float


def responsiveness(question: str, answer: str, *, opening: int = OPENING) -> Responsiveness:
    """How far the answer's first `opening` sentences take up the question, from 0 to 1.

    Shared content terms and reply cues of the opening; resistance counts, ever less, a little later too.
    None when the question asks nothing or nothing is answered. "No." counts as a full reply.
    Do not read a low value as evasion: it says that these words were not taken up.
    """
    return weigh(_sentences(question), _sentences(DIRECTION.sub("", answer)), opening=opening)


def _sentences(text: str) -> list[str]:
    ends = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    pieces = (text[start:end].strip() for start, end in pairwise(ends))
    return [piece for piece in pieces if piece]


def weigh(question: list[str], answer: list[str], *, opening: int = OPENING) -> Responsiveness:
    """`responsiveness` of a question and an answer already split into sentences."""
    opener = _opener(answer) if answer else None
    parts = questions.parts(question)
    if not parts and opener and opener.cue.kind == "polar":
        parts = questions.confirmed(question)
    if not parts or not answer:
        return Responsiveness(None, None)
    keyed = [terms.keys(sentence) for sentence in answer[: max(opening, PART_REACH if len(parts) > 1 else 0)]]
    used = set().union(*keyed[:opening])
    asked = terms.unique([term for part in parts for term in part.terms])
    shared = tuple(term for term in asked if terms.is_taken_up(term, used))
    ignored = tuple(term for term in asked if term not in shared)
    resists = cues.find(answer[: len(LATER)], REFUSES) + cues.find(answer[:opening], RESISTS)
    evidence = _evidence(parts, answer, opener, resists, opening=opening)
    points = BIAS + OVERLAP * _overlap(parts, used) + sum(item.points for item in evidence)
    score = round(1 / (1 + math.exp(-points)), 4)
    met = _met(parts, keyed, opener, declined={found.sentence for found in resists if found.cue.kind in REFUSES})
    return Responsiveness(score, _reply(score), shared, ignored, _why(evidence, shared, ignored, met), met)


def _reply(score: float) -> Reply:
    return "direct" if score >= DIRECT else "none" if score < NONE else "partial"


def _opener(answer: list[str]) -> Found | None:
    """What the first sentence opens with, or, where that is only a lead-in or a question to himself, the second."""
    first = cues.opener(answer[0], OPENERS)
    if first or len(answer) < 2 or len(answer[0].split()) > 9:
        return first
    return cues.opener(answer[1], ("polar",), sentence=1)


def _evidence(
    parts: list[Part], answer: list[str], opener: Found | None, resists: list[Found], *, opening: int
) -> list[Evidence]:
    found = [_weighed_opener(parts, opener)] if opener else []
    echo = signs.echo(parts, answer[0])
    in_kind = signs.in_kind(parts, answer[:opening])
    if echo and not (opener and opener.cue.weight > 0):
        found.append(Evidence("answers with", echo, ECHO))
    if in_kind:
        found.append(Evidence("answers in kind with", in_kind, IN_KIND))
    resists = resists + _lone(parts, answer, opener, refused=bool(resists), echoed=echo is not None)
    short = None if opener or resists else signs.short(answer[0])
    return found + ([Evidence("answers in short with", short, SHORT)] if short else _heaviest(resists, opener))


def _weighed_opener(parts: list[Part], opener: Found) -> Evidence:
    """An opener settles yes/no parts; of other parts it says less; "no" declines a lone request."""
    if len(parts) == 1 and parts[0].request and opener.words.lower().startswith(("no", "i'd rather not")):
        return Evidence("declines with", _quote(opener), DECLINED)
    share = sum(part.kind in ("polar", "choice") for part in parts) / len(parts)
    points = opener.cue.wh_weight + share * (opener.cue.weight - opener.cue.wh_weight)
    return Evidence(opener.cue.says.lower(), _quote(opener), points * (SECOND if opener.sentence else 1))


def _heaviest(resists: list[Found], opener: Found | None) -> list[Evidence]:
    """The heaviest cue of each kind of resistance, in order."""
    heaviest: dict[str, Evidence] = {}
    for found in resists:
        weighed = Evidence(found.cue.says.lower(), _quote(found), found.cue.weight * LATER[found.sentence])
        known = heaviest.get(found.cue.kind)
        if not (opener and opener.cue is found.cue) and (known is None or weighed.points < known.points):
            heaviest[found.cue.kind] = weighed
    return list(heaviest.values())


def _lone(parts: list[Part], answer: list[str], opener: Found | None, *, refused: bool, echoed: bool) -> list[Found]:
    """A question back or an unspecified "I won't …", which count only where nothing of the question is taken up."""
    if opener or echoed:
        return []
    used = terms.keys(answer[0])
    if any(_is_used(part, used) for part in parts):
        return []
    kinds = ("counter",) if refused else ("counter", "unwilling")
    found = cues.opener(answer[0], kinds)
    back = found is not None and found.cue.kind == "counter" and len(answer) <= BRIEF
    return [found, Found(cues.lexicon()[0]["clarification"], found.words, 0)][back:][:1] if found else []


def _overlap(parts: list[Part], used: set[str]) -> float:
    """The share of terms taken up, half of it the best part's and half the mean of all parts."""
    shares = [
        min(1.0, sum(terms.is_taken_up(term, used) for term in part.terms) / min(len(part.terms), ENOUGH))
        for part in parts
        if part.terms
    ]
    return (max(shares) + sum(shares) / len(shares)) / 2 if shares else 0.0


def _met(
    parts: list[Part], keyed: list[set[str]], opener: Found | None, *, declined: set[int]
) -> tuple[tuple[Part, bool], ...]:
    """Each part, and whether the answer settles it with yes or no, or takes up a term of it without declining."""
    settled = opener is not None and opener.cue.kind == "polar"
    used = set().union(*(keys for place, keys in enumerate(keyed) if place not in declined))
    return tuple((part, (settled and part.kind in ("polar", "choice")) or _is_used(part, used)) for part in parts)


def _is_used(part: Part, used: set[str]) -> bool:
    return any(terms.is_taken_up(term, used) for term in part.terms)


def _why(
    evidence: list[Evidence], shared: tuple[str, ...], ignored: tuple[str, ...], met: tuple[tuple[Part, bool], ...]
) -> str:
    clauses = [f"{item.says} “{item.words}”" for item in evidence]
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
    return ", ".join(found[:LISTED]) + (f" and {rest} more" if rest > 0 else "")


def _quote(found: Found) -> str:
    words = " ".join(found.words.split()).rstrip(",;")
    return words if len(words) <= cues.SPEAKABLE else words[: cues.SPEAKABLE].rsplit(" ", 1)[0] + " …"
