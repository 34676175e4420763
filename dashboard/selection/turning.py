"""How another interview opens: whole, without what narrowed the one before, on every page and in the address."""

from collections.abc import Iterable

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.interview import library
from dashboard.interview.interview import Interview
from dashboard.pages import OPENING
from dashboard.selection import filters, undo

ON_SHOW = "on_show"  # session state: the interview at the last run
NEXT = "next_interview"  # session state: the interview to turn to when the next run begins


def turn_to(slug: str) -> None:
    """Show another interview, whole (a callback)."""
    st.session_state["interview"] = st.session_state[ON_SHOW] = slug
    _open_whole(library.interview(slug))


def turn_next(slug: str) -> None:
    """Show another interview, whole, as soon as the script runs again: where its widget already stands."""
    st.session_state[NEXT] = slug


def arrive() -> None:
    """Turn to the interview that the run before asked for, before the choice of interviews is shown."""
    if NEXT in st.session_state:
        turn_to(st.session_state.pop(NEXT))


def settle(interview: Interview) -> None:
    """Open an interview whole if another was on show at the last run, whatever way it came.

    What its own address says stands: a first run, and a step through the browser's history, are read from there.
    """
    another = st.session_state.get(ON_SHOW, interview.slug) != interview.slug
    if another and not from_history():
        _open_whole(interview)
    st.session_state[ON_SHOW] = interview.slug


def from_history() -> bool:
    """Whether this run shows an address that the browser's Back or Forward brought."""
    return get_script_run_ctx().is_history_navigation


def _open_whole(interview: Interview) -> None:
    """Lift what narrowed the interview before, on every page, and its steps back."""
    numbers = interview.exchanges["exchange"].tolist()
    opening = {**filters.opening(interview), **OPENING, "exchange": int(numbers[0]) if numbers else 1}
    _leave_address(opening)
    for key, value in opening.items():
        if st.session_state.get(key, value) != value:
            st.session_state[key] = value
    undo.forget()


def _leave_address(keys: Iterable[str]) -> None:
    """Take parameters out of the address, which still says what narrowed the interview before.

    A widget that another interview changes, as a slider with another end, is a new one to Streamlit, and would read
    them there.
    """
    with get_script_run_ctx().session_state.query_params() as address:
        said = [key for key in keys if address.has_param(key)]
        for key in said[1:]:
            address.discard_param_no_forward_msg(key)
        if said:  # the last one tells the browser: one step of its history, not one a parameter
            address.remove_param(said[0])
        address.set_initial_query_params_from_current()
