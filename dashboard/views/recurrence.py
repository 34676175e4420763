"""Where does the talk come back to the same terms?"""

import streamlit as st

from dashboard import cards, echo, gestures, masthead, reactions
from dashboard.charts import recurrence as chart_of
from dashboard.measures import recurrence
from dashboard.plot import chart

interview, selection, kept = masthead.open_page("Recurrence")
units = recurrence.units(interview.turns)
found = recurrence.recur(list(units["text"]))
inside = echo.kept_units(interview, units, kept)
best = recurrence.strongest(found, inside) or recurrence.strongest(found, [True] * len(units))
if best is None:
    st.markdown("No two turns of this interview share terms that tell them from the rest.")
    gestures.listen()
    st.stop()
noun = echo.noun(units)
asked = st.text_input(
    f"Pair of {noun}", key="pair", bind="query-params", width=160, max_chars=20,
    placeholder="-".join(str(units["unit"].iloc[place]) for place in best), help=f"Two {noun}, such as 12-54.",
)  # fmt: skip
chosen = echo.pair(asked, units)
if asked and not chosen:
    masthead.say(f"“{asked}” is no pair of {noun} of this interview; the most alike pair is shown.")
chosen = chosen or tuple(int(units["unit"].iloc[place]) for place in best)

left, right = st.columns([3, 2], gap="medium")
title = echo.title(units, found, inside)
with left, cards.card(title, "likeness of terms, 0 to 1", key="recurrence"):
    chart(
        chart_of.plot(units, found, kept=inside, chosen=chosen, noun=noun),
        key="recurrence",
        alt=f"{title}. Each cell is a pair of {noun}, darker the more terms they share.",
        on_click=reactions.open_pair,
        table=echo.pairs(units, found, inside),
    )
    st.html(
        '<p class="card-note">Cosine of tf-idf vectors of the words of two turns, after the recurrence plots of Angus, '
        "Smith and Wiles (2012), on terms. Terms said in over an eighth of the turns are left out. Grey: outside the "
        "filters. Shared words are not agreement.</p>"
    )
with right, cards.card(f"{noun.capitalize()} {chosen[0]} and {chosen[1]}", "shared terms marked", key="pair"):
    st.html(echo.listing(interview, selection, units, found, chosen))
gestures.listen(open_passage=reactions.read_on)
