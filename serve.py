"""The dashboard with its read-only API, health answers and link previews: `streamlit run serve.py`."""

import streamlit as st
from starlette.middleware import Middleware

from dashboard.api import routes
from dashboard.share.preview import Previews

app = st.App("streamlit_app.py", routes=routes(st.get_option("server.baseUrlPath")), middleware=[Middleware(Previews)])
