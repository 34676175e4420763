"""The quote checker: paste a quotation, see whether it was said, where, and what was changed."""

from html import escape

import streamlit as st

from dashboard import theme
from dashboard.excerpts import base_address
from dashboard.interview import Interview
from dashboard.measures.quotes import Verdict, check

SAID = {
    "exact": ("Exact", "These words stand in the transcript letter for letter."),
    "even": ("Exact but for marks", "The words are the same; quotation marks, dashes, dots or blanks are not."),
    "altered": ("Altered", "These are not the words of the transcript. The nearest place differs as marked."),
    "absent": ("Not found", "Nothing in the transcript is near these words."),
}


def show(interview: Interview) -> None:
    """The box to paste into, and the verdict."""
    quotation = st.text_area(
        "Paste a quotation", key="quote", bind="query-params", height=110, max_chars=4000,
        placeholder="“… we are sending signals …”",
    )  # fmt: skip
    if not quotation or not quotation.strip():
        st.markdown("Every word is compared with the whole transcript, whatever the filters are.")
        return
    st.html(verdict(interview, check(quotation, interview.paragraphs)))


def verdict(interview: Interview, found: Verdict) -> str:
    """The verdict as HTML: reading, place, differences, and the source's fingerprint."""
    title, meaning = SAID[found.reading]
    return (
        f'<section class="verdict {found.reading}"><h2>{title}</h2><p>{meaning}</p>{_changes(found)}'
        f"{_place(interview, found)}<p class=place>Source: SHA-256 {escape(str(interview.info['sha256']))}</p>"
        "</section>"
    )


def _changes(found: Verdict) -> str:
    if found.reading != "altered":
        return ""
    pieces = [
        escape(source)
        if same
        else f"{f'<del>{escape(quoted)}</del> ' if quoted else ''}{f'<ins>{escape(source)}</ins>' if source else ''}"
        for same, quoted, source in found.changes
    ]
    key = "<p class=place>Struck: quoted but not said. Underlined: said but not quoted.</p>"
    return f'<blockquote dir="auto">{" ".join(pieces)}</blockquote>{key}'


def _place(interview: Interview, found: Verdict) -> str:
    if found.turn is None:
        return ""
    turn = interview.turns[interview.turns["turn"] == found.turn].iloc[0]
    at = f"{found.turn}.{found.paragraph}"
    alike = f" · {found.likeness:.0f} of 100 alike" if found.reading == "altered" else ""
    return (
        f"<p>{escape(turn['speaker'])}, turn {found.turn}{alike} · {_date(interview)}"
        f'<a href="{escape(base_address(interview))}{at}" data-open="{at}">Read it in its place</a></p>'
    )


def _date(interview: Interview) -> str:
    return "" if theme.missing(interview.info["date"]) else f"{escape(interview.info['date'])} · "
