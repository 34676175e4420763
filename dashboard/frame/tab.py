"""What this browser tab keeps through a reload: strings in its own storage, the only door to it."""

from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

import streamlit as st

KEY = "tab"
SESSION = "tab_session"  # session state: names this session to the tab, which answers each one once
FOUND = "tab_found"  # session state: key → string as the tab had it when this session began; missing until it answers
KEEPING = "tab_keeping"  # session state: key → string that the tab is still to keep, or None for one to forget
REFUSED = "tab_refused"  # session state: keys that the tab had no room for

_storage, _leaving = (
    st.components.v2.component(f"parley_{name}", js=Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8"))
    for name in ("tab", "leaving")
)


def listen(*, awaited: bool = False) -> None:
    """Let the tab say what it has, if anything or if it is awaited, and keep what it was given; on every page."""
    session = st.session_state.setdefault(SESSION, uuid4().hex)
    with st.container(key="tab-home"):
        _storage(
            key=KEY,
            data={"session": session, "awaited": awaited, "keep": st.session_state.get(KEEPING, {})},
            on_found_change=_hear,
            on_kept_change=_settle,
        )


def found() -> dict[str, str]:
    """What the tab had when this session began, once."""
    kept = st.session_state.get(FOUND, {})
    if kept:
        st.session_state[FOUND] = {}
    return kept


def await_answer() -> None:
    """Stop the page until the tab has said what it has; the reader can go on without."""
    if FOUND in st.session_state:
        return
    listen(awaited=True)
    st.text("Looking whether this browser tab has kept what its address asks for …")
    st.button("Go on without it", on_click=st.session_state.update, args=({FOUND: {}},))
    st.stop()


def keep(key: str, value: str | None) -> None:
    """Have the tab keep a string under a key; None has it forgotten."""
    st.session_state[KEEPING] = {**st.session_state.get(KEEPING, {}), key: value}


def refused(key: str) -> bool:
    """Whether the tab had no room for what it was to keep under that key."""
    return key in st.session_state.get(REFUSED, ())


def warn(key: str, line: str) -> None:
    """Have the browser ask before a reload while this stands on the page; `line` is said afterwards."""
    _leaving(key=f"leaving-{key}", data={"key": f"lost:{key}", "line": line})


def _hear() -> None:
    heard = st.session_state[KEY].found
    if FOUND not in st.session_state and isinstance(heard, Mapping):
        st.session_state[FOUND] = {str(key): str(value) for key, value in heard.items()}


def _settle() -> None:
    told = st.session_state[KEY].kept
    if told:
        keeping = st.session_state.get(KEEPING, {})
        done = {*told["kept"], *told["refused"]}
        st.session_state[KEEPING] = {key: value for key, value in keeping.items() if key not in done}
        st.session_state[REFUSED] = ({*st.session_state.get(REFUSED, ())} - {*told["kept"]}) | {*told["refused"]}
