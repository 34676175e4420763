"""Which words the Topics page sets against each other, and what it says of them."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard import theme
from dashboard.measures.distinctive import SURE, count, extremes, log_odds
from dashboard.measures.spelling import as_written
from pipeline.topics.phrases import stop_words

LANES = '<p class="card-note">Above the middle of each lane: questions; below: answers. Grey: filtered out.</p>'
WORDS = ["Subject words", "All words"]
SIDES = "Questions against answers"
COLOURS = {True: (theme.ROLE_COLOUR["interviewer"], theme.ROLE_COLOUR["interviewee"]), False: ("@c0", "@c4")}


def choices(topics: list[str], names: dict[str, str]) -> list[str]:
    """What can be compared: the two sides, or one topic against the rest."""
    return [SIDES, *(names.get(topic, topic) for topic in topics)]


def choose(topics: list[str], names: dict[str, str], language: str | None) -> tuple[str, frozenset[str]]:
    """Show the two choices; what is compared, and the words that are left out."""
    with st.container(horizontal=True, vertical_alignment="top", gap="small"):
        against = st.selectbox(
            "Distinctive words of", choices(topics, names), key="words", bind="query-params", width=205
        )
        which = st.segmented_control(
            "Count", WORDS, default=WORDS[0], key="counted", bind="query-params", required=True,
            help="Subject words leave out those that carry no subject, such as “the”, “you”, “think”.",
        )  # fmt: skip
    return against, stop_words(language) if which == WORDS[0] else frozenset()


def key(one: str, other: str) -> str:
    """What the bars' numbers and their paleness say."""
    return (
        f'<p class="card-note">Beside each word: how often it is said in {escape(one)} : in {escape(other)}. '
        "Pale: may be chance (|z| below 1.96). A click shows every place where the word is said.</p>"
    )


def compare(
    passages: pd.DataFrame, chosen: str, topics: list[str], names: dict[str, str], *, leave: frozenset = frozenset()
) -> tuple[pd.DataFrame, str, str]:
    """The distinctive words of a choice, and the names of its two groups; words of `leave` are not counted."""
    if chosen == SIDES:
        one, other = (passages["role"] == role for role in ("interviewer", "interviewee"))
        labels = ("questions", "answers")
    else:
        topic = next((topic for topic in topics if names.get(topic, topic) == chosen), None)
        one = passages["topic"] == topic
        other, labels = ~one, (chosen, "the rest")
    table = extremes(log_odds(*(count(passages.loc[group, "text"], leave=leave) for group in (one, other))))
    return as_written(table, passages["text"]), *labels


def distinctive(table: pd.DataFrame, one: str, other: str) -> str:
    """The words that tell the two groups apart most, of those that do so at the 95% level."""
    ones = list(table.loc[table["z"] >= SURE, "word"][:3])
    others = list(table.loc[table["z"] <= -SURE, "word"][::-1][:3])
    sides = ((ones, one), (others, other))
    said = [f"{', '.join(f'“{word}”' for word in words)} in {name}" for words, name in sides if words]
    if table.empty:
        return f"Too few words on show to tell {one} and {other} apart"
    if said:
        return "More often " + "; ".join(said)
    return f"No word tells {one} and {other} apart beyond chance"


def course(passages: pd.DataFrame, names: dict[str, str]) -> str:
    """Where the talk begins and where it ends."""
    labelled = passages.dropna(subset="topic")
    if labelled.empty:
        return "No passage on show has a topic"
    topics = labelled["topic"].nunique()
    first, last = (names.get(topic, topic) for topic in (labelled["topic"].iloc[0], labelled["topic"].iloc[-1]))
    return f"{theme.plural(topics, 'topic')}, from {first} to {last}"
