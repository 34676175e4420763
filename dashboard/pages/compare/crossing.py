"""What a click on the Compare page asks for: a word in each interview, or a passage or topic of one of them."""

import streamlit as st

from dashboard.interview import library
from dashboard.selection import filters, turning
from dashboard.selection.reactions import TRANSCRIPT, Opens, Points
from dashboard.selection.selection import Selection

SAY = "say:"  # what stands before a query in a mark's address
AT = "|"  # between an interview and a place in it
CROSSING = "crossing"  # session state: address parameters of the transcript to turn to


def hear(asked: str) -> None:
    """What a mark asks for (a callback): "say:peace", "say:entity:NATO", or "Biden-NATO-2022|12.3"."""
    if asked.startswith(SAY):
        st.session_state["kwic"] = asked.removeprefix(SAY)
    else:
        slug, _, at = asked.rpartition(AT)
        _cross(slug, {"at": at})


SAY_WORD = Opens("kwic", lambda point: str(point["customdata"][0]))  # in each interview; customdata is [word]


def topic(mark: list) -> Selection:
    """The passages of a topic in one whole interview, whatever narrows another: customdata is [topic, interview]."""
    return Selection(mark[1], topics=(mark[0],))


def open_topic(points: Points) -> None:
    """Turn to the passages of the clicked topic."""
    if points:
        wanted = topic(points[0]["customdata"])
        _cross(wanted.interview, {"passages": "Matching only"})
        filters.move(filters.current()[1], wanted, library.interview(wanted.interview))


def cross() -> None:
    """Turn to the transcript if a click asked for it."""
    if CROSSING in st.session_state:
        st.switch_page(TRANSCRIPT, query_params=st.session_state.pop(CROSSING))


def _cross(slug: str, parameters: dict[str, str]) -> None:
    turning.turn_to(slug)
    st.session_state[CROSSING] = parameters
