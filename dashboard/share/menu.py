"""The Share menu: this view as a link, one file, tables, or a card for another page."""

from datetime import UTC, datetime
from functools import partial
from html import escape

import streamlit as st

from dashboard.interview import library
from dashboard.selection.view import View
from dashboard.share import address, card_page, cards, downloads, file, links, opened, tables

WHOLE_PAGE = "The whole page"
CARDS = ("card", "card.png")
ICON = ":material/ios_share:"
COPY = (
    '<p class="copy-view"><a href="#" data-parley-copy="view" data-parley-interview="{}" '
    'title="Copy the address of this view">Copy link</a></p>'
)
SESSION = "This interview lives in this session alone, so a link to it opens nothing elsewhere. Save a file instead."
CHANGED = "A link opens the interview as it was published, without what you changed here; a file has your changes."


def button(view: View, page: str, *, cards: dict[str, str]) -> None:
    """The button that opens the menu, on a page of its own; nothing is made before it is pressed.

    `page` is the page's title, `cards` are its cards: key → title.
    """
    if st.context.is_embedded:
        return
    if not view.interview.session_only:
        st.html(COPY.format(escape(view.interview.slug)), width="content")
    if st.button("Share", key="share", icon=ICON, help="Link, file, tables, embedding"):
        show(view, page, cards)


def plain_button(title: str, *, cards: dict[str, str]) -> None:
    """The same on a page that shows no one interview: its link, and its cards."""
    if st.context.is_embedded:
        return
    st.html(COPY.format(""), width="content")
    if st.button("Share", key="share", icon=ICON, help="Link, embedding"):
        show_plain(title, cards)


@st.dialog("Share this view", width="medium", icon=ICON)
def show(view: View, page: str, shown: dict[str, str]) -> None:
    """Link, file, tables, embedding; `shown` are the page's cards."""
    interview = view.interview
    asked = address.parameters() | {"interview": [interview.slug]}
    link = "" if interview.session_only else links.view(address.page(), asked)
    if not link:
        st.text(SESSION)
    else:
        _link(link)
        if library.changed(interview):
            st.text(CHANGED)
    _file(view, link, opened.read(page, st.session_state))
    _tables(view)
    if link:
        _embed(interview.title, asked, shown)
        _card(view, asked)


def _card(view: View, asked: dict[str, list[str]]) -> None:
    """The open exchange as a card without a server, and as a picture, where the server answers for them."""
    number = asked.get("exchange", [""])[-1]
    if not number or not address.answers():
        return
    st.subheader("This exchange as a card", anchor=False)
    shown, picture = (cards.address(address.root(), form, view.interview, exchange=number) for form in CARDS)
    title = f"{view.interview.title}, exchange {number}"
    st.code(card_page.snippet(shown, title=title), language="html", wrap_lines=True)
    st.link_button("Picture of it", picture, icon=":material/image:")


@st.dialog("Share this page", width="medium", icon=ICON)
def show_plain(title: str, cards: dict[str, str]) -> None:
    """Link, embedding."""
    asked = address.parameters()
    _link(links.view(address.page(), asked))
    _embed(title, asked, cards)


def _link(link: str) -> None:
    st.subheader("Link", anchor=False)
    st.code(link, language=None, wrap_lines=True)


def _file(view: View, link: str, shown: opened.Opened) -> None:
    st.subheader("One file", anchor=False)
    st.text(f"A web page with {opened.said(shown)}charts, passages and receipts. It needs no network, and prints.")
    made = partial(
        file.page, view, accuracy=library.accuracy(), link=link, opened=shown,
        root=address.root() if link else "", made=datetime.now(tz=UTC).date().isoformat(),
    )  # fmt: skip
    st.download_button(
        "Save this view", made, file_name=opened.file_name(view, shown), mime="text/html", on_click="ignore",
        icon=":material/download:", key="save-view",
    )  # fmt: skip


def _tables(view: View) -> None:
    st.subheader("Tables", anchor=False)
    part = False
    if view.selection.narrowed:
        rows = st.segmented_control("Rows", ["As on screen", "Whole interview"], default="As on screen", required=True)
        part = rows == "As on screen"
    with st.container(horizontal=True, gap="small"):
        for way in downloads.WAYS:
            st.download_button(
                way, partial(_made, view, way, part=part), on_click="ignore", key=f"take-{way}",
                file_name=downloads.file_name(view.interview.slug, way, part=part),
            )  # fmt: skip
    st.text("Every table with its receipts. The Excel workbook opens with a dictionary of all columns.")


def _made(view: View, way: str, *, part: bool) -> bytes:
    return downloads.WAYS[way](tables.narrowed(view) if part else tables.whole(view.interview))


def _embed(title: str, asked: dict[str, list[str]], cards: dict[str, str]) -> None:
    st.subheader("In another page", anchor=False)
    card = ""
    if cards:
        card = st.selectbox("Show", ["", *cards], format_func=lambda key: cards.get(key, WHOLE_PAGE))
    height = links.HEIGHTS.get(card, links.CARD_HEIGHT if card else links.PAGE_HEIGHT)
    shown = links.card(address.page(), asked, card)
    st.code(links.snippet(shown, title=cards.get(card) or title, height=height), language="html", wrap_lines=True)
