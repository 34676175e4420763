"""Which exchange is open: a number bound to the URL, and buttons and keys that step through those shown."""

import streamlit as st

from dashboard.interview import Interview


def choose_exchange(interview: Interview, shown: set[int]) -> int:
    """Show the choice; the number of the open exchange. J and K step through the exchanges shown."""
    numbers = [int(number) for number in interview.exchanges["exchange"]]
    stops = sorted(shown) or numbers
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = st.number_input(
            "Exchange", numbers[0], numbers[-1], stops[0] if stops[0] == numbers[0] else numbers[0], 1,
            key="exchange", bind="query-params", width=150,
        )  # fmt: skip
        chosen = int(chosen)
        for name, step, key, icon in (
            ("Previous", -1, "K", ":material/arrow_upward:"),
            ("Next", +1, "J", ":material/arrow_downward:"),
        ):
            target = _beside(stops, chosen, step)
            st.button(
                name, shortcut=key, icon=icon, key=f"step-{name}", disabled=target is None,
                on_click=_open, args=(target,),
            )  # fmt: skip
        if chosen not in shown:
            st.html('<p class="said">This exchange is outside the filters.</p>', width="content")
    return chosen


def _beside(stops: list[int], chosen: int, step: int) -> int | None:
    beyond = [stop for stop in stops if (stop - chosen) * step > 0]
    return (min(beyond) if step > 0 else max(beyond)) if beyond else None


def _open(exchange: int) -> None:
    st.session_state["exchange"] = exchange
