"""The sidebar: the interview and its filters, each widget bound to the URL by its key."""

import streamlit as st

from dashboard.interview import library
from dashboard.interview.interview import Interview
from dashboard.measures.search import LONGEST
from dashboard.selection import facets, filters, named, turning, undo
from dashboard.selection.kinds import Facet, OneOf, Range, Several, Text


def choose(narrowing: bool) -> Interview:
    """Show the sidebar's filters, out of reach where the page is of whole interviews; the interview on show."""
    with st.sidebar:
        interview = _choose_interview()
        turning.settle(interview)
        # What is typed comes first, then what is chosen.
        for one in sorted(facets.FACETS, key=lambda one: not isinstance(one, Text)):
            _show(one, interview, {"key": one.key, "bind": "query-params", "disabled": not narrowing, "help": one.help})
        _buttons(interview, not narrowing)
    undo.remember()
    return interview


def _choose_interview() -> Interview:
    turning.arrive()
    return library.interview(named.one("Interview", library.slugs(), key="interview", put=turning.turn_to))


def _show(one: Facet, interview: Interview, bound: dict) -> None:
    """The widget of a filter."""
    match one:
        case Text():
            st.text_input(
                one.label, type="search", live="400ms", placeholder=one.placeholder, icon=":material/search:",
                max_chars=LONGEST, **bound,
            )  # fmt: skip
        case OneOf():
            st.segmented_control(one.label, list(one.options), default=one.empty, required=True, **bound)
        case Several():
            _several(one, interview, bound)
        case Range():
            _range(one, interview, bound)


def _several(one: Several, interview: Interview, bound: dict) -> None:
    there = one.there(interview)
    if one.charts_ask and not (st.session_state.get(one.key) or one.key in st.query_params):
        filters.announce(one.key, [])
    elif len(there) >= one.least:
        st.multiselect(
            one.label, there, format_func=lambda value: one.written(interview, value), placeholder=one.placeholder,
            **bound,
        )  # fmt: skip


def _range(one: Range, interview: Interview, bound: dict) -> None:
    low, high = one.ends(interview)
    if max(st.session_state.get(one.key) or (low,)) > high:
        st.session_state[one.key] = (low, high)  # the same interview, built anew or added anew, may be shorter
    if low < high:
        st.slider(one.label, low, high, (low, high), one.step, format=one.format, **bound)


def _buttons(interview: Interview, off: bool) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Clear filters", icon=":material/filter_alt_off:", on_click=filters.clear, args=(interview,),
            disabled=off or not filters.read(interview).narrowed, width="stretch", key="clear",
        )  # fmt: skip
        st.button(
            "Undo", icon=":material/undo:", on_click=undo.undo, key="undo",
            disabled=off or not undo.undoable(),
        )  # fmt: skip
