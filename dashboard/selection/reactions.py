"""What a click or a box in a chart does in the session: filters narrow, or something opens. Points carry customdata.

What a click makes of the filters is worked out in `clicks`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from dashboard.pages import BY_NAME
from dashboard.selection import clicks, filters

Points = list[dict]
TRANSCRIPT = BY_NAME["transcript"].view


@dataclass(frozen=True)
class Narrows:
    """Narrow as `change` has it; open as well the exchange that a mark `opens`, if it does (a callback)."""

    change: clicks.Change
    opens: Callable[[clicks.Mark], int] | None = None

    def __call__(self, points: Points) -> None:
        mark = points[0].get("customdata") if points else None
        if mark:
            interview, before = filters.current()
            if self.opens:
                st.session_state["exchange"] = self.opens(mark)
            filters.move(before, self.change(before, mark, interview), interview)


@dataclass(frozen=True)
class Opens:
    """Open what a point stands for: `names` gives the value of the page's field `key` (a callback)."""

    key: str
    names: Callable[[dict], object]

    def __call__(self, points: Points) -> None:
        if points:
            st.session_state[self.key] = self.names(points[0])


TOPIC, NAME, WORD, EXCHANGE = (Narrows(change) for change in (clicks.topic, clicks.name, clicks.word, clicks.exchange))
CELL = Narrows(clicks.cell, opens=lambda mark: int(mark[0][0]))
OPEN_EXCHANGE = Opens("exchange", lambda point: int(point["customdata"][0]))  # customdata is [exchange, …]
OPEN_PAIR = Opens("pair", lambda point: f"{point['x']}-{point['y']}")  # x is the earlier unit, y the later


def to_turns(_: dict | None, points: Points) -> None:
    """Narrow to the turns from the first to the last in the box: customdata is [turn, …]."""
    _box([point["customdata"][0] for point in points if point.get("customdata")])


def lane_box(_: dict | None, points: Points) -> None:
    """Narrow to the turns from the first to the last in the box: customdata is [topic, turn]."""
    _box([point["customdata"][1] for point in points if point.get("customdata")])


def _box(turns: list[int]) -> None:
    if turns:
        filters.put("turns", (int(min(turns)), int(max(turns))))


def exchange_box(_: dict | None, points: Points) -> None:
    """Narrow to the exchanges in the box: customdata is [exchange, …]."""
    boxed = {int(point["customdata"][0]) for point in points if point.get("customdata")}
    if boxed:
        filters.put("exchanges", sorted(boxed))


def read_on(at: str) -> None:
    """Turn to the transcript at a passage ("12.3"); the sidebar's filters stay in the URL by themselves."""
    st.switch_page(TRANSCRIPT, query_params={"at": at})
