"""Texts are shortened in one way, and say that they are."""

import pytest

from dashboard import writing


@pytest.mark.parametrize(
    "text, cut, begins",
    [
        ("four words of talk", "four words…", "four …"),
        ("ten letter", "ten letter", "ten letter"),
        ("uninterrupted", "uninterrup…", "uninterrup …"),
        ("", "", ""),
    ],
)
def test_long_text_ends_in_an_ellipsis(text, cut, begins):
    assert (writing.cut(text, 10), writing.begins(text, 10)) == (cut, begins)


@pytest.mark.parametrize("date, said", [("2024-12-06", "6 Dec 2024"), ("2025-05-16", "16 May 2025"), ("2024", "2024")])
def test_day_is_said_in_few_words(date, said):
    assert writing.day(date) == said


@pytest.mark.parametrize(
    "text, isolated",
    [
        ("Most is said about Rome: 31 words", "Most is said about Rome: 31 words"),
        ("Most is said about تل القمر: 31 words", "Most is said about \u2068تل القمر\u2069: 31 words"),
        ("חיפה, יפו, 3 each", "\u2068חיפה\u2069, \u2068יפו\u2069, 3 each"),
    ],
)
def test_words_from_right_to_left_turn_no_number_round(text, isolated):
    assert writing.isolated(text) == isolated


def test_number_has_a_true_minus():
    assert list(map(writing.number, (-1.0, 0.25, 78))) == ["−1", "0.25", "78"]
