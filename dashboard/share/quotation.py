"""The dialog that hands out a passage, or its whole exchange, as a quotation."""

from datetime import UTC, datetime

import streamlit as st

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.selection import filters
from dashboard.share import address, cite

WHAT = ("This passage", "Its whole exchange")


@st.dialog("Cite", width="medium", icon=":material/format_quote:")
def show(at: str) -> None:
    """The quotation of the passage at "12.3", in the form the reader chooses, ready to copy."""
    interview, _selection = filters.current()
    turn, paragraph = (int(number) for number in at.split("."))
    number = interview.turns.loc[interview.turns["turn"] == turn, "exchange"].iloc[0]
    what = WHAT[0]
    if not writing.missing(number):
        what = st.segmented_control("What to cite", WHAT, default=WHAT[0], required=True, label_visibility="collapsed")
    form = st.segmented_control(
        "As", list(cite.FORMS), default="Plain text", required=True, label_visibility="collapsed"
    )
    quoted = _quoted(interview, turn, paragraph, None if what == WHAT[0] else int(number))
    st.code(cite.FORMS[form](quoted), language=None, wrap_lines=True, height=300)
    st.caption(
        "The SHA-256 is that of the source file’s bytes: whoever has the file can prove that these are its words."
    )


def _quoted(interview: Interview, turn: int, paragraph: int, exchange: int | None) -> cite.Quotation:
    root = "" if interview.session_only else address.root()
    today = datetime.now(tz=UTC).date().isoformat()
    if exchange is None:
        return cite.passage(interview, turn, paragraph, root=root, read=today)
    return cite.exchange(interview, exchange, root=root, read=today)
