"""Where in the transcript the reader stands: a place bound to the URL, steps between matches, and pages."""

import re

import streamlit as st

from dashboard.interview import Interview

PLACE = re.compile(r"(\d{1,9})(?:\.(\d{1,9}))?")
ASKED = "asked"  # session state: how often a place was asked for, so that asking again scrolls again


def choose(interview: Interview) -> str:
    """Show the jump box and what to show; the place asked for ("12.3"), or "" if there is none."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        asked = st.text_input(
            "Go to turn", key="at", bind="query-params", placeholder="e.g. 12 or 12.3", width=160, max_chars=20,
            on_change=_again,
        )  # fmt: skip
        st.segmented_control(
            "Passages", ["All", "Matching only"], default="All", key="view", bind="query-params", required=True
        )
    place = read(asked or "")
    if asked and not exists(interview, place):
        st.html(
            f'<p class="note" role="status">There is no such place here: turns go from 1 to {len(interview.turns)}.</p>'
        )
        return ""
    return f"{place[0]}.{place[1]}" if place else ""


def read(asked: str) -> tuple[int, int] | None:
    """Turn and paragraph of "12.3", paragraph 1 of "12"; None for anything else."""
    found = PLACE.fullmatch(asked.strip())
    return (int(found[1]), int(found[2] or 1)) if found else None


def exists(interview: Interview, place: tuple[int, int] | None) -> bool:
    """Whether the interview has that paragraph."""
    if place is None:
        return False
    paragraphs = interview.paragraphs
    return bool(((paragraphs["turn"] == place[0]) & (paragraphs["paragraph"] == place[1])).any())


def choose_page(pages: list[tuple[int, int]], at: str) -> int:
    """The page to read: the one with the place asked for, else the one chosen."""
    if len(pages) < 2:
        return 1
    turn = read(at)[0] if at else None
    if turn and st.session_state.get("paged_for") != (at, st.session_state.get(ASKED)):
        st.session_state["paged_for"] = (at, st.session_state.get(ASKED))
        st.session_state["page"] = next(n for n, (first, last) in enumerate(pages, 1) if first <= turn <= last)
    return st.pagination(len(pages), key="page", bind="query-params")


def _again() -> None:
    st.session_state[ASKED] = st.session_state.get(ASKED, 0) + 1
