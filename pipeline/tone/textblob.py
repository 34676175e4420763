"""TextBlob's sentiment of a text and of its parts, with the words that made it.

The same to the last bit on Python 3.11; later ones let TextBlob's own `sum` add more exactly, past the places written.

The arithmetic is that of `textblob._text.Sentiment.assessments` (version 0.20.1), on the steps alone.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from textblob.en import sentiment as analyser

from pipeline.tone.textblob_steps import (
    FORGET_MODIFIER,
    FORGET_NEGATION,
    Step,
    joins,
    steps,
    steps_apart,
    steps_together,
)

LANGUAGES = ("en",)


class Word(NamedTuple):
    """A scored word or phrase, half-open in the text; its two numbers count negation and modifiers in.

    `intensifier` names the modifying words ("really"), or "!" where an exclamation mark raised the polarity.
    """

    start: int
    end: int
    surface: str
    polarity: float
    subjectivity: float
    negated: bool
    intensifier: str | None


class Sentiment(NamedTuple):
    """TextBlob's polarity (-1 to 1) and subjectivity (0 to 1), and the words in reading order.

    Each number is the words' mean: added up in order from 0, then divided by how many they are. 0.0 without words
    says that nothing was scored, not that the text is neutral.
    """

    polarity: float
    subjectivity: float
    words: tuple[Word, ...]


class PartSentiment(NamedTuple):
    """TextBlob's two numbers of a part of a text, and how many words and phrases it scored there."""

    polarity: float
    subjectivity: float
    assessed: int


def assess(text: str) -> Sentiment:
    """The sentiment of a text: both numbers equal `TextBlob(text).sentiment`."""
    return _sentiment(text, steps(text))


def assess_parts(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Sentiment, list[PartSentiment]]:
    """The sentiment of a text, and the sentiment of each part of it as if the part stood alone, in one pass.

    Each part's numbers equal those of `assess(text[start:end])`.
    """
    marked = joins(text)
    found = steps_together(text) if marked else steps_apart(text)
    starts = [step.start for step in found]
    parts = []
    for start, end in spans:
        inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        alone = marked or _cut(text, start, end)
        parts.append(_part_sentiment(_assessments(steps(text[start:end]) if alone else inside)))
    return _sentiment(text, found), parts


def _cut(text: str, start: int, end: int) -> bool:
    """Whether a part begins or ends within a blank-delimited token."""
    return (start > 0 and not text[start - 1].isspace()) or (end < len(text) and not text[end].isspace())


def _sentiment(text: str, found: list[Step]) -> Sentiment:
    assessments = _assessments(found)
    polarity, subjectivity, _ = _part_sentiment(assessments)
    return Sentiment(polarity, subjectivity, tuple([_word(text, one) for one in assessments]))


class _Assessment:
    """A scored word while what stands around it is still being read."""

    __slots__ = ("boosted", "end", "intensity", "modifiers", "negated", "polarity", "start", "subjectivity")

    def __init__(self, start: int, end: int, polarity: float, subjectivity: float, intensity: float) -> None:
        self.start, self.end = start, end
        self.polarity, self.subjectivity, self.intensity = polarity, subjectivity, intensity
        self.negated = self.boosted = False
        self.modifiers: tuple[Step, ...] = ()


def _assessments(found: list[Step]) -> list[_Assessment]:
    assessments: list[_Assessment] = []
    negation = modifier = None
    for step in found:
        if step.forget & FORGET_NEGATION:
            negation = None
        if step.forget & FORGET_MODIFIER:
            modifier = None
        if step.score:
            _score(assessments, step, negation, modifier)
            negation, modifier = None, step if step.modifies else None
        elif step.mood is not None:
            assessments.append(_Assessment(step.start, step.end, step.mood, 1.0, 1.0))
        elif step.word == "!":
            _boost(assessments)
        elif modifier and analyser.modifier(modifier.word):
            assessments[-1].negated, assessments[-1].end = True, step.end
            negation = None
        else:
            negation, modifier = step, None if len(step.word) > 2 else modifier
    return assessments


def _score(assessments: list[_Assessment], step: Step, negation: Step | None, modifier: Step | None) -> None:
    polarity, subjectivity, intensity = step.score
    if modifier is None:
        assessments.append(_Assessment(step.start, step.end, polarity, subjectivity, intensity))
    last = assessments[-1]
    if modifier is not None:
        last.polarity = max(-1.0, min(polarity * last.intensity, +1.0))
        last.subjectivity = max(-1.0, min(subjectivity * last.intensity, +1.0))
        last.intensity = intensity
        last.modifiers, last.end = (*last.modifiers, modifier), step.end
    if negation is not None:
        if len(assessments) < 2 or assessments[-2].end <= negation.start:  # no emoticon between: "never ♥ good"
            last.start = min(last.start, negation.start)
        last.intensity = 1.0 / last.intensity
        last.negated = True


def _boost(assessments: list[_Assessment]) -> None:
    if assessments:
        last = assessments[-1]
        last.polarity = max(-1.0, min(last.polarity * 1.25, +1.0))
        last.boosted = True


def _polarity(one: _Assessment) -> float:
    return one.polarity * -0.5 if one.negated else one.polarity


def _part_sentiment(assessments: list[_Assessment]) -> PartSentiment:
    polarity = subjectivity = 0
    for one in assessments:
        polarity += _polarity(one)
        subjectivity += one.subjectivity
    return PartSentiment(
        polarity / float(len(assessments) or 1), subjectivity / float(len(assessments) or 1), len(assessments)
    )


def _word(text: str, one: _Assessment) -> Word:
    surface = text[one.start : one.end]
    modifiers = " ".join([text[step.start : step.end] for step in one.modifiers])
    intensifier = modifiers or ("!" if one.boosted else None)
    return Word(one.start, one.end, surface, _polarity(one), one.subjectivity, one.negated, intensifier)
