"""Passages as one escaped piece of HTML: who, where, about what, in what tone, with the receipt inside."""

from collections.abc import Iterable
from html import escape
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard import filters, language, theme
from dashboard.interview import Interview
from dashboard.marks import Mark, marked, search_marks
from dashboard.selection import Selection

PAGE = 12  # passages rendered at once; a long list never sends more


def show(interview: Interview, selection: Selection, passages: pd.DataFrame, *, marks: dict | None = None) -> None:
    """One page of passages, its pagination, and the sentence that stands where there are none.

    `passages` are rows of `interview.paragraphs`; `marks` adds marks by (turn, paragraph).
    """
    if passages.empty:
        st.markdown("No passage matches. Lift a filter above to see more.")
        return
    pages = -(-len(passages) // PAGE)
    page = min(st.session_state.get("page", 1), pages)
    rows = passages.iloc[(page - 1) * PAGE : page * PAGE]
    st.html(listing(interview, selection, rows, marks=marks or {}))
    if pages > 1:
        st.pagination(pages, key="page", bind="query-params", width="stretch")


def listing(
    interview: Interview, selection: Selection, passages: pd.DataFrame, *, marks: dict, base: str | None = None
) -> str:
    """The passages, rows of `interview.paragraphs`, as a list.

    `base` begins the address of each, "" for a file that no dashboard stands behind.
    """
    receipts = Receipts(interview, base=base)
    items = [
        passage(interview, selection, row, receipts, marks.get((row.turn, row.paragraph), []))
        for row in map(interview.passages.__getitem__, passages.index)
    ]
    return f'<ul class="passages" aria-label="Matching passages">{"".join(items)}</ul>'


def passage(interview: Interview, selection: Selection, row, receipts: "Receipts", extra: Iterable[Mark]) -> str:
    """One passage: its heading, its words with names and searched words marked, and its receipt."""
    marks = [*receipts.marks(row), *search_marks(row.text, selection.text), *extra]
    return (
        f'<li id="t{row.turn}-{row.paragraph}" class="passage {row.role}" tabindex="-1">'
        f"<div class=head><b>{escape(row.speaker)}</b><span class=place>Turn {row.turn}{_part(row)}</span>"
        f"{topic_chips(interview, row.topics)}{_link(receipts.base, row)}</div>{receipts.details(row)}"
        f'<p dir="auto">{marked(row.text, marks)}</p></li>'
    )


def topic_chips(interview: Interview, topics: Iterable[str]) -> str:
    """A button a topic, each of which narrows the page to it."""
    return "".join(
        f'<button type="button" class="chip" data-narrow="topic:{escape(topic)}" '
        f'title="Show only passages about {escape(interview.topic_name(topic))}">'
        f"{escape(interview.topic_name(topic))}</button>"
        for topic in topics
    )


def base_address(interview: Interview) -> str:
    """The relative address of any passage in the transcript, less its place: `transcript?at=`."""
    return f"transcript?{urlencode({**filters.interview_parameter(interview), 'at': ''})}"


def _part(row) -> str:
    return f" · ¶ {row.paragraph}" if row.paragraph > 1 else ""


def _link(base: str, row) -> str:
    if not base:
        return ""
    at = f"{row.turn}.{row.paragraph}"
    target = escape(base + at)
    named = f"turn {row.turn}, paragraph {row.paragraph}"
    return (
        f'<span class=acts><a href="{target}" data-open="{at}" title="Read it in the transcript">Read on</a>'
        f'<a href="{target}" data-cite="{at}" title="Quote {named} with its source">Cite</a>'
        f'<a href="{target}" data-copy="link" title="Copy the link to {named}">Copy link</a></span>'
    )


class Receipts:
    """The scored words and names of any passage of an interview."""

    def __init__(self, interview: Interview, *, base: str | None = None) -> None:
        self.unread = language.why_no_tone(interview)
        self.base = base_address(interview) if base is None else base
        self.sentences = interview.by_turn["sentences"]
        self.mentions = interview.by_turn["mentions"]
        self.assessments = interview.by_turn["assessments"]

    def marks(self, row) -> list[Mark]:
        """Names, and the words that made the tone (shown when the receipt is open)."""
        names = [
            Mark(m.start - row.start, m.end - row.start, "name", _naming(m), f"name:{m.entity}")
            for m in self.mentions.get(row.turn, [])
            if row.start <= m.start and m.end <= row.end
        ]
        words = [
            Mark(
                word["start"] - row.start, word["end"] - row.start,
                "warm" if word["weight"] > 0 else "cold", f"{theme.signed(word['weight'])} in this reading",
            )
            for word in self.words(row)
        ]  # fmt: skip
        return names + words

    def words(self, row) -> list[dict]:
        """The words of a passage that made its tone."""
        return [
            word
            for sentence in self.sentences.get(row.turn, [])
            if sentence.paragraph == row.paragraph
            for word in sentence.tone_words
        ]

    def details(self, row) -> str:
        """The score, and on opening the words behind it, Parley's and TextBlob's apart."""
        if theme.missing(row.tone):
            summary = "No tone read"
            body = self.unread or "None of its words is in the lexicon: no evidence, which is not “neutral”."
        else:
            words = self.words(row)
            summary = f"Tone {theme.signed(row.tone)} from {theme.plural(len(words), 'word')}"
            body = "Words that made it: " + (_weights((w["surface"], w["weight"]) for w in words) or "none")
            body += "" if row.tone else ". Together they weigh no more than words of ordinary talk do, which reads 0.00"
        receipt = f"<div class=receipt><p>{body}</p>{self._textblob(row)}</div>"
        return f"<details><summary>{summary}</summary>{receipt}</details>"

    def _textblob(self, row) -> str:
        if theme.missing(row.polarity):
            return "" if self.unread else "<p>TextBlob scored nothing of it.</p>"
        inside = [a for a in self.assessments.get(row.turn, []) if row.start <= a.start and a.end <= row.end]
        if not inside:
            return "<p>TextBlob scored no word of it.</p>"
        return (
            f"<p>TextBlob’s polarity of the passage: {theme.signed(row.polarity)}. Words it scored in this turn’s "
            f"reading: {_weights((a.surface, a.polarity) for a in inside)}</p>"
        )


def _weights(words: Iterable[tuple[str, float]]) -> str:
    return " ".join(f"<span class=w><q>{escape(word)}</q> {theme.signed(weight)}</span>" for word, weight in words)


def _naming(mention) -> str:
    told = "raised by the interviewer first" if mention.prompted else "volunteered or first named here"
    return f"{mention.entity} ({theme.KIND_NAME[mention.kind].lower()}); {told}"
