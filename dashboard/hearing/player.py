"""The player at the foot of the window. It stands outside the page, so that no rerun and no other page stops it."""

from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from dashboard.hearing import moments, recording
from dashboard.interview.interview import Interview
from dashboard.share import address

HERE = Path(__file__).parent
_component = st.components.v2.component("parley_player", js=(HERE / "player.js").read_text(encoding="utf-8"))


@cache
def style() -> str:
    """The player's look."""
    return (HERE / "player.css").read_text(encoding="utf-8")


def stand(interview: Interview) -> None:
    """Let the page's marks play the interview's recording; nothing where there is none that plays here."""
    played = recording.of(interview)
    if played is None or not played.tag or not moments.heard(interview):
        return
    source = played.source or f"{address.root()}recording?{urlencode({'interview': interview.slug})}"
    with st.container(key="player"):
        _component(
            key="player-home",
            data={
                "tag": played.tag, "source": source, "host": played.host, "page": played.page,
                "title": interview.title,
            },
        )  # fmt: skip
