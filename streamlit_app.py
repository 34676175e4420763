"""Page config, the door, navigation and the shared sidebar; nothing else."""

import streamlit as st

from dashboard import door, masthead, notes, sidebar, tab, unknown
from dashboard.add import keeping

st.set_page_config(
    page_icon="static/icon.svg",
    layout="wide",
    initial_sidebar_state="collapsed" if st.context.is_embedded else "auto",
)
st.html(masthead.STYLE)
host = door.host()
masthead.brand(host.title)
door.admit(host)

PAGES = [
    st.Page("dashboard/views/overview.py", title="Overview", default=True),
    st.Page("dashboard/views/exchanges.py", title="Questions & answers", url_path="exchanges"),
    st.Page("dashboard/views/topics.py", title="Topics", url_path="topics"),
    st.Page("dashboard/views/mentions.py", title="Mentions", url_path="mentions"),
    st.Page("dashboard/views/transcript.py", title="Transcript", url_path="transcript"),
    st.Page("dashboard/views/recurrence.py", title="Recurrence", url_path="recurrence"),
    st.Page("dashboard/views/compare.py", title="Compare", url_path="compare"),
    *([st.Page("dashboard/views/add.py", title="Add a transcript", url_path="add")] if host.uploads else []),
    st.Page("dashboard/views/method.py", title="Method", url_path="method"),
]

OF_WHOLE_INTERVIEWS = {"compare", "add", "method"}  # where the filters do not apply

page = st.navigation(PAGES, position="sidebar")
keeping.restore()
unknown.read({page.url_path for page in PAGES})
interview = sidebar.choose(narrowing=page.url_path not in OF_WHOLE_INTERVIEWS)
st.set_page_config(page_title=f"{page.title} – {interview.title} – {host.title}")
with notes.above(page.url_path, unknown.conclude, keeping.warn, tab.listen):
    page.run()
