"""Page config, the door, navigation and the shared sidebar; nothing else."""

import streamlit as st

from dashboard.frame import door, masthead, notes, tab, unknown
from dashboard.pages import BY_NAME, PAGES
from dashboard.pages.add import keeping
from dashboard.selection import address, sidebar

st.set_page_config(
    page_icon="static/icon.svg",
    layout="wide",
    initial_sidebar_state="collapsed" if st.context.is_embedded else "auto",
)
st.html(f"<style>{masthead.style()}</style>")
host = door.host()
masthead.brand(host.title)
door.admit(host)

pages = [
    st.Page(one.view, title=one.title, url_path=one.name, default=one is PAGES[0])
    for one in PAGES
    if host.uploads or one.name != "add"
]
page = st.navigation(pages, position="sidebar")
keeping.restore()
unknown.read({page.url_path for page in pages})
interview = sidebar.choose(narrowing=BY_NAME.get(page.url_path, PAGES[0]).narrows)
st.set_page_config(page_title=f"{page.title} – {interview.title} – {host.title}")
with notes.above(page.url_path, unknown.conclude, keeping.warn, address.agree, tab.listen):
    page.run()
