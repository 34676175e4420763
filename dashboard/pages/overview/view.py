"""What is the shape of this interview?"""

import streamlit as st

from dashboard import charts, measures
from dashboard.charts import drawn, headlines, in_words, legend
from dashboard.frame import cards, gestures, masthead
from dashboard.interview import language, worked
from dashboard.pages.overview import bars, key_numbers, stands_out
from dashboard.passages import excerpts
from dashboard.plot import chart
from dashboard.selection import reactions
from dashboard.writing import percent, plural

stands_out.open_asked()
view = masthead.open_page("Overview")
interview, shown, kept = view.interview, view.shown, view.kept
passages = interview.paragraphs

talk = headlines.talk(measures.words_by_role(shown))
left, right = st.columns([8, 5], gap="medium")
# The passages first: what a filter leaves to read should not wait for the charts.
with right, cards.card(plural(len(shown), "passage"), f"{percent(view.share)} of all words", key="passages"):
    excerpts.show(view, shown)
with left:
    with st.container():  # what stands below keeps its place where nothing stands out
        stands_out.show(view)
    with cards.card(talk, "width = words", key="barcode"):
        colour = st.segmented_control(
            "Colour", charts.COLOURS, default="Topic", key="colour", bind="query-params", required=True,
            label_visibility="collapsed",
        )  # fmt: skip
        if colour == "Tone" and (why := language.unread(interview, "Tone")):
            masthead.say(why)
        chart(
            drawn.barcode(interview).figure(kept.tolist(), colour, drawn.words_left(interview, view.left("turns"))),
            key="barcode",
            alt=f"{talk}. Each bar is a passage, as wide as its words; questions stand above their answers.",
            on_click=reactions.EXCHANGE,
            on_box=reactions.to_turns,
            table=bars.table(interview),
        )  # fmt: skip
        st.html(legend.topics(interview, shown) if colour == "Topic" else legend.tone())
        st.html(key_numbers.line(shown, interview.mentions))
    asked = headlines.asked(view)
    topics = measures.topics_by_role(passages, kept, view.left("topics"))
    places = worked.passages_of_mentions(interview)
    names = measures.names_by_role(interview.mentions, passages, kept, view.left("names"), places=places)
    with st.grid(2, min_column_width=290):
        if why := language.unread(interview, "Topics"):
            cards.without("Topics", why, key="topics")
        else:
            said = headlines.topics(topics, interview.topic_names, asked)
            with cards.card(said, legend.several(legend.TOPICAL, view.selection.topics), key="topics"):
                chart(
                    charts.bars_by_role(
                        topics, group="topic", value="words", labels=interview.topic_names, unit="words"
                    ),
                    key="topics-by-role",
                    alt=said,
                    on_click=reactions.TOPIC,
                    table=in_words.table(topics, in_words.TOPIC_WORDS, topic=interview.topic_name),
                )
                st.html(legend.roles(topics))
        if interview.mentions.empty:
            cards.without("Names", "No name was found in this interview.", key="names")
        else:
            said = headlines.names(names, asked)
            with cards.card(said, legend.several("mentions", view.selection.names), key="names"):
                chart(
                    charts.bars_by_role(names, group="entity", value="mentions", labels={}, unit="mentions"),
                    key="names-by-role",
                    alt=said,
                    on_click=reactions.NAME,
                    table=in_words.table(names, in_words.NAME_COUNTS),
                )
                st.html(legend.roles(names))
gestures.listen(open_passage=reactions.read_on, jump_to=stands_out.jump)
