"""The interviews that a session can open: those of the tables, and those that live in it alone."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import streamlit as st

from dashboard.host import config
from dashboard.interview.holdings import holdings, session
from dashboard.interview.interview import Interview
from dashboard.interview.names import names as names_of
from dashboard.interview.shelf import Shelf

UPLOADS = "uploads"  # session state: slug → Interview
CHANGED = "changed"  # session state: slug → an Interview whose names, roles or topics a reader changed


def slugs() -> list[str]:
    """Every interview that this session can open: the published ones, then its own uploads.

    The first is what an address without an interview opens, here as anywhere; an upload is always named.
    """
    return [*published(), *added()]


def names() -> dict[str, str]:
    """What a reader sees each of them called, by slug."""
    shown = _shelf(config.current().tables).shown().names
    own = st.session_state.get(UPLOADS, {})
    told = ((slug, one.info["title"], one.info["date"]) for slug, one in own.items())
    return shown | names_of(told, taken=shown.values()) if own else shown


def added() -> list[str]:
    """The interviews that were added in this session."""
    return list(st.session_state.get(UPLOADS, {}))


def interview(slug: str) -> Interview:
    """One interview as this session has it: published, uploaded here, or changed here."""
    return interviews([slug])[0]


def interviews(slugs: Sequence[str]) -> list[Interview]:
    """Several interviews as this session has them; those that are published, out of one build of the tables."""
    own = {**st.session_state.get(UPLOADS, {}), **st.session_state.get(CHANGED, {})}
    others = [slug for slug in slugs if slug not in own]
    own |= dict(zip(others, published_interviews(others) if others else (), strict=True))
    return [own[slug] for slug in slugs]


def published() -> list[str]:
    """The interviews of the tables that the host shows: in its order, or the longest first."""
    settings = config.current()
    return config.listed(_shelf(settings.tables).shown().slugs, settings)


def published_interview(slug: str) -> Interview:
    """One interview of the tables, prepared once for every session. Raises LookupError if it is not shown."""
    return published_interviews([slug])[0]


def published_interviews(slugs: Sequence[str] | None = None) -> list[Interview]:
    """Interviews of one build of the tables: those named, or all. Raises LookupError if one is not shown."""
    settings = config.current()
    shelf = _shelf(settings.tables)
    with shelf.reading:
        shown = shelf.shown()
        there = config.listed(shown.slugs, settings)
        lost = next((slug for slug in slugs or () if slug not in there), None)
        if lost is not None:
            raise LookupError(f"interview '{lost}' is not here. Expected one of {', '.join(there)}.")
        return [shown.interview(slug) for slug in (there if slugs is None else slugs)]


def changed(interview: Interview) -> bool:
    """Whether this session shows it with names, roles or topics that a reader changed."""
    return interview.slug in st.session_state.get(CHANGED, {})


def keep(interview: Interview, *, size: int) -> None:
    """Hold an uploaded interview, of about so many bytes, in this session alone."""
    held = st.session_state.get(UPLOADS, {})
    held[interview.slug] = interview
    st.session_state[UPLOADS] = holdings().hold(session(), held, size=size)


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
