"""What a click on a mark makes of the selection: pure functions of the selection, the mark's customdata, the interview.

What stands on a mark is what its click leaves: `View.left` are the passages to count.
"""

from collections.abc import Callable

from dashboard.interview.interview import Interview
from dashboard.selection.selection import Selection

Mark = list  # a mark's customdata
Change = Callable[[Selection, Mark, Interview], Selection]


def topic(selection: Selection, mark: Mark, _: Interview) -> Selection:
    """The topic chosen, or no longer: customdata is [topic, …]."""
    return selection.changed(topics=_toggled(selection.topics, mark[0]))


def name(selection: Selection, mark: Mark, _: Interview) -> Selection:
    """The name chosen, or no longer: customdata is [entity, …]."""
    return selection.changed(names=_toggled(selection.names, mark[0]))


def exchange(selection: Selection, mark: Mark, interview: Interview) -> Selection:
    """The turns of a passage's exchange, or all turns again: customdata is [turn, paragraph, exchange, …]."""
    span = span_of(interview, mark[0], mark[2])
    return selection.changed(turns=None if selection.turns == span else span)


def cell(selection: Selection, mark: Mark, _: Interview) -> Selection:
    """The exchanges of a cell, or all exchanges again: customdata is [exchange numbers]."""
    numbers = tuple(int(number) for number in mark[0])
    return selection.changed(exchanges=() if selection.exchanges == numbers else numbers)


def word(selection: Selection, mark: Mark, _: Interview) -> Selection:
    """The word searched: customdata is [word]."""
    return selection.changed(text=str(mark[0]))


def span_of(interview: Interview, turn: int, exchange: int | None) -> tuple[int, int]:
    """The first and last turn of an exchange, or the turn itself where it is outside any."""
    return interview.spans.get(exchange, (turn, turn))


def _toggled(chosen: tuple, value: object) -> tuple:
    return tuple(one for one in chosen if one != value) if value in chosen else (*chosen, value)
