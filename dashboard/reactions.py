"""What a click or a box in a chart asks for, translated into filters. Points carry their customdata."""

from collections.abc import Callable

import streamlit as st

from dashboard import filters

Points = list[dict]
TRANSCRIPT = "dashboard/views/transcript.py"


def toggle(key: str) -> Callable[[Points], None]:
    """Narrow to what was clicked, or stop narrowing to it: customdata is [value, …]."""

    def react(points: Points) -> None:
        if points:
            filters.toggle(key, points[0]["customdata"][0])

    return react


def to_exchange(points: Points) -> None:
    """Narrow to the turns of the clicked passage's exchange: customdata is [turn, paragraph, exchange, …].

    A second click on the same exchange lifts the filter.
    """
    if not points:
        return
    interview, selection = filters.current()
    turn, _, exchange, *_ = points[0]["customdata"]
    turns = interview.turns
    inside = turns.loc[turns["exchange"] == exchange, "turn"] if exchange else turns.loc[turns["turn"] == turn, "turn"]
    span = (int(inside.min()), int(inside.max()))
    if selection.turns == span:
        filters.lift("turns", interview)
    else:
        filters.put("turns", span)


def to_turns(_: dict | None, points: Points) -> None:
    """Narrow to the turns from the first to the last in the box: customdata is [turn, …]."""
    turns = [point["customdata"][0] for point in points if point.get("customdata")]
    if turns:
        filters.put("turns", (int(min(turns)), int(max(turns))))


def open_exchange(points: Points) -> None:
    """Open the clicked exchange: customdata is [exchange, …]."""
    if points:
        st.session_state["exchange"] = int(points[0]["customdata"][0])


def exchange_box(_: dict | None, points: Points) -> None:
    """Narrow to the exchanges in the box: customdata is [exchange, …]."""
    boxed = {int(point["customdata"][0]) for point in points if point.get("customdata")}
    if boxed:
        filters.put("exchanges", sorted(boxed))


def cell_exchanges(points: Points) -> None:
    """Narrow to a cell's exchanges and open the first: customdata is [exchange numbers].

    A second click on the same cell lifts the filter.
    """
    numbers = points[0].get("customdata") if points else None
    if not numbers:
        return
    chosen = [int(number) for number in numbers[0]]
    st.session_state["exchange"] = chosen[0]
    filters.put("exchanges", [] if st.session_state.get("exchanges") == chosen else chosen)


def lane_box(_: dict | None, points: Points) -> None:
    """Narrow to the turns from the first to the last in the box: customdata is [topic, turn]."""
    turns = [point["customdata"][1] for point in points if point.get("customdata")]
    if turns:
        filters.put("turns", (int(min(turns)), int(max(turns))))


def search_word(points: Points) -> None:
    """Search for the clicked word: customdata is [word]."""
    if points:
        filters.put("q", str(points[0]["customdata"][0]))


def open_pair(points: Points) -> None:
    """Open the clicked pair of turns: x is the earlier, y the later."""
    if points:
        st.session_state["pair"] = f"{points[0]['x']}-{points[0]['y']}"


def read_on(at: str) -> None:
    """Turn to the transcript at a passage ("12.3"); the sidebar's filters stay in the URL by themselves."""
    st.switch_page(TRANSCRIPT, query_params={"at": at})
