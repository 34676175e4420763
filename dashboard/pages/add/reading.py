"""How a transcript is read, before any number: parsed once for what is given, the source shown marked."""

import streamlit as st

from dashboard import writing
from dashboard.frame import masthead
from dashboard.interview import holdings
from dashboard.pages.add import apart, audit
from dashboard.pages.add.sources import Given
from pipeline.document import covered

READ = "transcript_read"  # session state: what was given, and the document and transcript of it, of the last read
TIMES = 8  # what a reading takes in memory, in bytes of what was given


def read(given: Given) -> tuple:
    """The document and the transcript of what was given. Raises SourceError in one clear line."""
    kept = st.session_state.get(READ)
    if not kept or kept["given"] != given:
        document, transcript = apart.read(given)
        found = {"given": given, "read": (document, transcript)}
        size = TIMES * len(given.content)
        kept = st.session_state[READ] = holdings.holdings().hold(holdings.session(), found, size=size)
    return kept["read"]


def show(document, transcript) -> None:
    """What was read and how: facts, doubts first, then what was left out and the evidence."""
    for warning in transcript.warnings:
        masthead.say(warning)
    st.html(audit.facts(_facts(document, transcript)))
    audit.show_left_out(document.source, transcript.audit.spans)
    with st.expander("Labels taken and refused, names joined, breaks mended", icon=":material/rule:"):
        audit.show_evidence(transcript.audit.as_json())
    with st.expander("The source, every character in its class", icon=":material/plagiarism:"):
        audit.show_source(document.source, transcript.audit.as_json()["spans"], key="source-page")


def _facts(document, transcript) -> dict[str, str]:
    return {
        "Format": document.format,
        "Encoding": document.encoding,
        "Turns": writing.whole(len(transcript.turns)),
        "Exchanges": writing.whole(transcript.exchanges),
        "Speakers": writing.whole(len(transcript.speakers)),
        "Accounted for": f"{covered(transcript.coverage)} of characters",
    }
