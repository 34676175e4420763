"""Turns whose label was left out among those of two speakers, told by the words of their paragraphs."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.turns.labels import likely, shows, spelling, worded
from pipeline.turns.labels.likely import ASKED, TOLD
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.support import Surroundings

MOST_LINES = 200  # of a text that is looked through
ABOVE = 0.1  # of the letters, that stand above the first label
SURE = -1.0  # log of the chance that every paragraph is told rightly by its words
SIDES = {ASKED, TOLD}


def added(marks: Sequence[Mark], setting: Surroundings) -> list[Mark]:
    """The marks, and one with the label of his side at each paragraph that by its words begins another's turn.

    None is added unless each label stands for one side all along, and the words are sure of every paragraph.
    """
    labels = {spelling.key(mark.label): mark.label for mark in marks}
    if len(labels) != len(SIDES) or setting.cues or len(setting.lines) > MOST_LINES or any(m.silent for m in marks):
        return list(marks)
    if not _could_miss(marks, setting):
        return list(marks)
    found = worded.of(setting)
    begins = _begins(found)
    sides = {(spelling.key(mark.label), begins.get(mark.line)) for mark in marks}
    if {side for _, side in sides} != SIDES or len(sides) != len(labels) or found.row.sure < SURE:
        return list(marks)
    if len(begins) <= len(marks) or not _is_likelier(marks, found):
        return list(marks)
    of_side = {side: labels[key] for key, side in sides}
    taken = {mark.line for mark in marks}
    more = [Mark(line, 0, 0, of_side[side]) for line, side in begins.items() if line not in taken]
    if not all((worded.asks if m.label == of_side[ASKED] else _ends)(setting.lines[m.line].text) for m in more):
        return list(marks)
    return sorted([*marks, *more], key=lambda mark: mark.line)


def _could_miss(marks: Sequence[Mark], setting: Surroundings) -> bool:
    """Whether two turns of one label stand one after the other, or much stands above the first."""
    again = any(spelling.key(one.label) == spelling.key(other.label) for one, other in pairwise(marks))
    above = sum(len(line.text) for line in setting.lines[: marks[0].line])
    return again or above > ABOVE * sum(len(line.text) for line in setting.lines)


def _ends(text: str) -> bool:
    return shows.ENDED.search(text) is not None


def _begins(found: worded.Paragraphs) -> dict[int, str]:
    """The line that each turn begins with, by the likeliest row, and whether it asks or tells."""
    kinds = (None, *found.row.kinds)
    rows = zip(found.parts, kinds, kinds[1:], strict=False)
    return {part.first: kind for part, before, kind in rows if kind in SIDES and kind != before}


def _is_likelier(marks: Sequence[Mark], found: worded.Paragraphs) -> bool:
    """Whether the words are much likelier with the turns that have no label than without."""
    begins = _begins(found)
    kinds, kind = [], likely.HEAD
    taken = {mark.line for mark in marks}
    for part in found.parts:
        kind = begins[part.first] if part.first in taken else kind
        kinds.append(kind)
    more = likely.chance(found.scores, found.row.kinds) - likely.chance(found.scores, kinds)
    return more >= worded.LIKELIER
