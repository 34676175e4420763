"""Where does the talk come back to the same terms?"""

import streamlit as st

from dashboard.frame import cards, gestures, masthead, notes
from dashboard.interview import language
from dashboard.pages.recurrence import plot, two_turns, worked
from dashboard.pages.recurrence.measures import strongest
from dashboard.plot import chart
from dashboard.selection import reactions

view = masthead.open_page("Recurrence")
interview = view.interview
if why := language.unread(interview, "Recurrence"):
    st.markdown(why)
    gestures.listen()
    notes.leave()
units, found = worked.units(interview), worked.recurrence(interview)
inside = two_turns.kept_units(view)
best = strongest(found, inside) or strongest(found, [True] * len(inside))
if best is None:
    st.markdown(f"No two {units.noun} of this interview share terms that tell them from the rest.")
    gestures.listen()
    notes.leave()
asked = st.text_input(
    f"Pair of {units.noun}", key="pair", bind="query-params", width=160, max_chars=20,
    placeholder="-".join(str(units.numbers[place]) for place in best), help=f"Two {units.noun}, such as 12-54.",
)  # fmt: skip
chosen = two_turns.pair(asked, units)
if asked and not chosen:
    masthead.say(f"“{asked}” is no pair of {units.noun} of this interview; the most alike pair is shown.")
chosen = chosen or best

left, right = st.columns([3, 2], gap="medium")
title = two_turns.title(interview, inside)
with left, cards.card(title, "likeness of terms, 0 to 1", key="recurrence"):
    chart(
        plot.plot(units, found, kept=inside, chosen=chosen),
        key="recurrence",
        alt=f"{title}. Each cell is a pair of {units.noun}, darker the more terms they share.",
        on_click=reactions.OPEN_PAIR,
        table=two_turns.pairs(interview, inside),
    )
    st.html(
        f'<p class="card-note">How far two {units.noun} share the words that tell them from the rest: the '
        "rarer a word is here, the more it counts, as in the recurrence plots of Angus, Smith and Wiles (2012). Words "
        "that carry no subject, and those said in over an eighth of them, are left out. Grey: outside the filters. "
        "Shared words are not agreement.</p>"
    )
pair = " and ".join(units.label(place) for place in chosen)
alike = f"likeness {found.square[chosen]:.2f}; shared terms marked"
with right, cards.card(f"{units.noun.capitalize()} {pair}", alike, key="pair"):
    st.html(two_turns.listing(view, chosen))
gestures.listen(open_passage=reactions.read_on)
