"""What is it about, when, and raised by whom?"""

import streamlit as st

from dashboard import cards, charts, gestures, headlines, masthead, reactions, wording
from dashboard.charts import distinctive as bars
from dashboard.charts import lanes
from dashboard.measures import topics_by_role
from dashboard.plot import chart

interview, selection, kept = masthead.open_page("Topics")
passages, names = interview.paragraphs, interview.topic_names
counts = topics_by_role(passages, kept)
if counts.empty:
    st.markdown("No passage of this interview has a topic.")
    gestures.listen()
    st.stop()
order = list(dict.fromkeys(counts["topic"]))

with cards.card(wording.course(passages[kept], names), "each bar a passage, as wide as its words", key="course"):
    chart(
        lanes.lanes(passages, kept=kept, topics=order, order=interview.topic_order, names=names),
        key="course",
        alt=wording.course(passages[kept], names),
        on_click=reactions.toggle("topic"),
        on_box=reactions.lane_box,
        table=passages.loc[kept, ["turn", "paragraph", "speaker", "role", "topic", "words"]],
    )
share, told = st.columns([1, 1], gap="medium")
with share, cards.card(headlines.topics(counts, names), "words, by who speaks", key="topics-share"):
    chart(
        charts.bars_by_role(counts, group="topic", value="words", labels=names, unit="words", most=len(order)),
        key="topics-share",
        alt=headlines.topics(counts, names),
        on_click=reactions.toggle("topic"),
        table=counts,
    )
with told:
    against = st.selectbox(
        "Distinctive words of", wording.choices(order, names), key="words", bind="query-params", width="stretch"
    )
    table, one, other = wording.compare(passages[kept], against, order, names)
    with cards.card(wording.distinctive(table, one, other), "z-scores of log-odds", key="distinctive"):
        if table.empty:
            st.markdown("Too few words on show to tell the two apart.")
        else:
            chart(
                bars.words(table, one=one, other=other, colours=wording.COLOURS[against == wording.SIDES]),
                key="distinctive",
                alt=wording.distinctive(table, one, other),
                on_click=reactions.search_word,
                table=table,
            )
gestures.listen(open_passage=reactions.read_on)
