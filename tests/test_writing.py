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


def test_number_has_a_true_minus():
    assert list(map(writing.number, (-1.0, 0.25, 78))) == ["−1", "0.25", "78"]
