"""Two or more interviews side by side."""

import streamlit as st

from dashboard import beside, cards, data, masthead, wording
from dashboard.charts import compare as chart_of
from dashboard.charts import distinctive as bars
from dashboard.interview import label
from dashboard.measures import compare
from dashboard.measures.distinctive import count, extremes, log_odds
from dashboard.plot import chart

masthead.open_plain("Compare", "Whole interviews beside each other; the filters do not apply here.")
slugs = data.slugs()
if len(slugs) < 2:
    st.markdown("There is one interview here; a second is needed to compare.")
    st.stop()
chosen = st.multiselect(
    "Interviews", slugs, slugs[:2], format_func=label, key="compare", bind="query-params", max_selections=6
)
if len(chosen) < 2:
    st.markdown("Choose two interviews or more.")
    st.stop()
interviews = [data.interview(slug) for slug in chosen]
labels = [interview.label for interview in interviews]
paragraphs = {interview.label: interview.paragraphs for interview in interviews}
mentions = {interview.label: interview.mentions for interview in interviews}

with cards.card("Key numbers", "tones: mean of passages, weighted by words", key="numbers"):
    st.html(beside.table(compare.numbers(paragraphs, mentions)))
left, right = st.columns(2, gap="medium")
with left, cards.card("What they are about", "share of words with a topic", key="shares"):
    if beside.one_set(interviews):
        shares = compare.topic_shares(paragraphs)
        chart(
            chart_of.shares(shares, interviews=labels, names=interviews[0].topic_names),
            key="shares",
            alt="Share of topical words by topic and interview.",
            table=shares,
        )
        st.html(beside.key(labels))
    else:
        st.markdown("These interviews were labelled with different topic sets, so their topics cannot be compared.")
with right, cards.card("Names said in all of them", "mentions", key="shared"):
    st.html(beside.names(compare.shared_names(mentions)))
one, other = (count(interview.paragraphs["text"]) for interview in interviews[:2])
table = extremes(log_odds(one, other))
with cards.card(wording.distinctive(table, *labels[:2]), "first two, z-scores of log-odds", key="words"):
    chart(
        bars.words(table, one=labels[0], other=labels[1], colours=("@c0", "@c1")),
        key="distinctive-interviews",
        alt=wording.distinctive(table, *labels[:2]),
        table=table,
    )
