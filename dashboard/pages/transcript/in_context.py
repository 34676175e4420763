"""The transcript in context: each hit of a query on one line, aligned on the keyword."""

from html import escape

import streamlit as st

from dashboard.measures import search
from dashboard.measures.kwic import ORDERS, kwic, ordered
from dashboard.passages.concordance import PAGE, counted, lines
from dashboard.selection.view import View


def show(view: View) -> None:
    """The query, its order, how often it is said, and a page of hits."""
    with st.container(horizontal=True, vertical_alignment="top", gap="small"):
        query = st.text_input(
            "Words in context", key="kwic", bind="query-params", width=360, max_chars=search.LONGEST,
            placeholder=search.EXAMPLE, help=search.HINT,
        )  # fmt: skip
        order = st.selectbox("Order", list(ORDERS), key="order", bind="query-params", width=190)
    interview, passages = view.interview, view.shown
    query = query or st.session_state.get("q") or ""
    if not query:
        st.markdown("Write a word to see every place where it is said, with what stands before and after it.")
        names = interview.names_by_count
        if names:
            st.selectbox("Or see a name", names, None, key="kwic-name", on_change=_ask_name, width=260)
        return
    hits = ordered(kwic(passages, interview.mentions, query), order)
    said = counted(hits, passages, query, rate=not st.session_state.get("q"))
    st.html(f'<p class="said" role="status">{escape(said)}</p>')
    if hits.empty:
        return
    pages = -(-len(hits) // PAGE)
    above = st.container()  # the bar stands below what it turns, and is asked first
    page = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
    above.html(lines(interview, hits.iloc[(page - 1) * PAGE : page * PAGE]))


def _ask_name() -> None:
    """Ask for every mention of the name picked (a callback)."""
    if st.session_state["kwic-name"]:
        st.session_state["kwic"] = search.entity(st.session_state["kwic-name"])
