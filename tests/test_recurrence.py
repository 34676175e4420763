"""Recurrence of terms by hand, and its page."""

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import echo
from dashboard.measures import recurrence

UNITS = pd.DataFrame({"unit": [1, 2, 3], "turn": [1, 2, 3]})


def test_likeness_is_one_for_the_same_terms_and_nothing_below_the_diagonal():
    square = recurrence.likeness(["tariff steel", "peace talks", "steel tariff", "peace talks then"])
    assert square[0, 2] == pytest.approx(1)
    assert square[0, 1] == 0
    assert np.isnan(square[2, 0])
    assert recurrence.strongest(square) == (0, 2)


def test_nothing_recurs_in_a_single_turn():
    assert recurrence.strongest(recurrence.likeness(["one turn alone"])) is None
    assert recurrence.strongest(recurrence.likeness([])) is None


def test_shared_terms_leave_possessives_off():
    assert recurrence.shared("Russia's borders", "The border of Russia") == ["russia"]


@pytest.mark.parametrize(
    "asked, expected", [("1-3", (1, 3)), ("3, 1", (1, 3)), ("1-1", None), ("1-9", None), ("x", None), (None, None)]
)
def test_pair_reads_two_turns(asked, expected):
    assert echo.pair(asked, UNITS) == expected


@pytest.mark.parametrize("interview", ["Lavrov Carlson 2024", "Trump Little 2025"])
def test_page_opens(interview):
    app = AppTest.from_file("../streamlit_app.py", default_timeout=30)
    app.query_params["interview"] = interview
    app.run().switch_page("dashboard/views/recurrence.py").run()
    assert not app.exception
