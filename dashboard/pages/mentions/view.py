"""Who and what is named, when, beside whom, in what tone, prompted or volunteered?"""

import streamlit as st

from dashboard import charts
from dashboard.charts import headlines, in_words, legend
from dashboard.frame import cards, gestures, masthead, notes
from dashboard.interview import language
from dashboard.measures.counts import names_by_role
from dashboard.pages.mentions import drawn, measures, naming, network, settle, tones
from dashboard.passages import excerpts
from dashboard.plot import chart
from dashboard.selection import reactions
from dashboard.theme import KIND_NAME
from dashboard.writing import percent, plural

view = masthead.open_page("Mentions")
interview, kept = view.interview, view.kept
if interview.mentions.empty:
    st.markdown("No name was found in this interview.")
    notes.leave()

with st.container(horizontal=True, gap="medium", vertical_alignment="top"):
    kind = st.selectbox("Kind", ["All kinds", *KIND_NAME.values()], key="kind", bind="query-params", width=220)
    count = st.segmented_control(
        "Count", naming.COUNTS, default=naming.COUNTS[0], key="count", bind="query-params", required=True
    )
mentions = naming.of_kind(interview.mentions, kind)
if mentions.empty:
    st.markdown("No name of this kind was found.")
    notes.leave()
per_words = count == naming.COUNTS[1]
stays = view.left("names")
counts = names_by_role(mentions, interview.paragraphs, kept, stays)
counted = measures.rates_by_role(counts, interview.paragraphs) if per_words else counts
asked = headlines.asked(view)
top, said = naming.top(counts), headlines.names(counted, asked, rate=per_words)

left, right = st.columns([8, 5], gap="medium")
with right, cards.card(plural(len(view.shown), "passage"), f"{percent(view.share)} of all words", key="passages"):
    excerpts.show(view, view.shown)
with left, cards.card(said, legend.several(count.lower(), view.selection.names), key="names"):
    chart(
        charts.bars_by_role(
            counted, group="entity", value="mentions", labels={}, unit=count.lower(), most=len(top),
            digits=int(per_words),
        ),
        key="mentions-by-role",
        alt=said,
        on_click=reactions.NAME,
        table=in_words.table(counted, in_words.NAME_COUNTS),
    )  # fmt: skip
    st.html(legend.roles(counted))
with left:
    these = (interview, kind, tuple(top))
    raised = naming.first_raised(drawn.occurrences(*these), kept.tolist())
    with cards.card(raised, "each mark a mention", key="dispersion"):
        chart(
            drawn.strips(*these).figure(kept.tolist(), naming.left(counts)),
            key="dispersion",
            alt=raised,
            on_click=reactions.NAME,
            table=drawn.table(*these),
        )
        st.html(naming.KEY)
        with st.expander("Who brought each name up first, after which question"):
            st.html(drawn.raised(*these))
shown, clicked = view.shown, interview.paragraphs[stays]
with left:
    pairs = measures.together(shown, names=top)
    nearest = naming.nearest(pairs, asked)
    standing, kinds = naming.standing(interview, tuple(top)), drawn.kinds(interview, kind)
    with cards.card(nearest, "names that share a passage", key="network"):
        if not standing.pairs.empty:
            chart(
                network.network(
                    standing,
                    pairs,
                    left=measures.passages_of(clicked, names=top),
                    shown=measures.passages_of(shown, names=top),
                    kinds=kinds,
                ),
                key="network",
                alt=nearest,
                on_click=reactions.NAME,
                table=pairs,
            )
            st.html(network.key({name: kinds[name] for name in top}))
with left:
    if why := language.unread(interview, "Tone"):
        cards.without("Tone of the passages around each name", why, key="tone-around")
    else:
        around = measures.tone_around(clicked, names=top)
        ticks = drawn.ticks(interview, tuple(top))
        with cards.card("Tone of the passages around each name", "at the right: passages · words", key="tone-around"):
            drawing = tones.tones(around, ticks, kept.tolist())
            chart(drawing, key="tone-around", alt=naming.tone_words(around), on_click=reactions.NAME, table=around)
            st.html(f'<p class="card-note">{naming.AROUND}</p>')
settle.settle(interview)
gestures.listen(open_passage=reactions.read_on)
