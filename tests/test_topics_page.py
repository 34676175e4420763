"""Distinctive words against arithmetic by hand, and the Topics page under AppTest."""

from collections import Counter
from math import log, sqrt
from types import SimpleNamespace

import pandas as pd
import plotly.graph_objects as go
import pytest
from opened import open_page

from dashboard import theme
from dashboard.charts import distinctive as bars
from dashboard.interview import library
from dashboard.measures.distinctive import count, extremes, log_odds, spoken
from dashboard.measures.kwic import kwic
from dashboard.measures.spelling import spellings
from dashboard.pages.topics import chapters, lanes, wording
from dashboard.plot import colours

PASSAGES = pd.DataFrame(
    {
        "turn": [1, 2], "paragraph": [1, 1], "role": ["interviewer", "interviewee"], "speaker": ["Ann", "Bob"],
        "topics": [["war"], ["trade", "war"]], "words": [4, 6], "first_word": [0, 4],
        "text": ["why why why war", "trade trade trade war we see"],
    }
)  # fmt: skip


def test_log_odds_follow_monroe_colaresi_and_quinn():
    one, other = Counter(a=6, b=4), Counter(a=3, b=7)
    row = log_odds(one, other, prior=20, least=1).set_index("word").loc["a"]
    prior_a = (6 + 3) / 20 * 20
    delta = log((6 + prior_a) / (10 + 20 - 6 - prior_a)) - log((3 + prior_a) / (10 + 20 - 3 - prior_a))
    assert row["log_odds"] == pytest.approx(delta)
    assert row["z"] == pytest.approx(delta / sqrt(1 / (6 + prior_a) + 1 / (3 + prior_a)))


@pytest.mark.parametrize(
    "one, other", [(Counter(), Counter(a=5)), (Counter(a=5), Counter()), (Counter(a=1), Counter(a=1))]
)
def test_log_odds_of_too_little_is_empty(one, other):
    assert log_odds(Counter(one), Counter(other)).empty


def test_extremes_keep_both_ends():
    table = log_odds(count([["why", "why", "war"]] * 9), count([["trade", "trade", "war"]] * 9))
    assert set(extremes(table)["word"]) == {"why", "trade"}


def test_words_that_carry_no_subject_are_left_out():
    assert count([spoken("We said “peace”, we didn’t")], leave=frozenset({"we", "didn't"})) == Counter(said=1, peace=1)


def test_title_names_no_word_that_may_be_chance():
    table = pd.DataFrame(
        {"word": ["a", "b"], "one": [3, 0], "other": [1, 2], "log_odds": [1.0, -1.0], "z": [2.0, -1.5]}
    )
    assert bars.distinctive(table, "questions", "answers") == "Relatively more often “a” in questions"
    assert bars.distinctive(table[1:], "questions", "answers").startswith("No word tells questions and answers")
    assert bars.distinctive(table[:0], "questions", "answers").startswith("Too few words")


def test_chapters_count_the_words_of_their_turns():
    table = pd.DataFrame({"first_turn": [1, 3], "last_turn": [2, 3], "label": ["War", "<Trade>"]})
    turns = pd.DataFrame({"turn": [1, 2, 3], "words": [4, 6, 5], "text": ["Why?", "So.", "And?"]})
    parts = chapters.of(SimpleNamespace(chapters=table, turns=turns))
    assert [one.words for one in parts] == [4 + 6, 5]
    assert chapters.title(parts) == "2 chapters, the longest from turn 1 to 2"
    html = chapters.listing(parts, {2}, [7, 0])
    assert "Turns 1–2 · 7 words" in html
    assert html.count("class=out") == 1 and "&lt;Trade&gt;" in html and 'data-parley-narrow="turns:1-2"' in html


def test_compare_sets_a_topic_against_the_rest_and_counts_as_a_search_does():
    interview = library.published_interview("Lavrov-Carlson-2024")
    every = pd.Series(True, index=interview.paragraphs.index)
    table, one, other = wording.compare(interview, every, "Nuclear risk", leave=frozenset())
    assert (one, other) == ("Nuclear risk", "the rest")
    found = kwic(interview.paragraphs, interview.mentions, "nuclear")
    said = table.set_index("word").loc["nuclear"]
    assert said["one"] + said["other"] == len(found) and said["one"] > said["other"]


def test_figures_are_plotlys_own():
    lane = lanes.lanes(PASSAGES, topics=["war", "trade"], families=["war", "trade"], names={}).figure(
        [True, False], {"war": 10, "trade": 6}
    )
    table = pd.DataFrame({"word": ["a"], "one": [1], "other": [0], "log_odds": [1.0], "z": [2.0]})
    for figure in (lane, bars.words(table, one="x", other="y", colours=("@c0", "@c1"))):
        assert go.Figure(colours.painted(figure, "light")).data
    assert lane["data"][0]["width"] == [6, 6, 4]
    assert lane["data"][0]["marker"]["color"] == [theme.CONTEXT, theme.CONTEXT, theme.TOPIC_HUES[0]]
    assert lane["data"][0]["hovertext"][0].startswith("trade · 6 words<br>Turn 2 · Bob · 6 words")


@pytest.mark.parametrize("interview", ["Lavrov Carlson 2024", "Trump Little 2025"])
def test_page_opens(interview):
    open_page("topics", interview=interview)


def test_words_are_shown_as_the_texts_write_them_inside_sentences():
    texts = ["Peace is far. We want peace, and Biden’s men want it.", "Talks with Biden: “Talks”, he said."]
    assert spellings(texts) == {"biden": "Biden", "biden's": "Biden’s"}
