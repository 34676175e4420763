"""The only cache: interviews read from disk once, and those that live in one session alone."""

from functools import lru_cache
from pathlib import Path
from threading import RLock

import streamlit as st

from dashboard import config
from dashboard.config import Config
from dashboard.interview import Interview
from dashboard.prepare import prepare
from pipeline import store
from pipeline.errors import SourceError

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
    return _published(config.current())


def published_interview(slug: str) -> Interview:
    """One interview of the tables, prepared once for every session. Raises LookupError if it is not shown."""
    settings = config.current()
    there = _published(settings)
    if slug not in there:
        raise LookupError(f"interview '{slug}' is not here. Expected one of {', '.join(there)}.")
    with _reading:
        return _interview(settings.tables, _version(settings.tables), slug)


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
    return store.read_note(config.current().tables, "accuracy").get("measures", [])


def _published(settings: Config) -> list[str]:
    with _reading:
        slugs = _slugs(settings.tables, _version(settings.tables))
    return config.listed(slugs, settings)


def _version(tables: Path) -> int:
    """Changes whenever the tables are built anew."""
    store.settle(tables)
    path = tables / "interviews.parquet"
    if not path.is_file():
        raise SourceError(f"{path}: no tables. Expected those of `make tables`; run it and reload.")
    return path.stat().st_mtime_ns


# Streamlit's own cache hashes what it is asked for at every look, and every rerun looks several times.
_reading = RLock()  # so that sessions that begin together read the tables once


@lru_cache(maxsize=2)
def _tables(tables: Path, version: int) -> tuple[dict, dict]:
    return store.read(tables), store.read_note(tables, "audit")


@lru_cache(maxsize=2)
def _slugs(tables: Path, version: int) -> list[str]:
    interviews = _tables(tables, version)[0]["interviews"]
    return list(interviews.sort_values("words", ascending=False, kind="stable")["interview"])


@lru_cache(maxsize=64)
def _interview(tables: Path, version: int, slug: str) -> Interview:
    frames, audits = _tables(tables, version)
    return prepare(slug, frames, audits.get(slug))
