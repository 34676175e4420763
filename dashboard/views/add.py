"""Upload or paste; see how it was read; set it right; analyse. Nothing leaves the session."""

from functools import partial

import streamlit as st

from dashboard import config, filters, masthead
from dashboard.add import analysis, downloads, reading, sources, speakers
from pipeline.errors import SourceError

masthead.open_plain("Add a transcript", "It stays in this session: it is written to no disk and sent nowhere.")
host = config.current()
given = sources.choose(limit_mb=host.upload_mb)
if given is None:
    st.stop()
try:
    document, transcript = reading.read(given, limit_bytes=host.upload_bytes)
except SourceError as error:
    masthead.say(str(error))
    st.stop()

reading.show(document, transcript)
settings = speakers.choose(document, transcript)
with st.container(horizontal=True):
    wanted = st.button("Analyse", type="primary", icon=":material/analytics:")
    st.download_button(
        "interview.toml", speakers.toml(settings, source=given.name), "interview.toml", on_click="ignore",
        help="Put it beside the transcript, in a folder of its own, to keep these settings.",
    )  # fmt: skip
if wanted:
    try:
        interview, tables = analysis.analyse(given, settings)
    except SourceError as error:
        masthead.say(str(error))
        st.stop()
    st.session_state["added"] = (interview.slug, tables)
if "added" in st.session_state:
    slug, tables = st.session_state["added"]
    masthead.say(
        f"“{slug.replace('-', ' ')}” is ready on every page, in this session alone. Links to it open nothing elsewhere."
    )
    with st.container(horizontal=True):
        if st.button("Open it", icon=":material/arrow_forward:", on_click=filters.put, args=("interview", slug)):
            st.switch_page("dashboard/views/overview.py")
        for name, make in downloads.WAYS.items():
            st.download_button(
                f"Tables as {name}", partial(make, tables), downloads.file_name(slug, name), on_click="ignore"
            )
