"""Items of a list that look like labels, which nobody says."""

import re
from collections.abc import Sequence

from pipeline.turns.labels import spelling
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line

RUN, ITEMS = 3, 0.6  # heads in a row; the share of labels that signs of a list lead
BULLET = re.compile(r"\s*+[-–•*+·▪◦‣]\s")
LISTED = re.compile(r"\s*+(?:[-–•*+]\s|\(?\d{1,3}[.)](?:\s|(?=[^\W\d])))")


def without(singles: list[Place], chosen: list[Place], setting: Surroundings, heads: frozenset[int]) -> list[Place]:
    """Without runs of short single heads under one speaker: the items of a list."""
    taken = {place.line for place in chosen}
    runs: list[list[Place]] = []
    for place in singles:
        if runs and not any(line in taken for line in range(runs[-1][-1].line + 1, place.line)):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [place for run in runs if _size(run, heads) < RUN or not _short(run, setting) for place in run]


def _size(run: list[Place], heads: frozenset[int]) -> int:
    """How many heads stand in a row, those of facts between them included."""
    first, last = run[0].line, run[-1].line
    return len(run) + sum(line in heads for line in range(first, last)) if len(run) > 1 else 1


def _short(run: list[Place], setting: Surroundings) -> bool:
    if all(" " in place.key and is_person(place) for place in run):
        return False
    title = sum(place.style == "title" for place in run)
    return title == len(run) and all(len(setting.lines[place.line].text) < 80 for place in run)


def is_entry(place: Place, setting: Surroundings) -> bool:
    """Whether a sign or a number of a list stands before the label."""
    return LISTED.match(setting.lines[place.line].text) is not None


def are(lines: list[Line]) -> bool:
    """Whether a sign of a list stands before each of the lines."""
    return bool(lines) and all(BULLET.match(line.text) is not None for line in lines)


def are_items(marks: Sequence[Mark], lines: Sequence[Line]) -> bool:
    """Whether labels stand once each, most of them behind signs of a list, and none is shown to be a person's."""
    labels = [mark.label for mark in marks if mark.label and not mark.label.startswith("(")]
    heads = [mark for mark in marks if mark.label in labels]
    listed = sum(LISTED.match(lines[mark.line].text) is not None for mark in heads)
    once = len({spelling.key(label) for label in labels}) == len(labels) >= RUN
    known = any(spelling.is_given(label.split()[0]) or spelling.is_role(spelling.key(label)) for label in labels)
    return once and not known and listed >= ITEMS * len(heads)


def is_value(place: Place, setting: Surroundings, heads: frozenset[int]) -> bool:
    """Whether the line only says what the head of a fact right above it asks for."""
    return place.line - 1 in heads and setting.lines[place.line - 1].text.rstrip().endswith((":", "："))


def is_person(place: Place) -> bool:
    """Whether the label itself shows that it is a person's: by a title, a given name, what stands in brackets."""
    given = spelling.is_given(place.label.split()[0])
    return given or spelling.is_titled(place.label) or place.label.endswith(")")
