"""Read it all: jump, search, marks, and the receipt of every passage."""

import streamlit as st

from dashboard import gestures, jump, masthead, reader

interview, selection, kept = masthead.open_page("Transcript")
pages = reader.pages(interview.turns)
at = jump.choose(interview)

only = st.session_state.get("view") == "Matching only"
page = jump.choose_page(pages, at)
first, last = pages[page - 1]
passages = interview.paragraphs
on_page = passages["turn"].between(first, last)
chosen = passages[on_page & kept] if only else passages[on_page]
if chosen.empty:
    st.markdown("No passage of this page matches. Lift a filter above, or show all passages.")
else:
    st.html(reader.text(interview, selection, chosen, kept))
gestures.listen(at=at)
