"""How each number is made, how accurate it was measured to be, on what."""

import streamlit as st

from dashboard import plot
from dashboard.charts import in_words
from dashboard.charts import surest as drawn
from dashboard.frame import cards, masthead
from dashboard.interview import library
from dashboard.measures.surest import surest
from dashboard.method import leads, measured, readings
from dashboard.selection import filters

masthead.open_plain("Method", "Parley measures words, not truth. A score is never a verdict on a speaker.")
interview, _ = filters.current()
with cards.card("How accurate each reading was measured to be", "at the last build, by bootstrap", key="accuracy"):
    st.html(leads.table(library.accuracy()) + measured.labels())
    st.html(measured.accuracy(library.accuracy()))
points = surest(library.accuracy())
if len(points):
    with cards.card("How often a reading speaks, and how often it is right then", "a line a reading", key="surest"):
        st.html(measured.margins())
        said = drawn.words(points)
        plot.chart(drawn.lines(points), key="surest_plot", alt=said, table=in_words.table(points, in_words.SUREST))
with cards.card("What holds in its language", interview.title, key="language"):
    st.html(readings.holds(interview))
with cards.card("What holds in each language", "by the lists that are here", key="languages"):
    st.html(readings.languages())
with cards.card("How each number is made", f"worked out on {interview.title}", key="readings"):
    st.html(readings.readings(interview))
with cards.card("Versions, lexicons and licences", key="sources"):
    st.html(readings.sources())
