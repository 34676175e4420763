"""A page inside another: one card of it alone, with the way back to the whole."""

import re

import streamlit as st

from dashboard.interview import Interview
from dashboard.share import address, links

# Hides all of a page but one card; a name that the pattern refuses is no name of a card.
ALONE = """<style>
.stMain [data-testid=stElementContainer]:not(.st-key-card-{0} *, .st-key-embed-source *),
.stMain [data-testid=stColumn]:not(:has(.st-key-card-{0})):not(.st-key-card-{0} *),
.stMain [class*=st-key-card-]:not(.st-key-card-{0}) {{ display: none; }}
.stMain [data-testid=stVerticalBlock] {{ gap: .4rem; }}
</style>"""
NAME = re.compile(r"[a-z][a-z-]{0,30}")


def frame(interview: Interview) -> None:
    """In another page: show the one card that the address asks for, and where the whole is. Nothing elsewhere."""
    if not st.context.is_embedded:
        return
    card = st.query_params.get("card", "")
    if NAME.fullmatch(card):
        st.html(ALONE.format(card))
    with st.container(key="embed-source"):
        whole = links.view(address.page(), address.parameters())
        st.link_button(f"{interview.label}: open in Parley", whole, type="tertiary", icon=":material/open_in_new:")
