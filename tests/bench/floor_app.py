"""An empty Streamlit page: one pill, one line of text. What no app can be faster than."""

import streamlit as st

st.write("chosen: " + str(st.pills("Pick", ["one", "two"], key="pick")))
