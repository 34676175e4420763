"""Which words the Topics page sets against each other, and what it says of them."""

from collections.abc import Collection

import pandas as pd
import streamlit as st

from dashboard import theme
from dashboard.charts import headlines
from dashboard.charts.often import as_found
from dashboard.interview import worked
from dashboard.interview.interview import Interview
from dashboard.measures.distinctive import count, extremes, log_odds
from dashboard.measures.rows import columns
from pipeline.lexicons import stop_words

LANES = (
    '<p class="card-note">Above the middle of each lane: questions; below: answers. A passage may have several topics '
    "and stands in the lane of each. Grey: filtered out.</p>"
)
WORDS = ["Subject words", "All words"]
SIDES = "Questions against answers"
COLOURS = {
    True: (theme.ROLE_COLOUR["interviewer"], theme.ROLE_COLOUR["interviewee"]),
    False: (theme.TOPIC_HUES[0], theme.OTHER_TOPICS),
}


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


def compare(
    interview: Interview, kept: pd.Series, chosen: str, *, leave: frozenset = frozenset()
) -> tuple[pd.DataFrame, str, str]:
    """The distinctive words of a choice, and the names of its two groups; words of `leave` are not counted."""
    groups: tuple[list[int], list[int]] = [], []
    for at, (row, inside) in enumerate(zip(interview.passages, kept, strict=True)):
        side = _side(interview, row, chosen)
        if inside and side is not None:
            groups[side].append(at)
    spoken, spellings = worked.spoken(interview), worked.spellings(interview)
    said = (count((spoken[at] for at in places), leave=leave) for places in groups)
    table = extremes(log_odds(*said))
    written = table.assign(word=[spellings.get(word, word) for word in table["word"]])
    passages = ([interview.paragraphs.iloc[places]] for places in groups)
    return as_found(written, *passages), *(("questions", "answers") if chosen == SIDES else (chosen, "the rest"))


def _side(interview: Interview, passage, chosen: str) -> int | None:
    """Whether a passage is of the first group, 0, or the second, 1; None for neither."""
    if chosen == SIDES:
        return {"interviewer": 0, "interviewee": 1}.get(passage.role)
    return int(chosen not in map(interview.topic_name, passage.topics))


def course(passages: pd.DataFrame, names: dict[str, str], filters: Collection[str] = ()) -> str:
    """The topic that comes up in most turns, or how many share that place; a plain name where it repeats a filter."""
    turns: dict[str, set[int]] = {}
    for turn, topics in columns(passages, "turn", "topics"):
        for topic in topics:
            turns.setdefault(topic, set()).add(turn)
    if not turns:
        return "No passage on show has a topic"
    of, most = passages["turn"].nunique(), max(map(len, turns.values()))
    first = [names.get(topic, topic) for topic, found in turns.items() if len(found) == most]
    if of == 1 or any(headlines.repeats(names.get(topic, topic), filters) for topic in turns):
        return "When each topic comes up"
    who = " and ".join(first) if len(first) < 3 else f"{len(first)} topics"
    lead = "Most often the subject" if len(turns) > 1 else "The one subject"
    return f"{lead}: {who}, in {most:,} of {of:,} turns{' each' if len(first) > 1 else ''}"
