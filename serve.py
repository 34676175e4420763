"""The dashboard with its read-only API, health answers, link previews and quick delivery: `streamlit run serve.py`."""

import streamlit as st
from starlette.middleware import Middleware

from dashboard.api import routes
from dashboard.api.previews import Previews
from dashboard.host.delivery import Assets, at_once

app = st.App(
    "streamlit_app.py",
    lifespan=at_once,
    routes=routes(st.get_option("server.baseUrlPath")),
    middleware=[Middleware(Assets), Middleware(Previews)],
)
