"""What a click in a chart found: the searched word in context, then the passages on show, beside the charts."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.frame import cards
from dashboard.interview.interview import Interview
from dashboard.passages import concordance, excerpts
from dashboard.selection.selection import Selection
from dashboard.theme import percent, plural

HEIGHT = 640  # px, within which the passages scroll


def show(interview: Interview, selection: Selection, kept: pd.Series) -> None:
    """A card with the passages on show, and above them every place of the word that is searched."""
    passages = interview.paragraphs
    shown = passages[kept]
    share = percent(shown["words"].sum() / max(passages["words"].sum(), 1))
    with (
        cards.card(plural(len(shown), "passage"), f"{share} of all words", key="passages"),
        st.container(height=HEIGHT, border=False, key="scroll-passages"),
    ):
        if selection.text:
            _in_context(interview, shown, selection.text)
        excerpts.show(interview, selection, shown)


def _in_context(interview: Interview, shown: pd.DataFrame, text: str) -> None:
    said, lines = concordance.around(interview, shown, text)
    st.html(f'<p class="said" role="status">{escape(said)}</p>{lines}')
