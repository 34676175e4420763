"""Fields of interviews: a reader chooses by their names, and the address holds their slugs.

Streamlit writes into the address what a field shows. A title is long and may be mended, and an address must open what
it opened; so two fields stand for one: that of the slugs, which belongs to the address and which the look hides, and
that of the names.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.interview import library

BOUND = {"bind": "query-params", "label_visibility": "collapsed"}


def one(label: str, slugs: Sequence[str], *, key: str, put: Callable[[str], None] | None = None, **look) -> str:
    """The interview chosen of these; `put` takes another that a reader chooses, or else the field under `key` does."""
    st.selectbox(label, slugs, key=key, **BOUND)
    st.selectbox(label, slugs, on_change=_choose, args=(key, put), **_named(key), **look)
    return st.session_state[key]


def several(label: str, slugs: Sequence[str], *, key: str, opening: list[str], most: int) -> list[str]:
    """The interviews chosen of these, at most so many; `opening` where nobody chose."""
    st.multiselect(label, slugs, opening, key=key, max_selections=most, **BOUND)
    st.multiselect(label, slugs, max_selections=most, on_change=_choose, args=(key, None), **_named(key))
    return st.session_state[key]


def _named(key: str) -> dict[str, object]:
    """The key and the words of the field of names, which holds what that of the slugs holds."""
    st.session_state[f"{key}-named"] = st.session_state[key]
    names = library.names()
    return {"key": f"{key}-named", "format_func": lambda slug: names.get(slug, slug)}


def _choose(key: str, put: Callable[[str], None] | None) -> None:
    chosen = st.session_state[f"{key}-named"]
    if put:
        put(chosen)
    else:
        st.session_state[key] = chosen
