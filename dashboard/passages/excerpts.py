"""Passages as one escaped piece of HTML: who, where, about what, in what tone, with its receipt inside."""

from collections.abc import Iterable
from html import escape
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard.hearing import moments
from dashboard.interview.interview import Interview
from dashboard.passages import receipts
from dashboard.passages.marks import Mark
from dashboard.selection.view import View

PAGE = 12  # passages rendered at once; a long list never sends more


def show(view: View, passages: pd.DataFrame, *, marks: dict | None = None) -> None:
    """One page of passages, its pagination, and the sentence that stands where there are none.

    `passages` are rows of `interview.paragraphs`; `marks` adds marks by (turn, paragraph).
    """
    if passages.empty:
        st.markdown("No passage matches. Lift a filter above to see more.")
        return
    pages = -(-len(passages) // PAGE)
    above = st.container()  # the bar stands below what it turns, and is asked first
    page = st.pagination(pages, key="page", bind="query-params", width="stretch") if pages > 1 else 1
    rows = passages.iloc[(page - 1) * PAGE : page * PAGE]
    above.html(listing(view, rows, marks=marks or {}))


def listing(view: View, passages: pd.DataFrame, *, marks: dict, base: str | None = None) -> str:
    """The passages, rows of `interview.paragraphs`, as a list.

    `base` begins the address of each, "" for a file that no dashboard stands behind.
    """
    base = base_address(view.interview) if base is None else base
    items = [
        passage(view, row, marks.get((row.turn, row.paragraph), []), base=base)
        for row in map(view.interview.passages.__getitem__, passages.index)
    ]
    return f'<ul class="passages" aria-label="Matching passages">{"".join(items)}</ul>'


def passage(view: View, row, extra: Iterable[Mark], *, base: str) -> str:
    """One passage: its heading, its words with names and searched words marked, and its receipt."""
    interview, behind = view.interview, receipts.of(view.interview)
    words = behind.text(row, [*behind.searched(row, view.selection.text), *extra])
    return (
        f'<li id="t{row.turn}-{row.paragraph}" class="passage {row.role}" tabindex="-1">'
        f"<div class=head><b>{escape(row.speaker)}</b><span class=place>Turn {row.turn}{_part(row)}</span>"
        f"{moments.mark(interview, row, base=base)}{topic_chips(interview, row.topics)}</div>"
        f"{_link(base, row, moments.parameter(interview, row.Index))}"
        f"{behind.details(row)}"
        f'<p dir="auto">{words}</p></li>'
    )


def topic_chips(interview: Interview, topics: Iterable[str]) -> str:
    """A button a topic, each of which narrows the page to it."""
    return "".join(
        f'<button type="button" class="chip" data-parley-narrow="topic:{escape(topic)}" '
        f'title="Show only passages about {escape(interview.topic_name(topic))}">'
        f"{escape(interview.topic_name(topic))}</button>"
        for topic in topics
    )


def base_address(interview: Interview) -> str:
    """The relative address of any passage in the transcript, less its place: `transcript?at=`."""
    return f"transcript?{urlencode({'interview': interview.slug, 'at': ''})}"


def _part(row) -> str:
    return f" · ¶ {row.paragraph}" if row.paragraph > 1 else ""


def _link(base: str, row, moment: str) -> str:
    if not base:
        return ""
    at = f"{row.turn}.{row.paragraph}"
    target = escape(base + at)
    named = f"turn {row.turn}, paragraph {row.paragraph}"
    return (
        f'<span class=acts><a href="{target}" data-parley-open="{at}" title="Read it in the transcript">Read on</a>'
        f'<a href="{target}" data-parley-cite="{at}" title="Quote {named} with its source">Cite</a>'
        f'<a href="{target}{escape(moment)}" data-parley-copy="link" title="Copy the link to {named}">Copy link</a>'
        "</span>"
    )
