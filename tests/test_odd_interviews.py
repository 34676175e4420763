"""Every page on interviews without speakers, exchanges, tone or plain letters: no exception, and sensible words."""

import re
from functools import cache
from html import escape

import opened
import pytest
from odd import INTERVIEWS, NAMES, WORDS
from opened import text
from streamlit.testing.v1 import AppTest

from dashboard.interview.interview import Interview
from dashboard.interview.prepare import prepare
from pipeline.build import analyse
from pipeline.source.settings import Settings
from pipeline.source.source import Source

PAGES = ["overview", "exchanges", "topics", "mentions", "transcript", "recurrence", "compare", "method"]


@cache
def interview(name: str) -> Interview:
    analysis = analyse(Source("odd", "pasted.txt", INTERVIEWS[name].encode(), Settings(title=WORDS)))
    return prepare("odd", analysis.tables, session_only=True)


def open_page(name: str, page: str, **state: object) -> AppTest:
    return opened.open_page(page, state={"uploads": {"odd": interview(name)}, "interview": "odd"} | state)


@pytest.mark.many
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", INTERVIEWS)
def test_page_shows_an_odd_interview(name, page):
    app = open_page(name, page)
    if page not in ("compare", "method"):
        assert escape(WORDS) in text(app)
        assert "in this session alone" in text(app)


@pytest.mark.many
@pytest.mark.parametrize("view", ["In context", "Check quotes"])
@pytest.mark.parametrize("name", INTERVIEWS)
def test_transcript_views_show_an_odd_interview(name, view):
    open_page(name, "transcript", view=view, kwic="New York", quote="in New York")


@pytest.mark.parametrize("name, spoken", [("French", "French"), ("Arabic", "Arabic")])
def test_page_says_what_holds_in_its_language(name, spoken):
    assert f"In {spoken}, tone and replies are not read" in text(open_page(name, "overview"))


@pytest.mark.parametrize("page, reading", [("exchanges", "Replies"), ("mentions", "Tone")])
def test_page_says_in_one_sentence_why_a_chart_is_not_there(page, reading):
    assert f"{reading}: not read in French, for its" in text(open_page("French", page))


def test_names_and_words_are_shown_letter_for_letter():
    shown = re.sub(r"</?mark[^>]*>", "", text(open_page("hostile", "transcript")))
    assert escape(f"What about {WORDS}?") in shown
    assert all(f"<b>{escape(name)}</b>" in shown for name in NAMES)
    assert "<script" not in shown and "<img" not in shown
