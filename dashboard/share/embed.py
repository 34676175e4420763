"""A page inside another: one card of it alone, with the way back to the whole."""

import re

import streamlit as st

from dashboard.interview.interview import Interview
from dashboard.share import address, links
from dashboard.writing import plain_label

# Hides all of a page but one card; a name that the pattern refuses is no name of a card.
ALONE = """<style>
.stMain [data-testid=stElementContainer]:not(.st-key-card-{0} *, .st-key-embed-source *),
.stMain [data-testid=stColumn]:not(:has(.st-key-card-{0})):not(.st-key-card-{0} *),
.stMain .stGridCell:not(:has(.st-key-card-{0})):not(.st-key-card-{0} *),
.stMain [class*=st-key-card-]:not(.st-key-card-{0}) {{ display: none; }}
.stMain .stGridCell:has(.st-key-card-{0}) {{ grid-column: 1 / -1; }}
.st-key-masthead, .st-key-selection, .stAppHeader, .stSidebar {{ display: none; }}
.stMain [data-testid=stVerticalBlock], .stMain [data-testid=stHorizontalBlock] {{ gap: 0; }}
.stMain .stMainBlockContainer {{ padding: .2rem; }}
</style>"""
NAME = re.compile(r"[a-z][a-z-]{0,30}")


def frame(shown: Interview | str) -> None:
    """In another page: show the one card that the address asks for, and where the whole is. Nothing elsewhere.

    `shown` is the interview, or the title of a page that shows no one interview.
    """
    if not st.context.is_embedded:
        return
    card = st.query_params.get("card", "")
    if NAME.fullmatch(card):
        st.html(ALONE.format(card))
    with st.container(key="embed-source"):
        title = shown if isinstance(shown, str) else shown.title
        whole = links.view(address.page(), address.parameters())
        st.link_button(f"{plain_label(title)}: open in Parley", whole, type="tertiary", icon=":material/open_in_new:")
