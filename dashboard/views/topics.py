"""What is it about, when, and raised by whom?"""

from dataclasses import replace

import streamlit as st

from dashboard import (
    cards,
    chapters,
    charts,
    drawn,
    found,
    gestures,
    headlines,
    legend,
    masthead,
    reactions,
    topic_editor,
    wording,
)
from dashboard.charts import distinctive as bars
from dashboard.measures import topics_by_role
from dashboard.measures.rows import part
from dashboard.plot import chart
from dashboard.selection import matches

interview, selection, kept = masthead.open_page("Topics")
passages, names = interview.paragraphs, interview.topic_names
counts = topics_by_role(passages, kept)
if counts.empty:
    st.markdown("No passage of this interview has a topic.")
    gestures.listen()
    st.stop()
order = list(dict.fromkeys(counts["topic"]))

course = wording.course(passages[kept], names)
with cards.card(course, "each bar a passage, as wide as its words", key="course"):
    chart(
        drawn.lanes(interview, tuple(order)).figure(kept.tolist()),
        key="course",
        alt=course,
        on_click=reactions.toggle("topic"),
        on_box=reactions.lane_box,
        table=part(passages, "topic", "turn", "paragraph", "speaker", "role", "words", kept=kept),
    )
    st.html(wording.LANES)
share, told = st.columns([1, 1], gap="medium")
with share, cards.card(headlines.topics(counts, names), "words, by who speaks", key="topics-share"):
    chart(
        charts.bars_by_role(counts, group="topic", value="words", labels=names, unit="words", most=len(order)),
        key="topics-share",
        alt=headlines.topics(counts, names),
        on_click=reactions.toggle("topic"),
        table=counts,
    )
    st.html(legend.roles())
with told, cards.bare("Distinctive words", key="distinctive"):
    # A click on a word searches it; the words stay as they were, so that another can be clicked.
    whatever_said = matches(passages, replace(selection, text=""))
    against, leave = wording.choose(order, names, interview.info["language"])
    table, one, other = wording.compare(interview, whatever_said, against, leave=leave)
    st.html(cards.heading(wording.distinctive(table, one, other), "z-scores of log-odds; counts"))
    if not table.empty:
        chart(
            bars.words(table, one=one, other=other, colours=wording.COLOURS[against == wording.SIDES]),
            key="distinctive",
            alt=wording.distinctive(table, one, other),
            on_click=reactions.search_word,
            table=table,
        )
        st.html(wording.key(one, other))
parts, read = st.columns([2, 3], gap="medium")
talk = chapters.of(interview)
with parts, cards.card(chapters.title(talk), "where the talk turns", key="chapters"):
    st.html(chapters.listing(talk, set(passages["turn"][kept].tolist())))
with read:
    found.show(interview, selection, kept)
topic_editor.show(interview)
gestures.listen(open_passage=reactions.read_on)
