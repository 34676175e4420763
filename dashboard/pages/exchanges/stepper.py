"""Which exchange is open: a number bound to the URL, and buttons and keys that step through those shown."""

import streamlit as st

from dashboard.interview.interview import Interview

FOLLOWED = "followed"  # session state: the exchanges shown when the open one was last settled


def choose_exchange(interview: Interview, shown: set[int]) -> int:
    """Show the choice; the number of the open exchange. J and K step through the exchanges shown."""
    numbers = [int(number) for number in interview.exchanges["exchange"]]
    stops = sorted(shown) or numbers
    _follow(stops)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = st.number_input(
            "Exchange", numbers[0], numbers[-1], step=1,  # its least is where it stands unasked
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


def _follow(stops: list[int]) -> None:
    """Open the first exchange shown when the filters change and leave the open one outside; an address stands."""
    asked = FOLLOWED not in st.session_state and "exchange" in st.query_params
    if not asked and st.session_state.get(FOLLOWED) != stops and st.session_state.get("exchange", 1) not in stops:
        st.session_state["exchange"] = stops[0]
    st.session_state[FOLLOWED] = stops


def _beside(stops: list[int], chosen: int, step: int) -> int | None:
    beyond = [stop for stop in stops if (stop - chosen) * step > 0]
    return (min(beyond) if step > 0 else max(beyond)) if beyond else None


def _open(exchange: int) -> None:
    st.session_state["exchange"] = exchange
