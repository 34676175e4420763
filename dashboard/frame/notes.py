"""Lines that stand above a page as long as the reader stays where they were said."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from html import escape
from typing import NoReturn

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

NOTES = "notes"  # session state: line → the page and parameters it was said at; None until it was shown


def add(line: str) -> None:
    """Say a line when the page stands, and on until its address changes."""
    st.session_state[NOTES] = {**st.session_state.get(NOTES, {}), line: None}


class _Left(Exception):
    """A page that ended before its last line."""


def leave() -> NoReturn:
    """End the page early. Streamlit's own `stop` would end what stands around it as well."""
    raise _Left


@contextmanager
def above(page: str, *conclude: Callable[[], None]) -> Iterator[None]:
    """Keep a place above the page shown within, and say the lines there.

    `conclude` are called when the page stands, and may add lines. A run that another one breaks off says nothing.
    """
    place = st.empty()
    with suppress(_Left):
        yield
    for step in conclude:
        step()
    _show(place, page)


def _show(place: DeltaGenerator, page: str) -> None:
    here = (page, {key: st.query_params.get_all(key) for key in st.query_params})
    standing = {line: here for line, said in st.session_state.get(NOTES, {}).items() if said in (None, here)}
    st.session_state[NOTES] = standing
    if standing:
        lines = "".join(f'<p class="note" role="status">{escape(line)}</p>' for line in standing)
        place.html(f'<div class="notes">{lines}</div>')
