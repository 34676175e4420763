"""Whether all that stands before the first label introduces the talk, by its words beside those of the first turns."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.turns.labels import likely, parts, persons
from pipeline.turns.labels.asking import WITHIN
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.support import Surroundings

MOST, LEAST, FIRST = 40, 2, 4  # paragraphs of an introduction; turns, of which so many are looked at
SURE = -0.7  # log of the chance that every paragraph is told rightly


def introduces(marks: Sequence[Mark], setting: Surroundings) -> bool:
    """Whether no paragraph before the first mark is likely to ask or to answer."""
    if setting.cues or len(marks) < LEAST or not 0 < marks[0].line <= MOST:
        return False
    lines = setting.lines
    above = lines[: marks[0].line]
    told = [parts.text_of(part, above) for part in parts.parts_of(above, replace(setting, lines=above))]
    said = [lines[mark.line].text[mark.end :].strip() for mark in marks[:FIRST] if not mark.silent]
    if any(map(_could_be_said, told)):
        return False
    row = likely.row(likely.scores([*told, *filter(None, said)]))
    inside = set(row.kinds[len(told) :]) & {likely.ASKED, likely.TOLD}
    return bool(told) and bool(inside) and set(row.kinds[: len(told)]) == {likely.HEAD} and row.sure >= SURE


def _could_be_said(text: str) -> bool:
    """Whether a paragraph asks, speaks of its speaker, or goes on with what another began."""
    own = persons.has(text, persons.ONESELF) or persons.has(text, persons.TOGETHER)
    return own or WITHIN.search(text) is not None or text.lstrip()[:1].islower()
