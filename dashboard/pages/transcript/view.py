"""Read it all: jump, search, marks and receipts; words in context; check a quotation."""

import streamlit as st

from dashboard.frame import gestures, masthead
from dashboard.pages.transcript import in_context, jump, margin, quotes, reader

shown = masthead.open_page("Transcript")
interview = shown.interview
with st.container(horizontal=True, vertical_alignment="top", gap="small"):
    view = st.segmented_control(
        "View", jump.VIEWS, default=jump.VIEWS[0], key="view", bind="query-params", required=True
    )
    at = jump.place(interview)
jump.note(interview)
if view == "In context":
    in_context.show(shown)
    gestures.listen(jump_to=jump.read_at)
elif view == "Check quotes":
    quotes.show(interview)
    gestures.listen(jump_to=jump.read_at)
else:
    pages = reader.pages(interview.turns)
    with st.container(horizontal=True, vertical_alignment="top", gap="small"):
        only = jump.choose(shown, at=at)
        colour = margin.choose()
    first, last = pages[jump.choose_page(pages, at) - 1] if pages else (1, 0)
    on_page = interview.paragraphs["turn"].between(first, last)
    chosen = interview.paragraphs[on_page & shown.kept] if only else interview.paragraphs[on_page]
    if chosen.empty:
        st.markdown("No passage of this page matches. Lift a filter above, or show all passages.")
    else:
        st.html(margin.beside(reader.text(shown, chosen), shown, colour=colour, at=at))
    gestures.listen(at=at, jump_to=jump.read_at)
