"""Two or more interviews side by side."""

from functools import partial
from html import escape

import streamlit as st

from dashboard import writing
from dashboard.charts import in_words
from dashboard.frame import cards, gestures, masthead, notes
from dashboard.interview import language, library
from dashboard.measures.search import EXAMPLE, HINT, LONGEST, parse
from dashboard.pages.compare import crossing, side_by_side, subjects, words
from dashboard.pages.compare import shares as chart_of
from dashboard.pages.compare.briefly import briefly
from dashboard.plot import chart
from dashboard.selection import named

crossing.cross()
masthead.open_plain(
    "Compare",
    "Whole interviews beside each other; the filters do not apply here.",
    hear=partial(gestures.listen, jump_to=crossing.hear),
)
slugs = library.slugs()
if len(slugs) < 2:
    st.markdown("There is one interview here; a second is needed to compare.")
    notes.leave()
on_show = st.session_state["interview"]
pair = [on_show, next(slug for slug in slugs if slug != on_show)]
if st.session_state.get("compare") == st.session_state.get("compared") != pair:
    st.session_state["compare"] = pair  # nobody chose: it follows the interview on show, as its address does
st.session_state["compared"] = pair
chosen = named.several("Interviews", slugs, key="compare", opening=pair, most=6)
if len(chosen) < 2:
    st.markdown("Choose two interviews or more.")
    notes.leave()
interviews = library.interviews(chosen)
called = briefly(interviews, library.names())
if changed := [called[interview.slug] for interview in interviews if library.changed(interview)]:
    masthead.say(f"{' and '.join(changed)}: shown as changed in this session; a link shows what was published.")

numbers = side_by_side.numbers(*interviews)
with cards.card(
    side_by_side.lengths(numbers, called=called),
    "tones: of all that is asked or answered, read together",
    key="numbers",
):
    st.html(side_by_side.table(numbers, called=called))
left, right = st.columns([3, 2], gap="medium")
sets = side_by_side.by_topic_set(interviews)
with left, cards.card("What they are about", "share of words with a topic; a passage may have several", key="shares"):
    st.html(side_by_side.key(list(called.values())))
    if len(sets) > 1:
        subjects.show(interviews, called=called)
        st.html(subjects.BY_SETS)
    for number, group in enumerate(sets):
        shares = side_by_side.topic_shares(*group)
        about = side_by_side.about(shares, group, called=called)
        if shares.empty:
            st.markdown(language.unread(group[0], "Topics") or "No passage has a topic.")
            continue
        chart(
            chart_of.shares(shares, called=called, names=group[0].topic_names),
            key=f"shares-{number}",
            alt=about,
            on_click=crossing.open_topic,
            table=in_words.table(side_by_side.named(shares, called), in_words.SHARES, topic=group[0].topic_name),
        )
        st.html(f'<p class="card-note">{escape(writing.isolated(about))}</p>')
with right, cards.card("Names said in all of them", "mentions; a click shows each in context", key="shared"):
    st.html(side_by_side.names(side_by_side.shared_names(*interviews), called=called))
with cards.bare("Distinctive words", key="words"):
    words.show(interviews, called=called)
asked = st.text_input(
    "A word or name in each", key="kwic", bind="query-params", width=360, max_chars=LONGEST,
    placeholder=EXAMPLE, help=HINT,
)  # fmt: skip
if asked:
    with cards.card(f"{parse(asked)} in each", "the words around it; a click opens the transcript there", key="each"):
        st.html(side_by_side.in_context(interviews, asked, called=called))
