"""Headings inside a talk that no sign shows as such."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from pipeline.turns import widths
from pipeline.turns.around import about, evidence, margins, titles
from pipeline.turns.labels import heads
from pipeline.turns.labels.asking import QUESTION
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line

MOST_TITLES, SHORT = 3, 0.75  # lines of a title; of the width, that its lines have
LEAST_ASKED = 3  # questions that tell a title in their type
MOST_WORDS, SMALL = 8, 4  # of a heading; letters up to which a word of it stands in lower case

# Below a heading: a link alone, `- [slides](https://…)`, and a field, `Presenter: Ida Ross (IR)`.
LINK = re.compile(r"\s*[-*•]?\s*(?:\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)|<?https?://\S{1,500})\s*$")
FIELD = re.compile(r"\s*[-*•]?\s*[*_]{0,2}(?P<key>[^\W\d_][\w /’'-]{1,30})[*_]{0,2}[:：][*_]{0,2}\s*\S.{0,120}$")


def stands(lines: Sequence[Line], number: int) -> bool:
    """Whether the line is a heading without a sign of one: a paragraph of two words or more, each longer one with a
    capital, between a finished sentence and the next paragraph.
    """
    line = lines[number]
    words = about.WORD.findall(line.text)
    parted = line.opens and lines[number + 1].opens and margins.SENTENCE.search(lines[number - 1].text) is not None
    if not parted or not 1 < len(words) <= MOST_WORDS or not titles.is_title(line) or about.is_personal(line.text):
        return False
    large = sum(word[:1].isupper() for word in words)
    return words[0][:1].isupper() and large > 1 and all(word[:1].isupper() for word in words if len(word) > SMALL)


def below(marks: list[Mark], lines: Sequence[Line], setting: Surroundings) -> list[Mark]:
    """The marks, the first of them below the title that stands over its question in one type and paragraph with it.

    Without those of labels at the head of a page, over words of nobody.
    """
    marks = heads.without(marks, lines, setting)
    marks = marks[1:] if _is_title(marks, lines) else marks
    width = widths.of(list(lines))
    if not marks or marks[0].line or marks[0].end or not marks[0].label.startswith("(") or width > widths.NARROW:
        return marks
    stop = min(marks[1].line if len(marks) > 1 else len(lines), MOST_TITLES + 1)
    number = 0
    while number + 1 < stop and _is_over(lines[number], lines[number + 1], width):
        number += 1
    return [replace(marks[0], line=number), *marks[1:]]


def _is_title(marks: Sequence[Mark], lines: Sequence[Line]) -> bool:
    """Whether the first of the questions is a title or a note above them: right over the second, it alone does not
    ask.
    """
    asked = [mark for mark in marks if mark.label.endswith(QUESTION)]
    if len(asked) < LEAST_ASKED or marks[0] is not asked[0] or asked[1].line != asked[0].line + 1:
        return False
    return [evidence.ASKS.search(lines[mark.line].text) is not None for mark in asked] == [
        False,
        *[True] * (len(asked) - 1),
    ]


def _is_over(line: Line, following: Line, width: int) -> bool:
    """Whether a line ends before it is full, as no sentence does, and the next one begins anew."""
    text = line.text.strip()
    short = len(text) <= SHORT * width and titles.is_title(line)
    return short and text[:1].isupper() and following.text.lstrip()[:1].isupper() and not following.opens


def stated(lines: Sequence[Line], marked: Collection[int]) -> set[int]:
    """The lines between a heading and the first label below it, where all of them state something of that part.

    Links, and fields that come again under another heading or stand beside a link: no one says them.
    """
    runs = [run for number, line in enumerate(lines) if line.heading and (run := _run(lines, number + 1, marked))]
    keys = Counter(key for run in runs for key in set(map(_key, run.values())))
    return {number for run in runs for number in run if all(_states(line, run, keys) for line in run.values())}


def _states(line: Line, run: Mapping[int, Line], keys: Counter[str]) -> bool:
    key = _key(line)
    return not key or keys[key] > 1 or not all(map(_key, run.values()))


def _run(lines: Sequence[Line], number: int, marked: Collection[int]) -> dict[int, Line]:
    """The fields and links from a line to the next label, by their numbers; none where anything else is among them."""
    run = {}
    while number < len(lines) and number not in marked and (LINK.match(lines[number].text) or _key(lines[number])):
        run[number] = lines[number]
        number += 1
    return run if number in marked else {}


def _key(line: Line) -> str:
    """What a line that is a field says first; an empty text for a link and a sentence."""
    field = None if margins.SENTENCE.search(line.text) or LINK.match(line.text) else FIELD.match(line.text)
    return field["key"] if field else ""
