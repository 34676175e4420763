"""What counts as a word."""

import pytest

from pipeline.frequencies import frequencies
from pipeline.words import LIMIT, Memo, count

COUNTS = [("", 0), ("don't", 1), ("long-range U.S. 80,000", 3), ("— … !", 0), ("平和", 2), ("one, two", 2)]


@pytest.mark.parametrize("text, expected", COUNTS)
def test_words_are_counted(text, expected):
    assert count(text) == expected


def test_a_memo_works_out_each_word_once_and_forgets_what_is_too_much():
    asked = []
    memo = Memo(lambda word: asked.append(word) or len(word))
    assert [memo["aa"], memo["aa"]] == [2, 2] and asked == ["aa"]
    for number in range(LIMIT):
        memo[str(number)]
    assert "aa" not in memo


def test_frequencies_are_of_ordinary_words_and_loaded_once():
    known = frequencies()
    assert known["the"] > known["treaty"] > 0 and known.get("zzzz") is None
    assert frequencies() is known
