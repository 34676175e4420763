"""The findings at the top of the page: each a sentence to click, which opens the words behind it."""

from html import escape

import streamlit as st

from dashboard import writing
from dashboard.frame import cards
from dashboard.interview import language, worked
from dashboard.measures import exchanges_shown
from dashboard.measures.findings import Finding, Shown, findings
from dashboard.pages import BY_NAME
from dashboard.selection import filters
from dashboard.selection.view import View

ASKED = "finding_asked"  # session state: the finding that was clicked, until its page opens
READINGS = ("Replies", "Topics", "Tone")


def found(view: View) -> list[Finding]:
    """What stands out of what is on show."""
    interview = view.interview
    numbers = exchanges_shown(interview.paragraphs, view.kept)
    ledger = worked.ledger(interview)
    places = set(zip(view.shown["turn"], view.shown["paragraph"], strict=True))
    inside = [
        place in places for place in zip(interview.mentions["turn"], interview.mentions["paragraph"], strict=True)
    ]
    shown = Shown(
        ledger=ledger[ledger["exchange"].isin(numbers)] if len(ledger) else ledger,
        mentions=interview.mentions.loc[inside],
        passages=view.shown,
        texts={turn: row.text for turn, row in interview.by_number.items()},
        topic=interview.topic_name,
    )
    return findings(shown, unread=[reading for reading in READINGS if language.unread(interview, reading)])


def open_asked() -> None:
    """Turn to the page of the finding that was clicked."""
    finding = st.session_state.pop(ASKED, None)
    if finding:
        opens = {key: str(value) for key, value in finding.fields.items()}
        st.switch_page(BY_NAME[finding.page].view, query_params=opens)


def show(view: View) -> None:
    """The findings, each a button; nothing where nothing stands out."""
    rows = found(view)
    if not rows:
        return
    with cards.bare("What stands out", key="findings"):
        st.html(cards.heading("What stands out", "counted, not judged; each opens its words"))
        for number, finding in enumerate(rows):
            st.button(
                writing.plain_label(finding.said), key=f"finding-{number}", type="tertiary",
                icon=":material/arrow_forward:", icon_position="right", on_click=_narrow, args=(finding,),
            )  # fmt: skip
            st.html(f'<p class="finding" dir="auto">“{escape(finding.quote)}”</p>')


def _narrow(finding: Finding) -> None:
    """Narrow to what a finding counts, and have its page opened: what is left may hold other findings (a callback)."""
    st.session_state[ASKED] = finding
    interview, before = filters.current()
    filters.move(before, before.changed(**finding.filters), interview)
    if "exchange" in finding.fields:
        st.session_state["exchange"] = finding.fields["exchange"]
