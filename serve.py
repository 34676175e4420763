"""The dashboard with its read-only API and health answers: `streamlit run serve.py`."""

import streamlit as st

from dashboard.api import routes

app = st.App("streamlit_app.py", routes=routes(st.get_option("server.baseUrlPath")))
