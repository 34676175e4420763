"""Clicks on marks, chips and links of passages, and scrolling to the passage an address names."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from dashboard.selection import filters
from dashboard.share import quotation

KEY = "gestures"
SCRIPTS = ("history.js", "results.js", "gestures.js")
_component = st.components.v2.component(
    "parley_gestures", js="".join(Path(__file__).with_name(name).read_text(encoding="utf-8") for name in SCRIPTS)
)


def listen(
    *, at: str = "", open_passage: Callable[[str], None] | None = None, jump_to: Callable[[str], None] | None = None
) -> None:
    """Hear clicks on the page's passages; scroll to the passage `at` ("12.3") and mark it.

    `open_passage` runs at the end of the script, and may turn to another page; `jump_to` is a callback, and may
    write filters.
    """

    def opened() -> None:
        if jump_to and st.session_state[KEY].open:
            jump_to(st.session_state[KEY].open)

    turn, _, paragraph = at.partition(".")
    heard = _component(
        key=KEY,
        data={"at": f"t{turn}-{paragraph or 1}" if at else "", "asked": st.session_state.get("asked", 0)},
        on_narrow_change=_narrow,
        on_open_change=opened,
        on_cite_change=lambda: None,
    )
    if heard.cite:
        quotation.show(heard.cite)
    if heard.open and open_passage:
        open_passage(heard.open)


def _narrow() -> None:
    point = st.session_state[KEY].narrow
    if point:
        filters.narrow(point)
