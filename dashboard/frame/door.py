"""Who may come in: sign-in by OpenID Connect and an allow-list, both off unless a host asks for them."""

import streamlit as st

from dashboard.host import config
from dashboard.host.config import Config, admits
from dashboard.interview import library
from pipeline.errors import SourceError

NOTHING = "The tables hold no interview. Expected at least one; run `make tables` and reload."


def host() -> Config:
    """The host's settings; where they or the tables cannot be read, one line that says why, and no page."""
    try:
        found = config.current()
        if library.published():
            return found
        trouble = NOTHING
    except SourceError as error:
        trouble = str(error)
    st.title("Parley is not set up yet", anchor=False)
    st.text(trouble)
    st.stop()


def admit(config: Config) -> None:
    """Let the reader pass, or show the way to sign in and stop the page."""
    if not config.sign_in:
        return
    claims = st.user.to_dict()
    if admits(claims, config):
        st.sidebar.button("Sign out", key="sign-out", icon=":material/logout:", on_click=st.logout)
        return
    st.title(config.title, anchor=False)
    if claims.get("is_logged_in"):
        st.text(f"{claims.get('email') or 'This account'} is not on the list of those who may read this.")
        st.button("Sign out", key="sign-out", icon=":material/logout:", on_click=st.logout)
    else:
        st.text("Sign in to read this.")
        st.button("Sign in", key="sign-in", icon=":material/login:", type="primary", on_click=st.login)
    st.stop()
