"""The Share menu: this view as a link, one file, tables, or a card for another page."""

from datetime import UTC, datetime
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard.interview import Interview
from dashboard.selection import Selection
from dashboard.share import address, file, links, tables

CARDS = {
    "barcode": "Course of the interview", "topics": "Topics by role", "names": "Names", "passages": "Passages",
    "ledger": "Questions against answers", "pair": "This exchange", "replies": "Responsiveness", "matrix": "Topics kept",
}  # fmt: skip
ON_PAGE = {
    "Overview": ("barcode", "topics", "names", "passages"),
    "Questions & answers": ("ledger", "pair", "replies", "matrix"),
}
WHOLE_PAGE = "The whole page"


def button(interview: Interview, selection: Selection, kept: pd.Series, *, page: str) -> None:
    """The button that opens the menu; nothing is made before it is pressed."""
    if st.button("Share", key="share", icon=":material/ios_share:", help="Link, file, tables, embedding"):
        show(interview, selection, kept, page)


@st.dialog("Share this view", width="medium", icon=":material/ios_share:")
def show(interview: Interview, selection: Selection, kept: pd.Series, page: str) -> None:
    """Link, file, tables, embedding."""
    url, asked = address.page(), address.parameters()
    link = links.view(url, asked)
    if interview.session_only:
        st.text("This interview lives in this session alone, so a link to it opens nothing elsewhere. Save a file.")
    else:
        st.subheader("Link", anchor=False)
        st.code(link, language=None, wrap_lines=True)
    _file(interview, selection, kept, "" if interview.session_only else link)
    _tables(interview, selection, kept)
    if not interview.session_only:
        _embed(interview, url, asked, page)


def _file(interview: Interview, selection: Selection, kept: pd.Series, link: str) -> None:
    st.subheader("One file", anchor=False)
    st.text("A web page with charts, passages and receipts. It needs no network, and prints.")
    made = partial(
        file.page, interview, selection, kept, accuracy=data.accuracy(), link=link,
        root=address.root() if link else "", made=datetime.now(tz=UTC).date().isoformat(),
    )  # fmt: skip
    st.download_button(
        "Save this view", made, file_name=f"{interview.slug}.html", mime="text/html", on_click="ignore",
        icon=":material/download:", key="save-view",
    )  # fmt: skip


def _tables(interview: Interview, selection: Selection, kept: pd.Series) -> None:
    st.subheader("Tables", anchor=False)
    part = False
    if selection.narrowed:
        rows = st.segmented_control("Rows", ["As on screen", "Whole interview"], default="As on screen", required=True)
        part = rows == "As on screen"
    with st.container(horizontal=True, gap="small"):
        for way in tables.WAYS:
            st.download_button(
                way, partial(_made, interview, kept if part else None, way), on_click="ignore", key=f"take-{way}",
                file_name=tables.file_name(interview.slug, way, part=part),
            )  # fmt: skip
    st.text("Every table with its receipts. The Excel workbook opens with a dictionary of all columns.")


def _made(interview: Interview, kept: pd.Series | None, way: str) -> bytes:
    return tables.WAYS[way](tables.whole(interview) if kept is None else tables.narrowed(interview, kept))


def _embed(interview: Interview, url: str, asked: dict[str, list[str]], page: str) -> None:
    st.subheader("In another page", anchor=False)
    cards = ON_PAGE.get(page, ())
    card = ""
    if cards:
        card = st.selectbox("Card", ["", *cards], format_func=lambda name: CARDS.get(name, WHOLE_PAGE))
    shown = links.card(url, asked, card)
    height = links.HEIGHTS.get(card, 520 if card else links.PAGE_HEIGHT)
    st.code(links.snippet(shown, title=interview.title, height=height), language="html", wrap_lines=True)
