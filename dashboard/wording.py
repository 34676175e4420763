"""Which words the Topics page sets against each other, and what it says of them."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard import theme
from dashboard.interview import Interview
from dashboard.measures.distinctive import SURE, count, extremes, log_odds
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
            "Distinctive words of", choices(topics, names), key="words", bind="query-params", width=235
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
    interview: Interview, kept: pd.Series, chosen: str, *, leave: frozenset = frozenset()
) -> tuple[pd.DataFrame, str, str]:
    """The distinctive words of a choice, and the names of its two groups; words of `leave` are not counted."""
    sides = chosen == SIDES
    groups: dict[str, list] = {"interviewer": [], "interviewee": [], "other": [], chosen: [], "rest": []}
    for words, row, inside in zip(interview.spoken, interview.passages, kept, strict=True):
        if inside:
            topic = chosen if interview.topic_name(row.topic) == chosen else "rest"
            groups[row.role if sides else topic].append(words)
    one, other = ("interviewer", "interviewee") if sides else (chosen, "rest")
    table = extremes(log_odds(*(count(groups[group], leave=leave) for group in (one, other))))
    written = table.assign(word=[interview.spellings.get(word, word) for word in table["word"]])
    return written, *(("questions", "answers") if sides else (chosen, "the rest"))


def distinctive(table: pd.DataFrame, one: str, other: str) -> str:
    """The words that tell the two groups apart most, of those that do so at the 95% level."""
    ones = list(table.loc[table["z"] >= SURE, "word"][:3])
    others = list(table.loc[table["z"] <= -SURE, "word"][::-1][:3])
    sides = ((ones, one), (others, other))
    said = [f"{', '.join(f'“{word}”' for word in words)} in {name}" for words, name in sides if words]
    if table.empty:
        return f"Too few words on show to tell {one} and {other} apart"
    if said:
        return "Relatively more often " + "; ".join(said)
    return f"No word tells {one} and {other} apart beyond chance"


def course(passages: pd.DataFrame, names: dict[str, str]) -> str:
    """Where the talk begins and where it ends."""
    topics = [topic for topic in passages["topic"] if isinstance(topic, str)]
    if not topics:
        return "No passage on show has a topic"
    first, last = (names.get(topic, topic) for topic in (topics[0], topics[-1]))
    if len(set(topics)) == 1:
        return f"1 topic: {first}"
    return f"{len(set(topics))} topics, from {first} to {last}"
