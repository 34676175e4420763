"""A card: a title that states what the chart shows, what is measured beside it, and the chart."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.writing import isolated

SHOWN = "cards"  # session state: key → title of the cards that this page has shown, in order


@contextmanager
def card(title: str, measured: str = "", *, key: str) -> Iterator[None]:
    """A bordered container under its title; both are shown letter for letter."""
    with bare(title, key=key):
        st.html(heading(title, measured))
        yield


def without(title: str, why: str, *, key: str) -> None:
    """A card that says in one sentence why its chart is not there."""
    with card(title, key=key):
        st.html(f'<p class="card-note" role="status">{escape(why)}</p>')


def bare(title: str, *, key: str, height: int | None = None) -> DeltaGenerator:
    """A card whose content brings its own heading; `title` names it in the Share menu."""
    st.session_state.setdefault(SHOWN, {})[key] = title
    return st.container(border=True, key=f"card-{key}", height=height or "content")


def begin() -> dict[str, str]:
    """Start a page without cards; those that it, or the page before it, showed in the last run."""
    before = st.session_state.get(SHOWN, {})
    st.session_state[SHOWN] = {}
    return before


def heading(title: str, measured: str = "") -> str:
    """A card's title, and what it measures, as HTML."""
    return f'<h2 class="card-title">{escape(isolated(title))} <small>{escape(isolated(measured))}</small></h2>'
