"""The interviews that a session can open: those of the tables, and those that live in it alone."""

from functools import lru_cache
from pathlib import Path

import streamlit as st

from dashboard import config
from dashboard.interview import Interview
from dashboard.shelf import Shelf

UPLOADS = "uploads"  # session state: slug → Interview
CHANGED = "changed"  # session state: slug → an Interview whose names, roles or topics a reader changed


def slugs() -> list[str]:
    """Every interview that this session can open: its own uploads, then the published ones."""
    return [*st.session_state.get(UPLOADS, {}), *published()]


def interview(slug: str) -> Interview:
    """One interview as this session has it: published, uploaded here, or changed here."""
    own = {**st.session_state.get(UPLOADS, {}), **st.session_state.get(CHANGED, {})}
    return own[slug] if slug in own else published_interview(slug)


def published() -> list[str]:
    """The interviews of the tables that the host shows: in its order, or the longest first."""
    settings = config.current()
    return config.listed(_shelf(settings.tables).shown().slugs, settings)


def published_interview(slug: str) -> Interview:
    """One interview of the tables, prepared once for every session. Raises LookupError if it is not shown."""
    settings = config.current()
    shelf = _shelf(settings.tables)
    with shelf.reading:
        shown = shelf.shown()
        there = config.listed(shown.slugs, settings)
        if slug not in there:
            raise LookupError(f"interview '{slug}' is not here. Expected one of {', '.join(there)}.")
        return shown.interview(slug)


def changed(interview: Interview) -> bool:
    """Whether this session shows it with names, roles or topics that a reader changed."""
    return interview.slug in st.session_state.get(CHANGED, {})


def keep(interview: Interview) -> None:
    """Hold an uploaded interview in this session alone."""
    st.session_state[UPLOADS] = {**st.session_state.get(UPLOADS, {}), interview.slug: interview}


def replace(interview: Interview) -> None:
    """Show a changed version of an interview in this session alone, under its own name."""
    st.session_state[CHANGED] = {**st.session_state.get(CHANGED, {}), interview.slug: interview}


def restore(interview: Interview) -> None:
    """Show an interview as it was before a reader changed it."""
    changes = st.session_state.get(CHANGED, {})
    st.session_state[CHANGED] = {slug: one for slug, one in changes.items() if slug != interview.slug}


def accuracy() -> list[dict]:
    """The measured accuracy of each reading, as `pipeline evaluate` wrote it; empty if it was not run."""
    return _shelf(config.current().tables).shown().accuracy


@lru_cache(maxsize=4)
def _shelf(tables: Path) -> Shelf:
    return Shelf(tables)
