"""A form of a speaker's label: a row of the table in `forms`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.turns.labels.glances import Glance


@dataclass(frozen=True, slots=True)
class Form:
    """A form of label: the pattern that a line's head must match, and where such labels are met.

    `could` tells at a glance whether a line can have it at all: only then is the pattern tried. A form that is not
    for `headings` is not looked for in them. `takes` are lines with such a label, `refuses` lines without one; of
    several rows with one name each is a spelling of the same habit.
    """

    name: str
    pattern: re.Pattern[str]
    could: Callable[[Glance], bool]
    met: str
    takes: tuple[str, str]
    refuses: tuple[str, str]
    headings: bool = False
