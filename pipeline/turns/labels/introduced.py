"""Names that stand before the first question and answer only, as magazines print them whose type tells the rest."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.turns.labels import spelling
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

HEAD = re.compile(r"\s*[*_]{0,3}(?P<label>[^\W\d_][^\n:：*_]{1,50}?)[*_]{0,3}\s?[:：][*_]{0,3}\s+(?=\S)")
GROUP = re.compile(r"[^\W\d_a-z][\w’'-]*(?: [\w’'-]+){1,4}")  # The art team
STYLES = ("title", "caps")


def named(marks: Sequence[Mark], lines: Sequence[Line], answer: str) -> list[Mark]:
    """The marks with the names that introduce those who ask and answer; unchanged where none does for the answers.

    `answer`: the label that stands for an answer without one; others in brackets stand for questions.
    """
    sides = {mark.label for mark in marks}
    if answer not in sides or not all(label.startswith("(") for label in sides):
        return list(marks)
    firsts = {mark.label: mark for mark in reversed(marks)}
    found = {label: match for label, mark in firsts.items() if (match := _name(mark, lines)) is not None}
    names = {label: match["label"].strip() for label, match in found.items()}
    full = {label for label, name in names.items() if spelling.style(name) in STYLES}
    if answer not in found or not full or (len(found) == 1 and " " not in names[answer]):
        return list(marks)
    ends = {id(firsts[label]): match.end() for label, match in found.items()}
    return [replace(mark, label=names.get(mark.label, mark.label), end=ends.get(id(mark), mark.end)) for mark in marks]


def _name(mark: Mark, lines: Sequence[Line]) -> re.Match[str] | None:
    """The name before the words of a mark, if what stands there could be one."""
    match = HEAD.match(lines[mark.line].text, mark.end)
    if match is None or spelling.is_fact(spelling.key(match["label"])):
        return None
    label = match["label"].strip()
    return match if spelling.style(label) in STYLES or GROUP.fullmatch(label) else None
