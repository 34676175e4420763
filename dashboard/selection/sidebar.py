"""The sidebar: the interview and its filters, each widget bound to the URL by its key."""

import streamlit as st

from dashboard.interview import library
from dashboard.interview.interview import Interview, label
from dashboard.measures.search import HINT, LONGEST
from dashboard.selection import filters
from dashboard.selection.selection import SHOWS, WHOLE_TONE


def choose(narrowing: bool) -> Interview:
    """Show the sidebar's filters, out of reach where the page is of whole interviews; the interview on show."""
    off = not narrowing
    with st.sidebar:
        interview = _choose_interview()
        filters.settle(interview)
        st.text_input(
            "Search the words", key="q", bind="query-params", type="search", live="400ms",
            placeholder="e.g. security", icon=":material/search:", max_chars=LONGEST, disabled=off, help=HINT,
        )  # fmt: skip
        st.multiselect(
            "Topics", interview.topics_by_words, format_func=interview.topic_name, key="topic",
            bind="query-params", placeholder="All topics", disabled=off,
        )  # fmt: skip
        st.segmented_control(
            "Show", list(SHOWS), default="All", key="show", bind="query-params", required=True, disabled=off
        )
        _choose_speaker(interview, off)
        st.multiselect(
            "Mentions", interview.names_by_count, key="name", bind="query-params",
            placeholder="Anyone or anything", disabled=off,
        )  # fmt: skip
        st.slider(
            "Tone of the passage", *WHOLE_TONE, WHOLE_TONE, 0.01, format="%+.2f", key="tone", bind="query-params",
            help="Parley’s reading of each passage’s words, from −1 to +1. Passages without scored words leave "
            "as soon as this is narrowed.",
            disabled=off,
        )  # fmt: skip
        _choose_turns(interview, off)
        _choose_exchanges(interview, off)
        _buttons(interview, off)
    filters.remember()
    return interview


def _choose_interview() -> Interview:
    filters.arrive()
    return library.interview(
        st.selectbox("Interview", library.slugs(), format_func=label, key="interview", bind="query-params")
    )


def _choose_speaker(interview: Interview, off: bool) -> None:
    if len(interview.speakers) > 2:
        st.multiselect(
            "Speakers", interview.speakers, key="speaker", bind="query-params", placeholder="Everyone", disabled=off
        )


def _choose_turns(interview: Interview, off: bool) -> None:
    last = filters.last_turn(interview)
    if max(st.session_state.get("turns") or (1,)) > last:
        st.session_state["turns"] = (1, last)  # the same interview, built anew or added anew, may be shorter
    if last > 1:
        st.slider("Turns", 1, last, (1, last), key="turns", bind="query-params", disabled=off)


def _choose_exchanges(interview: Interview, off: bool) -> None:
    """Stands there while it narrows: charts ask for it."""
    if st.session_state.get("exchanges") or "exchanges" in st.query_params:
        numbers = [int(number) for number in interview.exchanges["exchange"]]
        st.multiselect("Exchanges", numbers, key="exchanges", bind="query-params", disabled=off)
    else:
        filters.announce("exchanges", [])


def _buttons(interview: Interview, off: bool) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Clear filters", icon=":material/filter_alt_off:", on_click=filters.clear, args=(interview,),
            disabled=off or not filters.read(interview).narrowed, width="stretch", key="clear",
        )  # fmt: skip
        st.button(
            "Undo", icon=":material/undo:", on_click=filters.undo, key="undo",
            disabled=off or not filters.undoable(),
        )  # fmt: skip
