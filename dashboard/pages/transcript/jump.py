"""Where in the transcript the reader stands: a place bound to the URL, steps between matches, and pages."""

import re

import streamlit as st

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.measures.rows import columns
from dashboard.selection.view import View

VIEWS = ["Read", "In context", "Check quotes"]

PLACE = re.compile(r"(\d{1,9})(?:\.(\d{1,9}))?")
ASKED = "asked"  # session state: how often a place was asked for, so that asking again scrolls again


def place(interview: Interview) -> str:
    """Show the jump box, whatever the view, so that its place stays in the address; the place asked for, or ""."""
    asked = st.text_input(
        "Go to turn", key="at", bind="query-params", placeholder="e.g. 12 or 12.3", width=150, max_chars=20,
        on_change=_turn,
    )  # fmt: skip
    found = read(asked or "")
    return f"{found[0]}.{found[1]}" if exists(interview, found) else ""


def choose(view: View, *, at: str) -> bool:
    """Show the steps between matches, seen from a place, and what to show; whether that is matching passages alone."""
    only = st.segmented_control(
        "Passages", ["All", "Matching only"], default="All", key="passages", bind="query-params", required=True
    )
    if view.selection.narrowed and len(view.shown):
        _steps(view, read(at) or (0, 0))
    return only == "Matching only"


def note(interview: Interview) -> None:
    """Say that the place asked for does not exist, and what does."""
    asked = st.session_state.get("at")
    if not asked or exists(interview, read(asked)):
        return
    turn = (read(asked) or (0, 0))[0]
    parts = int((interview.paragraphs["turn"] == turn).sum())
    has = f"turn {turn} has {writing.plural(parts, 'paragraph')}"
    there = has if parts else f"turns go from 1 to {_last(interview)}"
    st.html(f'<p class="note" role="status">There is no such place here: {there}.</p>')


def _steps(view: View, place: tuple[int, int]) -> None:
    """Previous and next match, by button or by K and J, and how many there are."""
    matches = list(columns(view.shown, "turn", "paragraph"))
    before = [match for match in matches if match < place]
    after = [match for match in matches if match > place]
    for name, key, icon, stop in (
        ("Previous", "K", ":material/arrow_upward:", before[-1] if before else None),
        ("Next", "J", ":material/arrow_downward:", after[0] if after else None),
    ):
        st.button(name, key=f"match-{name}", shortcut=key, icon=icon, disabled=stop is None, on_click=_go, args=(stop,))
    rank = matches.index(place) + 1 if place in matches else 0
    st.html(f'<p class="said">{f"{rank} of " if rank else ""}{len(matches)}</p>', width="content")


def _go(stop: tuple[int, int]) -> None:
    st.session_state["at"] = f"{stop[0]}.{stop[1]}"
    _again()


def read_at(at: str) -> None:
    """Read on at a place, from whatever view: the passage a reader clicked (a callback)."""
    st.session_state["at"] = at
    _turn()


def _turn() -> None:
    """Turn to the text at the place asked for (a callback)."""
    st.session_state["view"] = VIEWS[0]
    _again()


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


def _last(interview: Interview) -> int:
    return int(interview.turns["turn"].max()) if len(interview.turns) else 0


def _again() -> None:
    st.session_state[ASKED] = st.session_state.get(ASKED, 0) + 1
