"""How a transcript is read, before any number: parsed once for what is given and taught, the source shown marked."""

from html import escape

import streamlit as st

from dashboard import writing
from dashboard.frame import masthead
from dashboard.interview import holdings
from dashboard.pages.add import apart, audit, people, teach
from dashboard.pages.add.sources import Given
from pipeline.document import covered
from pipeline.errors import SourceError

READ = "transcript_read"  # session state: what was given and taught, and the document and transcript of the last read
WAYS = "transcript_ways"  # session state: the same, and how else it could be read
FIRST, SAMPLE = 10, 110  # turns shown, and letters of each
TIMES = 8  # what a reading takes in memory, in bytes of what was given


def read(given: Given) -> tuple:
    """The document, the transcript and the lines of what was given, read as taught. Raises SourceError in one line."""
    return _once(READ, given, apart.read)


def show(document, transcript, lines, *, given: Given) -> None:
    """What was read and how: facts, doubts first, then how else, what was left out, and the evidence."""
    doubts = transcript.warnings
    st.html(f'<p class="said" role="status">{escape(_sentence(len(doubts)))}</p>')
    for warning in doubts:
        masthead.say(warning)
    st.html(audit.facts(_facts(document, transcript)))
    if transcript.speakers:
        st.html(people.panel(transcript))
    audit.show_left_out(document.source, transcript.audit.spans)
    _show_ways(transcript, lines, given=given, doubtful=bool(doubts))
    with st.expander("Labels taken and refused, names joined, breaks mended", icon=":material/rule:"):
        audit.show_evidence(transcript.audit.as_json())
    with st.expander("The source, every character in its class", icon=":material/plagiarism:"):
        audit.show_source(document.source, transcript.audit.as_json()["spans"], key="source-page")


def _sentence(doubts: int) -> str:
    """How sure the reading is."""
    if doubts:
        return f"{writing.plural(doubts, 'thing')} to look at before any number:"
    return "Read without a doubt. Who speaks stands below; there is nothing to set right unless you see it."


def _show_ways(transcript, lines, *, given: Given, doubtful: bool) -> None:
    """How else the text could be read: by example, or by another of its readings."""
    of = given.digest
    taught = teach.taught(of)
    with st.expander("Read it another way", icon=":material/school:", expanded=doubtful or taught != teach.Settings()):
        way = st.segmented_control(
            "How", teach.WAYS, default=teach.WAYS[0], required=True, key=f"ways-{of}", label_visibility="collapsed"
        )
        if way == teach.WAYS[0]:
            st.markdown(
                "Mark a few words and say what they are; the whole text is read anew by that habit. One question and "
                "one answer, or one speaker’s name, are mostly enough."
            )
            text, turns = st.columns([3, 2], gap="medium")
            with text:
                teach.by_example(lines, of=of)
            with turns:
                st.html(_first_turns(transcript))
        else:
            try:
                teach.by_reading(_once(WAYS, given, apart.previews), of=of)
            except SourceError as error:
                masthead.say(str(error))


def _first_turns(transcript) -> str:
    """How the first turns are read now."""
    rows = transcript.turns.head(FIRST)
    said = "".join(
        f'<li dir="auto"><b>{escape("Nobody named" if writing.missing(who) else who)}</b> '
        f"<q>{escape(writing.begins(' '.join(text.split()), SAMPLE))}</q></li>"
        for who, text in zip(rows["speaker"], rows["text"], strict=True)
    )
    return f'<p class="card-title">As it is read now</p><ol class="preview" role="status">{said}</ol>'


def _once(kept_as: str, given: Given, ask) -> object:
    """What `ask` gives for what was given and taught, once for both."""
    taught = teach.taught(given.digest)
    kept = st.session_state.get(kept_as)
    if not kept or (kept["given"], kept["taught"]) != (given, taught):
        found = {"given": given, "taught": taught, "read": ask(given, taught)}
        size = TIMES * len(given.content)
        kept = st.session_state[kept_as] = holdings.holdings().hold(holdings.session(), found, size=size)
    return kept["read"]


def _facts(document, transcript) -> dict[str, str]:
    return {
        "Format": document.format,
        "Encoding": document.encoding,
        "Turns": writing.whole(len(transcript.turns)),
        "Exchanges": writing.whole(transcript.exchanges),
        "Speakers": writing.whole(len(transcript.speakers)),
        "Accounted for": f"{covered(transcript.coverage)} of characters",
    }
