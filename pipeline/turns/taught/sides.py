"""Questions and answers by example: what sets the marked paragraphs apart, and every paragraph that it sets apart."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.turns.labels import apart, opening
from pipeline.turns.labels.apart import ANSWER, Paragraph
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line
from pipeline.turns.taught.places import Found

QUESTION = "(question)"
ASKS = ("asks", "?")
Features = frozenset[tuple[str, str]]


def readings(found: Sequence[Found], lines: Sequence[Line], *, linewise: bool) -> list[list[Mark]]:
    """The marks of each way to carry the examples on: a sign that all questions have and no answer, or one of answers;
    questions by their marks; by turns. Of each the marked paragraphs are what they were said to be.
    """
    parts = apart.paragraphs(lines, linewise=linewise)
    told = {_part(each.line, parts): each.example.kind == "question" for each in found}
    if not told:
        return []
    features = [_features(part, lines) for part in parts]
    ways = [*_by_sign(told, features), *_by_turns(told, len(parts))] or [[False] * len(parts)]
    return [_marks([told.get(n, asks) for n, asks in enumerate(way)], parts, lines, told) for way in ways]


def plain(lines: Sequence[Line], *, linewise: bool, by_turns: bool) -> list[Mark]:
    """The marks of questions and answers by turns, or of the paragraphs that end as questions do and those between."""
    parts = apart.paragraphs(lines, linewise=linewise)
    asks = [number % 2 == 0 if by_turns else part.asks for number, part in enumerate(parts)]
    return _marks(asks, parts, lines, {}) if any(asks) and not all(asks) else []


def _part(line: int, parts: list[Paragraph]) -> int:
    """The number of the paragraph that a line belongs to."""
    return next(number for number, part in enumerate(parts) if part.first <= line < part.stop)


def _features(part: Paragraph, lines: Sequence[Line]) -> Features:
    line = lines[part.first]
    signs = {(way.name, way.sign(line)) for way in apart.WAYS if way.sign(line)}
    lead = {("in bold at its head", "")} if line.lead else set()
    indent = {("indented", "")} if line.text[:2].isspace() else set()
    return frozenset(signs | lead | indent | ({ASKS} if part.asks else set()))


def _by_sign(told: dict[int, bool], features: list[Features]) -> Iterator[list[bool]]:
    """Of each sign that tells the marked questions from the marked answers: which paragraphs ask."""
    asked = [features[number] for number, asks in told.items() if asks]
    answered = [features[number] for number, asks in told.items() if not asks]
    of_questions = frozenset.intersection(*asked) - frozenset().union(*answered) if asked else frozenset()
    of_answers = frozenset.intersection(*answered) - frozenset().union(*asked) if answered else frozenset()
    for sign in sorted(of_questions):
        yield [sign in one for one in features]
        if sign != ASKS and ASKS in of_questions:
            yield [{sign, ASKS} <= one for one in features]
    for sign in sorted(of_answers):
        yield [sign not in one for one in features]


def _by_turns(told: dict[int, bool], size: int) -> Iterator[list[bool]]:
    """Questions and answers by turns, where two examples or more lie so."""
    odd = {(number % 2 == 0) == asks for number, asks in told.items()}
    if len(told) > 1 and len(odd) == 1 and len(set(told.values())) == 2:
        yield [(number % 2 == 0) == odd.copy().pop() for number in range(size)]


def _marks(asks: list[bool], parts: list[Paragraph], lines: Sequence[Line], told: dict[int, bool]) -> list[Mark]:
    """A mark at each paragraph where the other side begins, from the first question or marked paragraph on."""
    first = min([number for number, one in enumerate(asks) if one] + list(told), default=len(parts))
    starts = [first, *(after for one, after in pairwise(range(first, len(parts))) if asks[one] != asks[after])]
    return [
        opening.mark(lines[parts[number].first], parts[number].first, QUESTION if asks[number] else ANSWER)
        for number in starts
        if number < len(parts)
    ]
