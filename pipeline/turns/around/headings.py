"""Headings inside a talk that no sign shows as such."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.turns import widths
from pipeline.turns.around import evidence, margins
from pipeline.turns.labels import heads
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line

MOST_TITLES, SHORT = 3, 0.75  # lines of a title; of the width, that its lines have
MOST_WORDS, SMALL = 8, 4  # of a heading; letters up to which a word of it stands in lower case


def stands(lines: Sequence[Line], number: int) -> bool:
    """Whether the line is a heading without a sign of one: a paragraph of two words or more, each longer one with a
    capital, between a finished sentence and the next paragraph.
    """
    line = lines[number]
    words = evidence.WORD.findall(line.text)
    parted = line.opens and lines[number + 1].opens and margins.SENTENCE.search(lines[number - 1].text) is not None
    if not parted or not 1 < len(words) <= MOST_WORDS or not evidence.is_title(line) or evidence.is_personal(line.text):
        return False
    large = sum(word[:1].isupper() for word in words)
    return words[0][:1].isupper() and large > 1 and all(word[:1].isupper() for word in words if len(word) > SMALL)


def below(marks: list[Mark], lines: Sequence[Line], setting: Surroundings) -> list[Mark]:
    """The marks, the first of them below the title that stands over its question in one type and paragraph with it.

    Without those of labels at the head of a page, over words of nobody.
    """
    marks = heads.without(marks, lines, setting)
    width = widths.of(list(lines))
    if not marks or marks[0].line or marks[0].end or not marks[0].label.startswith("(") or width > widths.NARROW:
        return marks
    stop = min(marks[1].line if len(marks) > 1 else len(lines), MOST_TITLES + 1)
    number = 0
    while number + 1 < stop and _is_over(lines[number], lines[number + 1], width):
        number += 1
    return [replace(marks[0], line=number), *marks[1:]]


def _is_over(line: Line, following: Line, width: int) -> bool:
    """Whether a line ends before it is full, as no sentence does, and the next one begins anew."""
    text = line.text.strip()
    short = len(text) <= SHORT * width and evidence.is_title(line)
    return short and text[:1].isupper() and following.text.lstrip()[:1].isupper() and not following.opens
