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


def test_number_has_a_true_minus():
    assert list(map(writing.number, (-1.0, 0.25, 78))) == ["−1", "0.25", "78"]
