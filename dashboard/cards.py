"""A card: a title that states what the chart shows, what is measured beside it, and the chart."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

import streamlit as st


@contextmanager
def card(title: str, measured: str = "", *, key: str) -> Iterator[None]:
    """A bordered container under its title; both are shown letter for letter."""
    with st.container(border=True, key=f"card-{key}"):
        st.html(heading(title, measured))
        yield


def heading(title: str, measured: str = "") -> str:
    """A card's title, and what it measures, as HTML."""
    return f'<h2 class="card-title">{escape(title)} <small>{escape(measured)}</small></h2>'
