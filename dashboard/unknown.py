"""What an address asks for that is not here: ignored, and said once."""

import streamlit as st

from dashboard import data, filters
from dashboard.interview import label
from dashboard.selection import SHOWS


def note_names() -> None:
    """Say once which parameters of an address mean nothing here; they are ignored."""
    if "address_read" in st.session_state:
        return
    st.session_state["address_read"] = True
    st.session_state["address_asked"] = {
        key: st.query_params.get_all(key) for key in filters.PAGE_KEYS & {*st.query_params}
    }
    known = {*filters.DEFAULTS, "interview", *filters.PAGE_KEYS}
    unknown = [key for key in st.query_params if key not in known]
    named = [*(f"“{key}”" for key in unknown), *_stale()]
    st.session_state["address_named"] = named
    if named:
        _note(named)


def note_values() -> None:
    """Say once which values of an address the page's own fields did not take, at the end of the first run."""
    asked = st.session_state.pop("address_asked", {})
    stale = [
        f"{key} “{value}”" for key, values in asked.items() if key in st.session_state
        for value in values if value not in _written(st.session_state[key])
    ]  # fmt: skip
    if stale:
        _note([*st.session_state["address_named"], *stale])
        st.rerun()


def _written(held: object) -> set[str]:
    """What a field holds, as an address may write it."""
    values = held if isinstance(held, list | tuple) else [held]
    return {text for value in values for text in (str(value), label(str(value)))}


def _note(named: list[str]) -> None:
    note = f"This address also asks for {', '.join(named)}, which is not here; it was ignored."
    st.session_state["address_note"] = note


def _stale() -> list[str]:
    """Values of the address that no longer exist: `interview “X”`, `topic “Y”`."""
    asked = st.query_params
    labels = [label(slug) for slug in data.slugs()]
    if asked.get("interview") and asked["interview"] not in labels:
        return [f"interview “{asked['interview']}”"]
    slug = data.slugs()[labels.index(asked["interview"])] if asked.get("interview") else data.slugs()[0]
    interview = data.interview(slug)
    allowed = {
        "topic": [interview.topic_name(topic) for topic in interview.topics_by_words],
        "name": interview.names_by_count,
        "speaker": interview.speakers,
        "show": list(SHOWS),
        "exchanges": [str(number) for number in interview.exchanges["exchange"]],
    }
    return [
        f"{key} “{value}”" for key, values in allowed.items() for value in asked.get_all(key) if value not in values
    ]
