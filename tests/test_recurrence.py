"""Recurrence of terms by hand, and its page."""

import numpy as np
import pandas as pd
import pytest
from opened import open_page

from dashboard.pages.recurrence import measures as recurrence
from dashboard.pages.recurrence import plot as chart_of
from dashboard.pages.recurrence import two_turns

UNITS = recurrence.Units("turns", [1, 2, 3], [[1], [2], [3]], ["", "", ""])


def test_likeness_is_one_for_the_same_terms_and_nothing_below_the_diagonal():
    found = recurrence.recur(["tariff steel", "peace talks", "steel tariff", "peace talks then"])
    assert found.square[0, 2] == pytest.approx(1)
    assert found.square[0, 1] == 0
    assert np.isnan(found.square[2, 0])
    assert recurrence.strongest(found, [True] * 4) == (0, 2)
    assert recurrence.strongest(found, [False, True, True, True]) == (1, 3)


def test_strongest_pair_shares_three_terms_where_one_does():
    texts = ["spoken since", "a steel tariff quota then", "spoken since", "that steel tariff quota fell far"]
    assert recurrence.strongest(recurrence.recur(texts), [True] * 4) == (1, 3)


def test_nothing_recurs_in_a_single_turn():
    assert recurrence.strongest(recurrence.recur(["one turn alone"]), [True]) is None
    assert recurrence.strongest(recurrence.recur([]), []) is None


def test_shared_terms_leave_possessives_off():
    found = recurrence.recur(["Russia's borders", "The edge of Russia", "nothing here"])
    assert found.shared(0, 1) == ["russia"]


def test_plot_greys_pairs_outside_the_filters_and_says_the_terms():
    found = recurrence.recur(["tariff steel", "peace talks", "steel tariff"])
    figure = chart_of.plot(UNITS, found, kept=[True, True, False], chosen=(0, 2))
    heat = figure["data"][0]
    assert heat["z"] == [[None], [None, None], [heat["zmin"], None, None]]
    assert heat["hovertext"][2][0] == "Turns 1 and 3 · 1.00<br>steel, tariff"


@pytest.mark.parametrize(
    "asked, expected", [("1-3", (0, 2)), ("3, 1", (0, 2)), ("1-1", None), ("1-9", None), ("x", None), (None, None)]
)
def test_pair_reads_two_turns(asked, expected):
    assert two_turns.pair(asked, UNITS) == expected


@pytest.mark.parametrize(
    "turns, noun, count, label",
    [(150, "turns", 150, "150"), (300, "exchanges", 150, "150"), (302, "stretches", 76, "76 (turns 301–302)")],
)
def test_picture_never_holds_more_than_its_most_units(turns, noun, count, label):
    rows = pd.DataFrame(
        {"turn": range(1, turns + 1), "exchange": pd.array([turn // 2 + 1 for turn in range(turns)], dtype="Int64")}
    ).assign(text="words")
    units = recurrence.units(rows)
    assert (units.noun, len(units.texts), units.label(count - 1)) == (noun, count, label)
    assert [turn for part in units.turns for turn in part] == list(range(1, turns + 1))


def test_turns_without_exchanges_are_joined_too():
    rows = pd.DataFrame({"turn": range(1, 152), "exchange": pd.array([pd.NA] * 151, dtype="Int64"), "text": "words"})
    assert recurrence.units(rows).turns[0] == [1, 2]


@pytest.mark.parametrize("interview", ["Lavrov Carlson 2024", "Trump Little 2025"])
def test_page_opens(interview):
    open_page("recurrence", interview=interview)
