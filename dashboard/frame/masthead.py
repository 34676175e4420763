"""The top of every page: the interview's title, what is shown in words, and each filter to lift."""

from collections.abc import Callable
from functools import cache
from html import escape
from itertools import compress
from pathlib import Path

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import theme, writing
from dashboard.frame import cards, changes, gestures
from dashboard.hearing import player
from dashboard.interview import language, library
from dashboard.interview.interview import Interview
from dashboard.selection import filters
from dashboard.selection.view import View
from dashboard.share import embed, menu

LOOK = [Path(__file__).with_name(name) for name in ("style.css", "reach.css")]


@cache
def style() -> str:
    """The look of every page: what Streamlit has no setting for."""
    look = "".join(path.read_text(encoding="utf-8") for path in LOOK)
    return f"{theme.variables()}{look}{player.style()}"


def open_page(what: str) -> View:
    """Show the masthead; what is on show.

    `what` names the page for readers who hear it.
    """
    view = View(*filters.current())
    shown = cards.begin()
    with _top():
        st.html(_title(view.interview, what))
        menu.button(view, what, cards=shown)
    embed.frame(view.interview)
    player.stand(view.interview)
    _notes(view.interview)
    _sentence(view)
    return view


def open_plain(title: str, line: str, *, hear: Callable[[], None] = gestures.listen) -> None:
    """The masthead of a page that shows no one interview; `hear` listens to its marks."""
    shown = cards.begin()
    with _top():
        st.html(f'<header class="masthead"><h1>{escape(title)}</h1><p>{escape(line)}</p></header>')
        menu.plain_button(title, cards=shown)
        hear()
    embed.frame(title)


def brand(title: str) -> None:
    """The host's name at the top of the sidebar, letter for letter."""
    letters = "".join(f"\\{ord(letter):06x}" for letter in title)
    st.html(f'<style>[data-testid=stLogoSpacer]::before {{ content: "{letters}" }}</style>')


def say(note: str) -> None:
    """One sentence the reader must see, letter for letter."""
    st.html(f'<p class="note" role="status">{escape(note)}</p>')


def _top() -> DeltaGenerator:
    return st.container(horizontal=True, vertical_alignment="center", gap="small", key="masthead")


def _title(interview: Interview, what: str) -> str:
    info = interview.info
    facts = [
        _people(interview),
        writing.day(info["date"]) if not writing.missing(info["date"]) else "date not given",
        writing.plural(int(info["turns"]), "turn"),
        writing.plural(int(info["words"]), "word"),
    ]
    line = " · ".join(escape(writing.isolated(fact)) for fact in facts if fact)
    return (
        f'<header class="masthead"><h1 dir="auto">{escape(interview.title)}'
        f'<span class="page-name"> {escape(what)}</span></h1><p>{line}</p></header>'
    )


def _people(interview: Interview) -> str:
    """Who asks and who answers, and how many more speak."""
    people = interview.people
    more = len(interview.speakers) - len(people)
    names = (
        " and ".join(people)
        if len(people) == 2 and not more
        else ("; " if "," in "".join(people) else ", ").join(people)
    )
    return f"{names} and {writing.plural(more, 'other')}" if people and more else names


def _notes(interview: Interview) -> None:
    """What must be known before any number is read."""
    for warning in interview.info["warnings"]:
        say(warning)
    if held := language.note(interview):
        say(held)
    if library.changed(interview):
        say("Names, topics or roles were changed in this session: a link shows the interview as published.")
        st.button(
            "Back to the interview as published", icon=":material/undo:", key="restore", on_click=changes.take_back,
            args=(interview,),
        )  # fmt: skip
    if interview.session_only:
        say("This interview lives in this session alone: links to it open nothing elsewhere.")


def _sentence(view: View) -> None:
    """ "Showing 14 of 39 exchanges: …", each filter a button that lifts it."""
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key="selection"):
        st.html(f'<p class="said" role="status">{escape(_shown(view))}</p>', width="content")
        for field, words in view.said.items():
            st.button(
                writing.plain_label(words), key=f"lift-{field}", icon=":material/close:", icon_position="right",
                help="Lift this filter", on_click=filters.lift, args=(field, view.interview),
            )  # fmt: skip


def _shown(view: View) -> str:
    inside = view.kept.tolist()
    passages = writing.plural(sum(inside), "passage")
    exchanges = view.interview.paragraphs["exchange"].tolist()
    every = writing.plural(len({*exchanges} - {pd.NA}), "exchange")
    if not view.selection.narrowed:
        return f"Showing all {every}, {passages}"
    return f"Showing {len({*compress(exchanges, inside)} - {pd.NA})} of {every}, {passages}:"
