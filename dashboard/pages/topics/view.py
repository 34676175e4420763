"""What is it about, when, and raised by whom?"""

import streamlit as st

from dashboard import charts
from dashboard.charts import distinctive as bars
from dashboard.charts import headlines, in_words, legend
from dashboard.frame import cards, gestures, masthead, notes
from dashboard.interview import language
from dashboard.measures import topics_by_role
from dashboard.measures.rows import columns
from dashboard.pages.topics import chapters, drawn, editor, on_show, wording
from dashboard.plot import chart
from dashboard.selection import reactions

view = masthead.open_page("Topics")
interview, kept = view.interview, view.kept
passages, names = interview.paragraphs, interview.topic_names
counts = topics_by_role(passages, kept, view.left("topics"))
if counts.empty:
    st.markdown(language.unread(interview, "Topics") or "No passage of this interview has a topic.")
    gestures.listen()
    notes.leave()
order = list(dict.fromkeys(counts["topic"]))

asked = headlines.asked(view)
course = wording.course(view.shown, names, asked)
words = dict.fromkeys(order, 0)
for topic, count in columns(counts, "topic", "left"):
    words[topic] += count
with cards.card(course, "each bar a passage, as wide as its words", key="course"):
    chart(
        drawn.lanes(interview, tuple(order)).figure(kept.tolist(), words),
        key="course",
        alt=course,
        on_click=reactions.TOPIC,
        on_box=reactions.lane_box,
        table=drawn.table(interview).rows(kept.tolist()),
    )
    st.html(wording.LANES)
share, told = st.columns([1, 1], gap="medium")
said = headlines.topics(counts, names, asked)
with share, cards.card(said, legend.several(legend.TOPICAL, view.selection.topics), key="topics-share"):
    chart(
        charts.bars_by_role(counts, group="topic", value="words", labels=names, unit="words", most=len(order)),
        key="topics-share",
        alt=said,
        on_click=reactions.TOPIC,
        table=in_words.table(counts, in_words.TOPIC_WORDS, topic=interview.topic_name),
    )
    st.html(legend.roles(counts))
with told, cards.bare("Distinctive words", key="distinctive"):
    if why := language.unread(interview, "Distinctive words"):
        st.html(cards.heading("Distinctive words"))
        st.markdown(why)
    else:
        # A click on a word searches it; the words stay as they were, so that another can be clicked.
        whatever_said = view.left("text")
        against, leave = wording.choose(order, names, interview.info["language"])
        table, one, other = wording.compare(interview, whatever_said, against, leave=leave)
        st.html(cards.heading(bars.distinctive(table, one, other), "how far beyond chance, in standard errors; counts"))
        if not table.empty:
            chart(
                bars.words(table, one=one, other=other, colours=wording.COLOURS[against == wording.SIDES]),
                key="distinctive",
                alt=bars.distinctive(table, one, other),
                on_click=reactions.WORD,
                table=in_words.table(table, in_words.WORDS),
            )
            st.html(bars.key(one, other))
parts, read = st.columns([2, 3], gap="medium")
talk, unturned = chapters.of(interview), view.left("turns")
with parts, cards.card(chapters.title(talk), "where the talk turns", key="chapters"):
    there = set(view.shown["turn"].tolist())
    st.html(chapters.listing(talk, there, chapters.words_left(interview, talk, unturned)))
with read:
    on_show.show(view)
editor.show(interview)
gestures.listen(open_passage=reactions.read_on)
