"""Interviews without names or signs, read by their words: by rules (`plain`), and as the likeliest row (`likely`)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.turns.labels import answers, likely, persons, plain, talk, tight
from pipeline.turns.labels.asking import QUESTION, WITHIN
from pipeline.turns.labels.likely import ASKED, FOOT, HEAD, TOLD
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.parts import Part, text_of
from pipeline.turns.labels.support import Surroundings

NAME = "likely questions"
LEAST, ONE = 0.2, 2  # a score to be taken; marks of one question and its answer, which nothing repeats
MOST = 1000  # paragraphs; of more, hardly all can be told
LEAST_TALK, LEAST_SURE = 2.0, -1.9  # log-odds of a talk; log of the chance that every paragraph is told rightly
LIKELIER = 1.8  # log of how much likelier the other row must be, not to go by the rules
DOUBTED = 1.0  # the same, from which a reading by signs is doubted
SAMPLE = 6  # words shown of a paragraph
CALLED = {ASKED: "a question", TOLD: "an answer"}


@dataclass(frozen=True, slots=True)
class Worded:
    """One way to read a text by its words: its name, its marks, the line where the talk is over if one shows it, and
    the log of the chance that every paragraph is read rightly.
    """

    name: str
    marks: tuple[Mark, ...]
    stop: int | None = None
    sure: float = 0.0


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """The paragraphs of a text, what each scores as, and the likeliest row of them."""

    parts: list[Part]
    scores: list[dict[str, float]]
    row: likely.Row


def of(setting: Surroundings) -> Paragraphs:
    """The paragraphs of a text and what their words say they are; none in cues, and none of a whole book."""
    parts = plain.paragraphs(setting)
    parts = parts if len(parts) <= MOST else []
    scores = likely.scores([text_of(part, setting.lines) for part in parts])
    return Paragraphs(parts, scores, likely.row(scores))


def readings(setting: Surroundings) -> list[Worded]:
    """The reading to be taken, if the words tell one, and the other where rules and the likeliest row differ."""
    setting = tight.parted(setting)
    found = of(setting)
    ruled, likeliest = _ruled(setting), _likeliest(found, setting)
    if not (ruled and likeliest):
        return [one for one in (ruled, likeliest) if one]
    if _begins(ruled) == _begins(likeliest):
        return [replace(likeliest, name=plain.NAME)]
    return [likeliest, ruled] if (gap(ruled.marks, found) or 0.0) >= LIKELIER else [ruled, likeliest]


def _begins(one: Worded) -> list[int]:
    return [mark.line for mark in one.marks]


def _ruled(setting: Surroundings) -> Worded | None:
    """The reading of plain questions, where it looks like talk, or is one question with its answer."""
    marks = plain.marks(setting)
    talked = talk.score(talk.turns(marks, setting.lines)) >= LEAST
    return Worded(plain.NAME, tuple(marks), sure=likely.NEVER) if marks and (talked or len(marks) == ONE) else None


def _likeliest(found: Paragraphs, setting: Surroundings) -> Worded | None:
    """The likeliest row, where it is hardly no talk."""
    kinds = found.row.kinds
    if found.row.talk < LEAST_TALK or found.row.sure < LEAST_SURE or ASKED not in kinds:
        return None
    told = _from_question(found, setting)
    if not _are_two(told, setting):
        return None
    marks = plain.begun([replace(part, asks=kind == ASKED) for part, kind in told], setting.lines)
    foot = next((part.first for part, kind in zip(found.parts, kinds, strict=True) if kind == FOOT), None)
    return Worded(NAME, tuple(marks), foot, found.row.sure)


def _from_question(found: Paragraphs, setting: Surroundings) -> list[tuple[Part, str]]:
    """What asks and what tells, from the first paragraph on that asks somebody: what stands above introduces it."""
    told = [row for row in zip(found.parts, found.row.kinds, strict=True) if row[1] in (ASKED, TOLD)]
    texts = [text_of(part, setting.lines) for part, _ in told]
    first = (number for number, (_, kind) in enumerate(told) if kind == ASKED and asks(texts[number]))
    return told[next(first, len(told)) :]


def asks(text: str) -> bool:
    """Whether a paragraph asks, be it before its end, asks to tell, or speaks to somebody."""
    return WITHIN.search(text) is not None or persons.requests(text) or persons.has(text, persons.ADDRESSED)


def _are_two(told: Sequence[tuple[Part, str]], setting: Surroundings) -> bool:
    """Whether those who ask rather speak to somebody and those who answer of themselves, where words can tell."""
    asked, said = ([text_of(part, setting.lines) for part, kind in told if kind == side] for side in (ASKED, TOLD))
    if answers.are_fields(said) or answers.are_listed(said):
        return False
    if not asked or (len(asked) == 1 and not any(persons.has(text, persons.ONESELF) for text in said)):
        return False
    return persons.apart(asked, said) > 0 or not persons.are_known([*asked, *said])


def gap(marks: Sequence[Mark], found: Paragraphs) -> float | None:
    """The log of how much likelier the likeliest row is than that of the marks; None where they part no paragraphs."""
    kinds = kinds_of(marks, found)
    return None if kinds is None else likely.chance(found.scores, found.row.kinds) - likely.chance(found.scores, kinds)


def kinds_of(marks: Sequence[Mark], found: Paragraphs) -> tuple[str, ...] | None:
    """The row that the marks make, what is likely a foot left one; None where one begins no paragraph."""
    begins = {mark.line: mark.label for mark in marks}
    if len(begins) < len(marks) or not begins.keys() <= {part.first for part in found.parts}:
        return None
    kinds, kind = [], HEAD
    for part in found.parts:
        label = begins.get(part.first)
        kind = kind if label is None else ASKED if label.endswith(QUESTION) else TOLD
        kinds.append(kind)
    over = len(kinds)
    while (
        over
        and found.row.kinds[over - 1] == FOOT
        and kinds[over - 1] == TOLD
        and found.parts[over - 1].first not in begins
    ):
        over -= 1
    return (*kinds[:over], *[FOOT] * (len(kinds) - over))


def unlike(marks: Sequence[Mark], setting: Surroundings) -> str:
    """The first paragraph that a sign of type reads otherwise than its words look, in a sentence; "" if none does."""
    found = of(setting)
    if (gap(marks, found) or 0.0) < DOUBTED:
        return ""
    kinds = kinds_of(marks, found) or ()
    rows = zip(found.parts, kinds, found.row.kinds, strict=True)
    differs = (one for one in rows if one[1] != one[2] and {one[1], one[2]} == {ASKED, TOLD})
    part, kind, other = next(differs, (None, "", ""))
    if part is None:
        return ""
    begins = " ".join(text_of(part, setting.lines).split()[:SAMPLE])
    return f"“{begins} …” was taken for {CALLED[kind]}; by its words it looks like {CALLED[other]}."
