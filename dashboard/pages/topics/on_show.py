"""What a click in a chart found: the searched word in context, then the passages on show, beside the charts."""

from html import escape

import streamlit as st

from dashboard.frame import cards
from dashboard.passages import concordance, excerpts
from dashboard.selection.view import View
from dashboard.writing import percent, plural

HEIGHT = 640  # px, within which the passages scroll


def show(view: View) -> None:
    """A card with the passages on show, and above them every place of the word that is searched."""
    with (
        cards.card(plural(len(view.shown), "passage"), f"{percent(view.share)} of all words", key="passages"),
        st.container(height=HEIGHT, border=False, key="scroll-passages"),
    ):
        if view.selection.text:
            _in_context(view)
        excerpts.show(view, view.shown)


def _in_context(view: View) -> None:
    said, lines = concordance.around(view.interview, view.shown, view.selection.text)
    st.html(f'<p class="said" role="status">{escape(said)}</p>{lines}')
