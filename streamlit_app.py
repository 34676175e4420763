"""Page config, the door, navigation and the shared sidebar; nothing else."""

import streamlit as st

from dashboard.frame import door, masthead, notes, tab, unknown
from dashboard.pages.add import keeping
from dashboard.selection import sidebar

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
    st.Page("dashboard/pages/overview/view.py", title="Overview", default=True),
    st.Page("dashboard/pages/exchanges/view.py", title="Questions & answers", url_path="exchanges"),
    st.Page("dashboard/pages/topics/view.py", title="Topics", url_path="topics"),
    st.Page("dashboard/pages/mentions/view.py", title="Mentions", url_path="mentions"),
    st.Page("dashboard/pages/transcript/view.py", title="Transcript", url_path="transcript"),
    st.Page("dashboard/pages/recurrence/view.py", title="Recurrence", url_path="recurrence"),
    st.Page("dashboard/pages/compare/view.py", title="Compare", url_path="compare"),
    *([st.Page("dashboard/pages/add/view.py", title="Add a transcript", url_path="add")] if host.uploads else []),
    st.Page("dashboard/pages/method/view.py", title="Method", url_path="method"),
]

OF_WHOLE_INTERVIEWS = {"compare", "add", "method"}  # where the filters do not apply

page = st.navigation(PAGES, position="sidebar")
keeping.restore()
unknown.read({page.url_path for page in PAGES})
interview = sidebar.choose(narrowing=page.url_path not in OF_WHOLE_INTERVIEWS)
st.set_page_config(page_title=f"{page.title} – {interview.title} – {host.title}")
with notes.above(page.url_path, unknown.conclude, keeping.warn, tab.listen):
    page.run()
