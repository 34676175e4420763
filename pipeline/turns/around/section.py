"""A talk inside an article: under a heading of its own, up to the next one."""

from collections.abc import Sequence

from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

LEAST, NEAR = 4, 4  # marks of such a talk; lines between its heading and its first words


def ends(lines: Sequence[Line], found: Sequence[Mark]) -> int:
    """The line of the heading under which the article goes on, or how many lines there are.

    So it is where the talk stands right under a heading that is not the article's first, and none stands in the talk.
    """
    stop, marked = len(lines), {mark.line for mark in found}
    first, last = found[0].line, found[-1].line
    heads = [number for number, line in enumerate(lines) if line.heading and number not in marked]
    above = [number for number in heads if number < first]
    if len(found) < LEAST or len(above) < 2 or first - above[-1] > NEAR or any(first < n < last for n in heads):
        return stop
    own = _level(lines[above[-1]])
    asked = {_level(lines[number]) for number in marked if lines[number].heading}
    after = (number for number in heads if number > last and _level(lines[number]) <= own)
    return stop if own in asked or (not own and asked) else next(after, stop)


def _level(line: Line) -> int:
    """How many signs of Markdown a heading has; 0 for other headings."""
    text = line.text.lstrip()
    return len(text) - len(text.lstrip("#"))
