"""Upload or paste; see how it was read; set it right; analyse. It stays in the session, and in the reader's tab."""

from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.frame import masthead, notes, tab
from dashboard.host import config
from dashboard.interview import library
from dashboard.pages import PAGES
from dashboard.pages.add import analysis, apart, keeping, reading, sources, speakers, teach
from dashboard.selection import turning
from dashboard.share import downloads
from pipeline.errors import SourceError

ADDED = "added"  # session state: (what was given, the interview's slug, its tables) of the last one analysed
LOST = "What was set right of “{}” before it was analysed went with the reload: set it right again."

masthead.open_plain(
    "Add a transcript",
    "The server writes it to no disk and sends it nowhere: it stays in this session. A copy in this browser tab brings "
    "it back after a reload, and goes when the tab is closed.",
)
host = config.current()
apart.warm()
given = sources.choose(limit_mb=host.upload_mb)
added = st.session_state.get(ADDED)
done = added is not None and added[0] == given
if not done:
    keeping.keep_given(given)
if given is None:
    notes.leave()
try:
    document, transcript, lines = reading.read(given)
except SourceError as error:
    masthead.say(str(error))
    notes.leave()

reading.show(document, transcript, lines, given=given)
taught = teach.taught(given.digest)
chosen = speakers.choose(document, transcript, of=given.digest, read_as=teach.named(taught))
settings = replace(chosen, reading=taught.reading, examples=taught.examples)
if not done and chosen != speakers.untouched(document, transcript):
    tab.warn("settings", LOST.format(given.name))
with st.container(horizontal=True):
    wanted = st.button("Analyse", type="primary", icon=":material/analytics:")
    st.download_button(
        "interview.toml", speakers.toml(settings, source=given.name), "interview.toml", on_click="ignore",
        help="Put it beside the transcript, in a folder of its own, to keep these settings.",
    )  # fmt: skip
    st.button("Take it back", key="take-back", on_click=sources.take_back, help="Give another transcript")
if wanted:
    try:
        interview, tables = analysis.analyse(given, settings)
    except SourceError as error:
        masthead.say(str(error))
        notes.leave()
    st.session_state[ADDED] = (given, interview.slug, tables)
    keeping.keep(interview.slug, given, settings)
    turning.turn_next(interview.slug)
    st.rerun()
if done:
    _, slug, tables = added
    masthead.say(
        f"“{library.names()[slug]}” is ready on every page, in this session alone. Links to it open nothing elsewhere."
    )
    with st.container(horizontal=True):
        if st.button("Open it", icon=":material/arrow_forward:", on_click=turning.turn_to, args=(slug,)):
            st.switch_page(PAGES[0].view, query_params={})  # the filters write their own
        for way in ("Parquet", "CSV", "JSON"):  # the workbook's dictionary is of the measured tables alone
            made = partial(downloads.WAYS[way], tables)
            st.download_button(f"Tables as {way}", made, downloads.file_name(slug, way), on_click="ignore")
