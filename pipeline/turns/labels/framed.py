"""What is set as the questions are and asks nothing, above the first of them or under the last answer."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline import language
from pipeline.turns.around import notices
from pipeline.turns.labels import answers, persons, set_off
from pipeline.turns.labels.asking import ANSWER, ASKS
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

NUMBERS = ("(numbered question)", "(counted question)")  # whose numbers are no words of theirs
TITLE_WORDS = 8
LEAST, ASKING = 3, 0.6  # other questions, and their share that ask


def without(marks: list[Mark], stops: Sequence[tuple[int, int]], lines: Sequence[Line]) -> list[Mark]:
    """The marks without a standfirst that nothing answers but a byline, and without a note under the last answer.

    `stops`: of each paragraph its first line, and the one after its last.
    """
    ends = dict(stops)
    asks = [mark.label != ANSWER and _asks(lines[mark.line : ends.get(mark.line, mark.line + 1)]) for mark in marks]
    asked = [does for mark, does in zip(marks, asks, strict=True) if mark.label != ANSWER]
    if len(asked) <= LEAST or sum(asked) < ASKING * (len(asked) - 1):
        return marks
    if marks[-1].label != ANSWER and not asks[-1]:
        marks, asks = marks[:-1], asks[:-1]
    answered = marks[1].label == ANSWER
    byline = answered and (notices.is_byline(lines[marks[1].line].text) or notices.is_dated(lines[marks[1].line].text))
    if asks[0] or marks[0].label == ANSWER or (answered and not byline):
        return marks
    return marks[2:] if byline else marks[1:]


def stands_alone(text: str, told: Sequence[bool], number: int) -> bool:
    """Whether what is set apart, too long for a title, stands between two paragraphs that are not; `told`: which."""
    between = number + 1 < len(told) and not told[number - 1] and not told[number + 1]
    return between and len(text.split()) > TITLE_WORDS


def uncounted(marks: list[Mark], lines: Sequence[Line]) -> list[Mark]:
    """The marks, each behind its number where numbers count all the questions, whatever else sets them apart."""
    asked = [mark for mark in marks if mark.label != ANSWER and mark.label not in NUMBERS]
    counted = {mark.line: set_off.NUMBERED.match(lines[mark.line].text[mark.end :]) for mark in asked}
    if len(asked) < LEAST or not all(counted.values()):
        return marks
    if not answers.count_up([lines[mark.line].text[mark.end :] for mark in asked]):
        return marks
    ends = {line: match.end() for line, match in counted.items() if match}
    return [replace(mark, end=mark.end + ends[mark.line]) if mark in asked else mark for mark in marks]


def _asks(lines: Sequence[Line]) -> bool:
    text = " ".join(line.text for line in lines)
    return (
        ASKS.search(text) is not None
        or persons.requests(text)
        or persons.has(text, persons.ADDRESSED, spoken=language.detect(text))
    )
