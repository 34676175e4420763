"""What the browser says of this page's address."""

import sys

import streamlit as st

from dashboard.pages import PAGES
from dashboard.share import links

PATHS = {page.name: page.title for page in PAGES[1:]}  # the first stands at the root


def page() -> str:
    """The address of this page without its parameters; "" where no browser has one."""
    return st.context.url or ""


def root() -> str:
    """The address of the dashboard, with a closing slash; "" where there is none."""
    return links.root(page(), PATHS)


def answers() -> bool:
    """Whether this server answers for cards and scripts: `serve.py` does, the dashboard alone does not."""
    return "dashboard.api.routes" in sys.modules


def parameters() -> dict[str, list[str]]:
    """The parameters of this view's address."""
    return {key: st.query_params.get_all(key) for key in st.query_params}
