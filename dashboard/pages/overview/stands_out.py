"""The findings at the top of the page: each a link to the words behind it."""

from html import escape
from urllib.parse import urlencode

import streamlit as st

from dashboard import writing
from dashboard.frame import cards
from dashboard.interview import language, topicset, worked
from dashboard.measures import exchanges_shown
from dashboard.measures.findings import Finding, Shown, findings
from dashboard.pages import BY_NAME
from dashboard.selection import facets, filters
from dashboard.selection.view import View

ASKED = "finding_asked"  # session state: the finding that was clicked, until its page opens
SHOWN = "findings_shown"  # session state: the findings that the page shows, by their kind
OPENS = "finding:"  # begins what a click on a finding asks for
READINGS = ("Replies", "Topics", "Tone")


def found(view: View) -> list[Finding]:
    """What stands out of what is on show."""
    interview = view.interview
    numbers = exchanges_shown(interview.paragraphs, view.kept)
    ledger = worked.ledger(interview)
    kept = [*view.kept.tolist(), False]  # the last for a mention that is in no passage
    inside = [kept[place] for place in worked.passages_of_mentions(interview)]
    shown = Shown(
        ledger=ledger[ledger["exchange"].isin(numbers)] if len(ledger) else ledger,
        parts=interview.parts,
        mentions=interview.mentions.loc[inside],
        passages=view.shown,
        texts=worked.texts(interview),
        topic=interview.topic_name,
        speakers=interview.speakers,
        asides=topicset.asides(interview),
    )
    return findings(shown, unread=[reading for reading in READINGS if language.unread(interview, reading)])


def open_asked() -> None:
    """Turn to the page of the finding that was clicked."""
    finding = st.session_state.pop(ASKED, None)
    if finding:
        opens = {key: str(value) for key, value in finding.fields.items()}
        st.switch_page(BY_NAME[finding.page].view, query_params=opens)


def show(view: View) -> None:
    """The findings, each a link; nothing where nothing stands out."""
    rows = found(view)
    st.session_state[SHOWN] = {finding.kind: finding for finding in rows}
    if rows:
        with cards.card("What stands out", "counted, not judged; each opens its words", key="findings"):
            items = "".join(_item(finding, _address(finding, view)) for finding in rows)
            st.html(f'<ul class="findings">{items}</ul>')


def jump(asked: str) -> None:
    """Narrow to what a finding counts, and have its page opened, where a click asks for one (a callback)."""
    finding = st.session_state.get(SHOWN, {}).get(asked.removeprefix(OPENS)) if asked.startswith(OPENS) else None
    if finding:
        st.session_state[ASKED] = finding
        interview, before = filters.current()
        filters.move(before, before.changed(**finding.filters), interview)
        if "exchange" in finding.fields:
            st.session_state["exchange"] = finding.fields["exchange"]


def _item(finding: Finding, address: str) -> str:
    return (
        f'<li><a href="{escape(address)}" data-parley-open="{OPENS}{escape(finding.kind)}">'
        f"{escape(writing.isolated(finding.said))}</a>"
        f'<p class="finding" dir="auto">“{escape(finding.quote)}”</p></li>'
    )


def _address(finding: Finding, view: View) -> str:
    """Where a finding opens by itself: the filters in force, and those that it sets."""
    asked = {key: st.query_params.get_all(key) for key in st.query_params}
    for field, value in finding.filters.items():
        asked[facets.of_field(field).key] = list(value) if isinstance(value, tuple) else [value]
    asked |= {key: [value] for key, value in finding.fields.items()} | {"interview": [view.interview.slug]}
    return f"{finding.page}?{urlencode(asked, doseq=True)}"
