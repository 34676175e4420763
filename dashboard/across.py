"""What a click on the Compare page asks for: a word in each interview, or a passage or topic of one of them."""

import streamlit as st

from dashboard import filters
from dashboard.reactions import TRANSCRIPT, Points

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


def say_word(points: Points) -> None:
    """Show the clicked word in each interview: customdata is [word]."""
    if points:
        st.session_state["kwic"] = str(points[0]["customdata"][0])


def open_topic(points: Points) -> None:
    """Turn to the passages of the clicked topic: customdata is [topic, interview]."""
    if points:
        topic, named = points[0]["customdata"]
        _cross(named.replace(" ", "-"), {"passages": "Matching only"})
        st.session_state["topic"] = [topic]


def cross() -> None:
    """Turn to the transcript if a click asked for it."""
    if CROSSING in st.session_state:
        st.switch_page(TRANSCRIPT, query_params=st.session_state.pop(CROSSING))


def _cross(slug: str, parameters: dict[str, str]) -> None:
    filters.turn_to(slug)
    st.session_state[CROSSING] = parameters
