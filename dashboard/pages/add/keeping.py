"""Transcripts added here, kept by the reader's tab through a reload: packed for it, and analysed again."""

import base64
import json
import zlib
from pathlib import Path

import streamlit as st

from dashboard.frame import changes, notes, tab
from dashboard.host import config
from dashboard.interview import library
from dashboard.pages.add import analysis, sources, speakers, teach
from dashboard.pages.add.sources import Given
from pipeline.errors import SourceError
from pipeline.source import settings
from pipeline.source.settings import Settings

ADDED, GIVEN, LOST = "added:", "given", "lost:"  # in what the tab keeps: analysed, not yet analysed, and gone
ASIDE = 1_000_000  # bytes that the settings of a transcript may take beside it
KEPT = "given_kept"  # session state: what was given, and taught of it, when the tab was last told
TOO_LONG = "went with the reload, too long for this browser to keep. Add it again."
BROKEN = "What this tab kept of a transcript cannot be read. Add the transcript again."


def restore() -> None:
    """Have again what the tab kept, and say what went with the reload."""
    kept = tab.found()
    for line in (text for key, text in kept.items() if key.startswith(LOST)):
        notes.add(line)
    if config.current().uploads:
        for key in (key for key in kept if key.startswith(ADDED)):
            _restore(key, kept[key])
        if GIVEN in kept and not sources.given():
            _give_again(kept[GIVEN])
    changes.again(kept)


def keep(slug: str, given: Given, chosen: Settings) -> None:
    """Have the tab keep an analysed transcript, and no longer what was given to analyse."""
    tab.keep(ADDED + slug, pack(given, chosen))
    keep_given(None)


def keep_given(given: Given | None) -> None:
    """Have the tab keep what is given, and what was taught of it, until it is analysed."""
    kept = (given, teach.taught(given.digest)) if given else None
    if st.session_state.get(KEPT) != kept:
        st.session_state[KEPT] = kept
        tab.keep(GIVEN, pack(*kept) if kept else None)


def warn() -> None:
    """Have the browser ask before a reload where the tab had no room for a transcript; afterwards say what went."""
    for slug in library.added():
        if tab.refused(ADDED + slug):
            tab.warn(slug, f"“{library.names()[slug]}” {TOO_LONG}")
    if tab.refused(GIVEN):
        tab.warn(GIVEN, f"The transcript that was not yet analysed {TOO_LONG}")


def pack(given: Given, chosen: Settings) -> str:
    """A transcript and its settings as one string."""
    head = json.dumps({"name": given.name, "settings": speakers.toml(chosen, source=given.name)})
    return base64.b64encode(zlib.compress(head.encode() + b"\n" + given.content)).decode()


def unpack(packed: str, *, limit_bytes: int) -> tuple[Given, Settings]:
    """What was packed. Raises SourceError where it is no such string, or longer than `limit_bytes`."""
    try:
        whole = zlib.decompressobj().decompress(base64.b64decode(packed, validate=True), limit_bytes + ASIDE)
        head, _, content = whole.partition(b"\n")
        told = json.loads(head)
        given = Given(str(told["name"]), content)
        chosen = settings.read(str(told["settings"]), path=Path(given.name))[1]
    except (ValueError, zlib.error, KeyError, TypeError) as error:
        raise SourceError(BROKEN) from error
    return given, chosen


def _restore(key: str, packed: str) -> None:
    slug = key.removeprefix(ADDED)
    if slug in library.slugs():
        return
    try:
        given, chosen = unpack(packed, limit_bytes=config.current().upload_bytes)
        progress = st.empty()
        with progress:
            analysis.analyse(given, chosen, name=slug)
        progress.empty()
    except SourceError as error:
        tab.keep(key, None)
        notes.add(str(error))


def _give_again(packed: str) -> None:
    try:
        st.session_state[KEPT] = given, taught = unpack(packed, limit_bytes=config.current().upload_bytes)
        teach.give(given.digest, taught)
        sources.give(given)
    except (SourceError, UnicodeDecodeError):
        tab.keep(GIVEN, None)
        notes.add(BROKEN)
