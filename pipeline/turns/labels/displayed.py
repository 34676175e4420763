"""Labels that known ones prove: names in small letters as captions put them there, and known ones before a slip."""

import re
from collections.abc import Sequence

from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

NAME = re.compile(r"\s*+(?P<label>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){2,3}):\s+(?=\S)")
MISTYPED, LONGEST = re.compile(r"\s*+(?P<label>[^\s;:–—-][^;:\n–—-]{0,40})(?:;|[-–—])\s+(?=\S)"), 50
UNSIGNED = re.compile(r"\s*+(?P<label>[^\W\d_][^;:\n–—“”\"«»„-]{0,40}?)[”\"»]?\s++(?=[“\"«„])")
SLIPS = frozenset(';-–—“"«„')
LABELLED, LEAST = 0.5, 2  # of the lines, that have a label before one is looked for in small letters; times it stands


def found(marked: Sequence[Mark], lines: Sequence[Line], *, cues: bool) -> list[Mark]:
    """Marks of such names where most cues have a label already, and each name stands again."""
    if not cues or len({mark.line for mark in marked}) < LABELLED * len(lines):
        return []
    taken = {mark.line for mark in marked}
    by_name: dict[str, list[Mark]] = {}
    for number, line in enumerate(lines):
        match = None if number in taken else NAME.match(line.text)
        if match:
            by_name.setdefault(match["label"], []).append(Mark(number, 0, match.end(), match["label"]))
    return [mark for marks in by_name.values() if len(marks) >= LEAST for mark in marks]


def mistyped(marked: Sequence[Mark], lines: Sequence[Line]) -> list[Mark]:
    """Marks of labels that stand with a sign elsewhere, where another was typed: `ERIC; Why now?`, `Ida- Because.`

    Or where none was, before what stands in quotation marks: `Ida “Because.”`
    """
    known = {mark.label for mark in marked if mark.label[:1].isupper()}
    taken = {mark.line for mark in marked}
    found = []
    for number, line in enumerate(lines):
        slipped = number not in taken and not SLIPS.isdisjoint(line.text[:LONGEST])
        match = (MISTYPED.match(line.text) or UNSIGNED.match(line.text)) if slipped else None
        if match and match["label"] in known:
            found.append(Mark(number, 0, match.end(), match["label"]))
    return found
