"""What is the shape of this interview?"""

import streamlit as st

from dashboard import charts, measures
from dashboard.charts import drawn, headlines, legend
from dashboard.frame import cards, gestures, masthead
from dashboard.interview import language
from dashboard.pages.overview import key_numbers
from dashboard.passages import excerpts
from dashboard.plot import chart
from dashboard.selection import clicks, reactions
from dashboard.theme import percent, plural

interview, selection, kept = masthead.open_page("Overview")
passages = interview.paragraphs
shown = passages[kept]

by_topic, by_name, by_turn = (clicks.left(passages, selection, field, kept) for field in ("topics", "names", "turns"))
talk = headlines.talk(measures.words_by_role(shown))
share = percent(shown["words"].sum() / max(passages["words"].sum(), 1))
key_numbers.show(shown, interview.mentions)
left, right = st.columns([8, 5], gap="medium")
# The passages first: what a filter leaves to read should not wait for the charts.
with right, cards.card(plural(len(shown), "passage"), f"{share} of all words", key="passages"):
    excerpts.show(interview, selection, shown)
with left:
    with cards.card(talk, "width = words", key="barcode"):
        colour = st.segmented_control(
            "Colour", charts.COLOURS, default="Topic", key="colour", bind="query-params", required=True,
            label_visibility="collapsed",
        )  # fmt: skip
        if colour == "Tone" and (why := language.unread(interview, "Tone")):
            masthead.say(why)
        chart(
            drawn.barcode(interview).figure(kept.tolist(), colour, drawn.words_left(interview, by_turn)),
            key="barcode",
            alt=f"{talk}. Each bar is a passage, as wide as its words; questions stand above their answers.",
            on_click=reactions.EXCHANGE,
            on_box=reactions.to_turns,
            table=interview.bars[["turn", "paragraph", "speaker", "role", "words", "topic", "tone"]],
        )  # fmt: skip
        st.html(legend.topics(interview, shown) if colour == "Topic" else legend.tone())
    asked = headlines.asked(selection, interview.topic_names)
    topics = measures.topics_by_role(passages, kept, by_topic)
    names = measures.names_by_role(interview.mentions, passages, kept, by_name)
    with st.grid(2, min_column_width=290):
        if why := language.unread(interview, "Topics"):
            cards.without("Topics", why, key="topics")
        else:
            said = headlines.topics(topics, interview.topic_names, asked)
            with cards.card(said, legend.several(legend.TOPICAL, selection.topics), key="topics"):
                chart(
                    charts.bars_by_role(
                        topics, group="topic", value="words", labels=interview.topic_names, unit="words"
                    ),
                    key="topics-by-role",
                    alt=said,
                    on_click=reactions.TOPIC,
                    table=topics,
                )
        if interview.mentions.empty:
            cards.without("Names", "No name was found in this interview.", key="names")
        else:
            said = headlines.names(names, asked)
            with cards.card(said, legend.several("mentions", selection.names), key="names"):
                chart(
                    charts.bars_by_role(names, group="entity", value="mentions", labels={}, unit="mentions"),
                    key="names-by-role",
                    alt=said,
                    on_click=reactions.NAME,
                    table=names,
                )
gestures.listen(open_passage=reactions.read_on)
