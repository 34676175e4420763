"""The words of one interview against those of the others."""

import streamlit as st

from dashboard.charts import distinctive as bars
from dashboard.charts import in_words
from dashboard.frame import cards
from dashboard.interview import language
from dashboard.interview.interview import Interview
from dashboard.pages.compare import crossing, side_by_side
from dashboard.plot import chart
from dashboard.selection import named

MEASURED = "how far beyond chance, in standard errors; words that carry no subject are left out"


def show(interviews: list[Interview], *, called: side_by_side.Called) -> None:
    """The chart of the distinctive words, or why there is none."""
    if why := language.apart(interviews):
        st.html(cards.heading("Distinctive words"))
        st.markdown(why)
        return
    chosen = [interview.slug for interview in interviews]
    one = chosen[0] if len(chosen) == 2 else named.one("Words of", chosen, key="words-of", width=360)
    first, *rest = sorted(interviews, key=lambda interview: interview.slug != one)
    table = side_by_side.distinctive(first, *rest)
    colours = side_by_side.colours(chosen, one)
    one, other = called[one], called[rest[0].slug] if len(rest) == 1 else "the others"
    title = bars.distinctive(table, one, other)
    st.html(cards.heading(title, MEASURED))
    if table.empty:
        return
    chart(
        bars.words(table, one=one, other=other, colours=colours),
        key="distinctive-interviews",
        alt=title,
        on_click=crossing.SAY_WORD,
        table=in_words.table(table, in_words.WORDS),
    )
    st.html(bars.key(one, other))
