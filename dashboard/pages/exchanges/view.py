"""Where did tone, topic and names change between question and answer?"""

import streamlit as st

from dashboard import charts, measures
from dashboard.charts import drawn, headlines, in_words, legend
from dashboard.frame import cards, gestures, masthead, notes
from dashboard.interview import language, worked
from dashboard.measures.rows import columns
from dashboard.pages.exchanges import chain, grid, replies, responsiveness, stepper
from dashboard.pages.exchanges import matrix as heat
from dashboard.passages import pair
from dashboard.plot import chart
from dashboard.selection import reactions

view = masthead.open_page("Questions & answers")
interview = view.interview
if interview.exchanges.empty:
    st.markdown("No question is followed by an answer here, so there is nothing to compare.")
    notes.leave()

shown = measures.exchanges_shown(interview.paragraphs, view.kept)
ledger = worked.ledger(interview)
measures_here = charts.measures(toned=not language.unread(interview, "Tone"))
texts = worked.texts(interview)

left, right = st.columns([5, 7], gap="medium")
with right, cards.bare("The exchange that is open", key="pair"):
    chosen = stepper.choose_exchange(interview, shown)
    told = chain.numbers(interview.exchanges, chosen)
    if len(told) > 1:
        with st.expander(
            f"Asked {len(told)} times: exchanges {' and '.join(map(str, told))}", icon=":material/repeat:"
        ):
            st.html(chain.story(interview, told))
    with st.container(height=charts.height(len(ledger)) + 190, border=False, key="pair-text"):
        st.html(pair.pair(view, ledger.loc[ledger["exchange"] == chosen].iloc[0]))
with left, cards.bare("Questions against answers", key="ledger"):
    head = st.container()
    with st.container(horizontal=True, gap="small"):
        measure = st.selectbox("Compare", measures_here, key="measure", bind="query-params", width=180)
        order = st.segmented_control(
            "Order", ["As asked", "Widest gap"], default="As asked", key="sort", bind="query-params", required=True
        )
    column = charts.MEASURES[measure]
    told = headlines.sides(ledger, shown, column)
    head.html(cards.heading(told, "each line an exchange"))
    chart(
        drawn.ledger(interview, measure, order == "Widest gap").figure(shown, chosen),
        key="ledger",
        alt=f"{told}. One line an exchange: diamond for the question, circle for the answer.",
        on_click=reactions.OPEN_EXCHANGE,
        on_box=reactions.exchange_box,
        table=drawn.ledger_table(interview, measure),
    )
    st.html(legend.dumbbells(column, rows=len(ledger)))

if why := language.unread(interview, "Replies"):
    cards.without("Replies", why, key="replies")
else:
    counts = grid.replies(ledger, shown)
    told = headlines.replies(counts)
    with cards.card(told, "responsiveness, 0 to 1", key="replies"):
        chart(
            replies.line(interview).figure(shown),
            key="responsiveness",
            alt=f"{told}; {counts['partly']} partly, {counts['not taken up']} not.",
            on_click=reactions.OPEN_EXCHANGE,
            table=replies.table(interview),
        )
        st.html(responsiveness.key())
if why := language.unread(interview, "Topics"):
    cards.without("Topic asked, topic answered", why, key="matrix")
else:
    cells = grid.matrix(ledger, shown, measures.exchanges_shown(interview.paragraphs, view.left("exchanges")))
    asked = {number: texts[turns[0]] for number, turns in columns(ledger, "exchange", "question_turns") if len(turns)}
    told = headlines.kept_topics(*grid.kept_topic(cells))
    with cards.card(told, "asked → answered", key="matrix"):
        chart(
            heat.matrix(cells, topics=interview.topic_order, names=interview.topic_names, texts=asked),
            key="matrix",
            alt=f"{told}. Rows: topic asked; columns: topic answered.",
            on_click=reactions.CELL,
            table=in_words.table(cells, in_words.CELLS, topic=interview.topic_name),
        )
gestures.listen(open_passage=reactions.read_on)
