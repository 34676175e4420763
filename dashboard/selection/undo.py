"""Steps back: the filters as they were before each change, in the session."""

import streamlit as st

from dashboard.selection import facets, filters

PAST = "past_filters"  # session state: earlier filters, newest last, so that each step can be undone
MOST = 50  # steps back


def remember() -> None:
    """Keep the filters as they are now, so that the next change can be undone."""
    if _snapshot() != _latest():
        st.session_state[PAST] = [*st.session_state.get(PAST, []), _snapshot()][-MOST:]


def undoable() -> bool:
    """Whether there are earlier filters to go back to."""
    return len(st.session_state.get(PAST, [])) >= 1 + (_snapshot() == _latest())


def undo() -> None:
    """Go back to the filters before the last change (a callback)."""
    past = st.session_state.get(PAST, [])
    if len(past) > 1:
        for key, value in past[-2].items():
            if key in st.session_state:
                st.session_state[key] = value
        st.session_state[PAST] = past[:-2]
        filters.first_page()


def forget() -> None:
    """Have no step back."""
    st.session_state.pop(PAST, None)


def _snapshot() -> dict[str, object]:
    keys = (one.key for one in facets.FACETS)
    return {key: st.session_state[key] for key in keys if key in st.session_state}


def _latest() -> dict[str, object] | None:
    return (st.session_state.get(PAST) or [None])[-1]
