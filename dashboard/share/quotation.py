"""The dialog that hands out a passage, or its whole exchange, as a quotation."""

from datetime import UTC, datetime

import streamlit as st

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.selection import filters
from dashboard.share import address, cite, proof

WHAT = ("This passage", "Its whole exchange")
CHECKED = "These words"  # of a quotation that was checked


@st.dialog("Cite", width="medium", icon=":material/format_quote:")
def show(at: str) -> None:
    """The quotation of the passage at "12.3", in the form the reader chooses, ready to copy.

    "12.3.40.65" offers the words from one of its characters to another first.
    """
    interview, _selection = filters.current()
    turn = int(at.split(".")[0])
    number = interview.turns.loc[interview.turns["turn"] == turn, "exchange"].iloc[0]
    whats = [*([CHECKED] if at.count(".") > 1 else []), WHAT[0], *([] if writing.missing(number) else [WHAT[1]])]
    what = whats[0]
    if len(whats) > 1:
        what = st.segmented_control("What to cite", whats, default=what, required=True, label_visibility="collapsed")
    form = st.segmented_control(
        "As", list(cite.FORMS), default="Plain text", required=True, label_visibility="collapsed"
    )
    place = at if what == CHECKED else ".".join(at.split(".")[:2])
    quoted = _quoted(interview, place, int(number) if what == WHAT[1] else None)
    st.code(cite.FORMS[form](quoted), language=None, wrap_lines=True, height=300)
    st.caption(
        "The SHA-256 is that of the source file’s bytes: whoever has the file can prove that these are its words."
    )


def _quoted(interview: Interview, at: str, exchange: int | None) -> proof.Quotation:
    root = "" if interview.session_only else address.root()
    today = datetime.now(tz=UTC).date().isoformat()
    if exchange is None:
        return proof.words(interview, at, root=root, read=today)
    return proof.exchange(interview, exchange, root=root, read=today)
