"""The quote checker: paste a quotation, see whether it was said, where, and what was changed."""

from html import escape

import streamlit as st

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.pages.transcript.quote_check import LONGEST, Verdict, check
from dashboard.passages.excerpts import base_address

SAID = {
    "exact": ("Exact", "These words stand in the transcript letter for letter."),
    "even": ("Exact but for marks", "The words are the same; quotation marks, dashes or dots are not."),
    "cut": ("Exact but cut", "Every word was said in this order. What the dots leave out is underlined."),
    "altered": ("Altered", "These are not the words of the transcript. The nearest place differs as marked."),
    "absent": ("Not found", "Nothing in the transcript is near these words."),
}


def show(interview: Interview) -> None:
    """The box to paste into, and the verdict."""
    quotation = st.text_area(
        "Paste a quotation", key="quote", bind="query-params", height=110, max_chars=LONGEST,
        placeholder="“… we are sending signals …”",
    )  # fmt: skip
    if not quotation or not quotation.strip():
        st.markdown("Every word is compared with the whole transcript, whatever the filters are.")
        return
    if len(quotation) > LONGEST:
        st.markdown(f"Only its first {LONGEST:,} characters are compared.")
    st.html(verdict(interview, check(quotation, interview.paragraphs)))


def verdict(interview: Interview, found: Verdict) -> str:
    """The verdict as HTML: reading, place, differences, and the source's fingerprint."""
    title, meaning = SAID[found.reading]
    return (
        f'<section class="verdict {found.reading}" role="status"><h2>{title}</h2><p>{meaning}</p>{_words(found)}'
        f"{_place(interview, found)}{_source(interview)}</section>"
    )


def _words(found: Verdict) -> str:
    """The source's words in their place; where they differ from the quotation, how."""
    if found.turn is None:
        return ""
    pieces = [escape(source) if same else _change(quoted, source) for same, quoted, source in found.changes]
    said = "".join(pieces) or escape(found.found)
    key = "<p class=place>Struck: quoted but not said. Underlined: said but not quoted.</p>"
    return (
        f'<blockquote dir="auto"><span class=around>{escape(found.before)}</span><mark class=quoted>{said}</mark>'
        f"<span class=around>{escape(found.after)}</span></blockquote>{key if found.reading == 'altered' else ''}"
    )


def _change(quoted: str, source: str) -> str:
    struck = f"<del>{escape(quoted.rstrip())}</del> " if quoted else ""
    words = source.rstrip()
    return f"{struck}<ins>{escape(words)}</ins>{escape(source[len(words) :])}" if words else struck + escape(source)


def _place(interview: Interview, found: Verdict) -> str:
    if found.turn is None:
        return ""
    turn = interview.turns[interview.turns["turn"] == found.turn].iloc[0]
    at = f"{found.turn}.{found.paragraph}"
    facts = [
        turn["speaker"],
        f"turn {found.turn}, paragraph {found.paragraph}",
        "" if writing.missing(interview.info["date"]) else interview.info["date"],
        f"{found.likeness:.0f} of 100 alike" if found.reading == "altered" else "",
        f"the first of {found.places} places" if found.places > 1 else "",
    ]
    said = escape(" · ".join(fact for fact in facts if fact))
    target = escape(base_address(interview)) + at
    return (
        f'<p>{said}</p><p class=acts><a href="{target}" data-parley-open="{at}">Read it in its place</a> '
        f'<a href="{target}" data-parley-cite="{at}">Cite</a></p>'
    )


def _source(interview: Interview) -> str:
    address = interview.info["source_url"]
    named = "" if writing.missing(address) else f"{escape(address)} · "
    return f"<p class=place>Source: {named}SHA-256 {escape(str(interview.info['sha256']))}</p>"
