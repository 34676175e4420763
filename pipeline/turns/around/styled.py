"""What stands under a talk in a style that nothing in the talk has, as pages of several parts are laid out."""

from collections.abc import Sequence

from pipeline.turns.around import margins
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

TYPES = frozenset(("bold", "italic", "quote", "listed", "summary", "term", "small"))  # a talk may have such at its end
LEAST, MOST, SHORT = 4, 4, 40  # marks of such a talk; styles that its words are set in; letters of a note


def ends(lines: Sequence[Line], found: Sequence[Mark]) -> int:
    """The line from which on each has a style that no line of the talk has; else how many lines there are."""
    stop, last = len(lines), found[-1].line
    inside = {line.set for line in lines[found[0].line : last + 1]}
    if len(found) < LEAST or len(inside) > MOST:
        return stop
    number = stop
    while number - 1 > last and _is_other(lines[number - 1], inside):
        number -= 1
    while stop > number > last + 1 and _is_note(lines[number - 1]):
        number -= 1
    return number


def _is_note(line: Line) -> bool:
    """Whether a line over such a foot is short and no sentence: the day, or who took the pictures."""
    return line.opens and len(line.text) <= SHORT and margins.SENTENCE.search(line.text) is None


def _is_other(line: Line, inside: set[str]) -> bool:
    """Whether a line has a style of its own, or none though all of the talk have one."""
    plain = not line.set and "" not in inside and not line.heading
    return plain or line.heading or (line.set not in inside and line.set not in TYPES and "column" not in line.set)
