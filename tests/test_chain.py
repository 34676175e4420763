"""A question asked again: the whole chain from any of its exchanges, and the words that are new in it."""

import pandas as pd
import pytest
from test_clicks import interview_of

from dashboard.pages.exchanges import chain

EXCHANGES = pd.DataFrame(
    {"exchange": range(1, 8), "re_asks": pd.array([None, None, 1, None, 3, None, 2], dtype="Int64")}
)


@pytest.mark.parametrize(
    "number, told", [(1, [1, 3, 5]), (3, [1, 3, 5]), (5, [1, 3, 5]), (2, [2, 7]), (7, [2, 7]), (4, [4])]
)
def test_chain_is_the_same_from_each_of_its_exchanges(number, told):
    assert chain.numbers(EXCHANGES, number) == told


def test_story_marks_what_is_new_and_escapes_what_is_said():
    assert chain._changed("Will you close it?", "But will you <b> close it now?") == (
        "<ins>But</ins> will you <ins>&lt;b&gt;</ins> close <ins>it now?</ins> "
    )
    assert chain._changed("Who pays for this?", "How old is the bridge there") == "How old is the bridge there"


def test_story_of_the_bundled_interview_tells_every_time():
    interview = interview_of("Lavrov-Carlson-2024")
    again = interview.exchanges["re_asks"].dropna()
    assert len(again)
    told = chain.numbers(interview.exchanges, int(again.iloc[0]))
    html = chain.story(interview, told)
    assert all(f"<b>Exchange {number}</b>" in html for number in told) and html.count("class=answer") == len(told)


def test_story_says_what_a_question_keeps_and_how_long_either_answer_is():
    html = chain.story(interview_of("Lavrov-Carlson-2024"), [8, 9])
    assert "The question keeps “died” (now “killed”) and adds “Russians”" in html
    assert html.count("The answer: 245 words") == 1 and "→ 227 words" in html
