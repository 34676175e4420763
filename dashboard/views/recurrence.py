"""Where does the talk come back to the same terms?"""

import streamlit as st

from dashboard import cards, echo, gestures, masthead, reactions
from dashboard.charts import recurrence as chart_of
from dashboard.measures import recurrence
from dashboard.plot import chart

interview, selection, kept = masthead.open_page("Recurrence")
units = recurrence.units(interview.turns)
square = recurrence.likeness(list(units["text"]))
best = recurrence.strongest(square)
if best is None:
    st.markdown("No two turns of this interview share terms that tell them from the rest.")
    gestures.listen()
    st.stop()
asked = st.text_input(
    "Pair of turns", key="pair", bind="query-params", width=160, max_chars=20,
    placeholder="-".join(str(units["unit"].iloc[place]) for place in best), help="Two turns, such as 12-54.",
)  # fmt: skip
chosen = echo.pair(asked, units) or tuple(int(units["unit"].iloc[place]) for place in best)

left, right = st.columns([3, 2], gap="medium")
with left, cards.card(echo.title(units, square), "share of terms, 0 to 1", key="recurrence"):
    chart(
        chart_of.plot(units, square, chosen=chosen),
        key="recurrence",
        alt=f"{echo.title(units, square)}. Each cell is a pair of turns, darker the more terms they share.",
        on_click=reactions.open_pair,
        table=echo.pairs(units, square),
    )
    st.html(
        '<p class="card-note">Cosine of tf-idf vectors of the words of two turns, after the recurrence plots of Angus, '
        "Smith and Wiles (2012), on terms. Terms said in over an eighth of the turns are left out. Shared words are "
        "not agreement.</p>"
    )
with right, cards.card(echo.both(chosen), "shared terms marked", key="pair"):
    st.html(echo.listing(interview, selection, units, chosen))
gestures.listen(open_passage=reactions.read_on)
