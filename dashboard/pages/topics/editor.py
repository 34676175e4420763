"""The topic editor: a set's words to change, the passages that would move, and the set to use or take home."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard import writing
from dashboard.frame import changes, held, masthead, tab
from dashboard.interview import topicset
from dashboard.interview.interview import Interview
from dashboard.passages.excerpts import base_address
from pipeline.errors import SourceError
from pipeline.topics import toml

MOST = 30  # passages in the preview
QUOTED = 140  # characters of each
HELP = (
    "Commas part the words and phrases; a trailing * lets a word end in any way; strong words weigh three times as "
    "much. Add a topic in the last row. Nothing changes before you say so, and then in this session alone."
)
LOST = "Topics changed but not yet used went with the reload: change them again, and press “Use these topics”."


@st.fragment
def show(interview: Interview) -> None:
    """The editor in an expander that begins closed; it is made when it is first opened."""
    title, rows_key = "Edit topics and see which passages would move", changes.TOPICS + interview.slug
    expander = st.expander(title, icon=":material/edit_note:", key="topic-editor", on_change="rerun")
    if not expander.open and not held.begun(rows_key):
        return
    with expander:
        st.text(HELP)
        own = topicset.of(interview)
        rows = held.edit(
            topicset.table(own), key=rows_key, num_rows="dynamic", height=300, column_order=topicset.COLUMNS[:3]
        )
        try:
            changed = topicset.edited(own, rows)
        except SourceError as error:
            masthead.say(str(error))
            return
        _preview(interview, changed, same=changed.topics == topicset.edited(own, topicset.table(own)).topics)


def _preview(interview: Interview, changed, *, same: bool) -> None:
    topics = interview.topics if same else topicset.relabelled(interview, changed)
    if not same:
        moved = topicset.moved(interview, topics)
        st.html(
            f'<p class="said" role="status">{escape(sentence(moved))}</p>{listing(interview, moved, changed.names)}'
        )
    with st.container(horizontal=True):
        if st.button("Use these topics in this session", icon=":material/check:", disabled=same):
            changes.retopic(interview, changed)
            st.rerun()
        st.download_button(
            "Download as TOML", toml(changed), f"{changed.id}.toml", on_click="ignore",
            help="Put it into data/topics and name it in interview.toml to keep these topics.",
        )  # fmt: skip
    if not same:
        tab.warn("topics", LOST)


def sentence(moved: pd.DataFrame) -> str:
    """How much would move."""
    if moved.empty:
        return "No passage would move."
    words = writing.plural(int(moved["words"].sum()), "word")
    return f"{writing.plural(len(moved), 'passage')} would move, {words} in all."


def listing(interview: Interview, moved: pd.DataFrame, names: dict[str, str]) -> str:
    """The passages that would move, each with where from and where to."""
    base = base_address(interview)
    rows = "".join(
        f'<tr><td><a href="{escape(base)}{row.turn}.{row.paragraph}" data-parley-open="{row.turn}.{row.paragraph}">'
        f"Turn {row.turn}</a></td><td>{escape(interview.topic_name(row.before))}</td>"
        f"<td>{escape(names.get(row.after, 'no topic'))}</td>"
        f"<td><q>{escape(writing.begins(row.text, QUOTED))}</q></td></tr>"
        for row in moved.head(MOST).itertuples()
    )
    if not rows:
        return ""
    head = "".join(f"<th scope=col>{name}</th>" for name in ("Passage", "Now", "Would be", "Words"))
    more = f'<p class="card-note">The first {MOST} of {len(moved)}.</p>' if len(moved) > MOST else ""
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="measured" tabindex="0">{table}</div>{more}'
