"""All that a question asks, each thing for itself: sentences with a question, and questions joined in one sentence."""

import re
from dataclasses import dataclass, replace

from pipeline import forms
from pipeline.exchanges import questions, reply_cues, terms
from pipeline.exchanges.questions import Part

JOINS, TOLD, NOTHING, REQUEST, INDIRECT, TELLS = (
    forms.pattern("questions", "en", name)
    for name in ("joins", "joins what is told", "asks nothing", "request", "indirect", "asks to be told")
)
TOKEN = re.compile(r"[a-z0-9']+")
LIKE = 0.6  # share of the words of two that both have, from which the second only says the first anew
NEAR = 40  # letters of a clause in which its question word stands
BEGUN = 5  # words of a question that is begun anew


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that is asked: its sentence in the question, its span there, and the part that it is."""

    sentence: int
    start: int
    end: int
    part: Part

    @property
    def span(self) -> tuple[int, int]:
        """The span less the blanks around it."""
        text = self.part.text
        return self.start + len(text) - len(text.lstrip()), self.start + len(text.rstrip())


def asked(sentences: list[str]) -> list[Clause]:
    """Each thing that a question's sentences ask, in order; what asks nothing or repeats the one before is left out.

    Empty where nothing is asked. "Will you close it, and how much will it cost?" asks two things; alternatives are one.
    """
    found = [clause for place, part in _placed(sentences) for clause in _apart(place, part)]
    telling = [clause for clause in found if not NOTHING.match(reply_cues.plain(clause.part.text).strip())]
    kept: list[Clause] = []
    for clause in telling or found[:1]:
        if kept and _is_begun(kept[-1].part, clause.part):
            kept.pop()
        if not kept or not _says_anew(kept[-1].part, clause.part):
            kept.append(clause)
    return kept


def _placed(sentences: list[str]) -> list[tuple[int, Part]]:
    """The parts of a question with their sentences' places; where any bears a question mark, those that do not only
    where they ask to be told."""
    placed, at = [], 0
    for part in questions.parts(sentences):
        at = next(place for place in range(at, len(sentences)) if sentences[place] == part.text)
        placed.append((at, part))
        at += 1
    marked = any("?" in part.text for _, part in placed)
    return [(place, part) for place, part in placed if not marked or _is_marked(part)]


def _is_marked(part: Part) -> bool:
    return "?" in part.text or TELLS.search(reply_cues.plain(part.text)) is not None


def _apart(place: int, part: Part) -> list[Clause]:
    """The questions joined in one sentence."""
    plain = reply_cues.plain(part.text)
    told = part.request or INDIRECT.search(plain)
    cuts = [match for match in (TOLD if told else JOINS).finditer(plain) if _asks(plain[: match.start()])]
    bounds = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(plain)]
    clauses = []
    for start, end in zip(bounds, ends, strict=True):
        text = part.text[start:end]
        content = tuple(terms.unique(terms.content(text))) or (clauses[-1].part.terms if clauses else part.terms)
        kind = questions.kind(plain[start:end].strip()) if cuts else part.kind
        clauses.append(Clause(place, start, end, replace(part, text=text, kind=kind, terms=content)))
    return clauses


def _asks(plain: str) -> bool:
    """Whether what stands before a join is a question of its own, and not one side of a difference."""
    if re.search(r"\bbetween\b", plain):
        return False
    asks = (questions.POLAR, questions.INVERTED, REQUEST, INDIRECT)
    return questions.WH.search(plain, 0, NEAR) is not None or any(pattern.search(plain) for pattern in asks)


def _is_begun(before: Part, after: Part) -> bool:
    """Whether the first only begins what the second asks: "And how did you? How did you plan that?"."""
    begun, then = (TOKEN.findall(reply_cues.plain(part.text)) for part in (before, after))
    return len(begun) <= BEGUN and not terms.content(before.text) and len({*begun} - {*then}) <= 1 < len(then)


def _says_anew(before: Part, after: Part) -> bool:
    one, other = (frozenset(TOKEN.findall(reply_cues.plain(part.text))) for part in (before, after))
    return len(one & other) / max(1, len(one | other)) >= LIKE
