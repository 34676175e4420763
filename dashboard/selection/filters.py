"""Filters are the only state, and the URL holds them: read from the session, and the callbacks that write them."""

import streamlit as st

from dashboard.interview import library
from dashboard.interview.interview import Interview
from dashboard.selection import facets
from dashboard.selection.kinds import Range, Several
from dashboard.selection.selection import Selection


def current() -> tuple[Interview, Selection]:
    """The interview on show and the selection, as the sidebar has them."""
    interview = library.interview(st.session_state["interview"])
    return interview, read(interview)


def read(interview: Interview) -> Selection:
    """The selection that the widgets hold."""
    held = {one.field: one.held(st.session_state.get(one.key), interview) for one in facets.FACETS}
    return Selection(interview.slug, **held)


def opening(interview: Interview) -> dict[str, object]:
    """What the widgets of all filters hold where nothing narrows."""
    return {one.key: one.widget(one.empty, interview) for one in facets.FACETS}


def toggle(key: str, value: object) -> None:
    """Add a value to a filter of several, or take it away again (a callback)."""
    chosen = list(st.session_state.get(key, []))
    st.session_state[key] = [v for v in chosen if v != value] if value in chosen else [*chosen, value]
    first_page()


def put(key: str, value: object) -> None:
    """Set a filter's widget (a callback)."""
    st.session_state[key] = value
    first_page()


def move(before: Selection, after: Selection, interview: Interview) -> None:
    """Set the filters in which a selection differs from the one before (a callback)."""
    for one in facets.FACETS:
        value = getattr(after, one.field)
        if value != getattr(before, one.field):
            put(one.key, one.widget(value, interview))


def announce(key: str, empty: object) -> None:
    """Make a filter known while its widget is not on the page.

    Streamlit writes what a callback sets into the address only where it knew the key before.
    """
    if key not in st.query_params:
        st.session_state.setdefault(key, empty)


def lift(field: str, interview: Interview) -> None:
    """Lift one filter of the selection (a callback)."""
    one = facets.of_field(field)
    put(one.key, one.widget(one.empty, interview))


def clear(interview: Interview) -> None:
    """Lift every filter (a callback)."""
    for one in facets.FACETS:
        if one.key in st.session_state:
            lift(one.field, interview)


def first_page() -> None:
    """Return a list of excerpts to its first page: another selection is another list."""
    if "page" in st.session_state:
        st.session_state["page"] = 1


def narrow(point: str) -> None:
    """What a chip or a mark asks for: "topic:economy", "name:NATO" or "turns:1-14" (a callback's argument)."""
    key, _, value = point.partition(":")
    one = facets.of_key(key)
    if isinstance(one, Several):
        toggle(key, one.kind(value))
    elif isinstance(one, Range):
        interview, selection = current()
        span = tuple(map(one.kind, value.split("-")))
        lift(one.field, interview) if getattr(selection, one.field) == span else put(key, span)
