"""The quote checker: exact, evened out, altered with its differences, absent."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.quotes import changes, check

PASSAGES = pd.DataFrame(
    {
        "turn": [1, 2, 3, 3], "paragraph": [1, 1, 1, 2],
        "text": ["Do you think so?", "We don’t want to aggravate the situation — we are sending signals, of course.",
                 "Here is the end of one.", "The start of the next."],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    "quotation, reading, turn",
    [
        ("sending signals", "exact", 2),
        ("“Do you think so?”", "exact", 1),
        ("We don't want to aggravate the situation - we are", "even", 2),
        ("We do not want to aggravate this situation", "altered", 2),
        ("We don’t want to … we are sending signals", "cut", 2),
        ("sending signals [...] We don’t want to", "absent", None),
        ("do you think so?", "altered", 1),
        ("the end of one. The start of the next", "exact", 3),
        ("The cat sat on the mat all day long", "absent", None),
        ("", "absent", None),
        ("“”", "absent", None),
    ],
)
def test_check_reads_a_quotation(quotation, reading, turn):
    verdict = check(quotation, PASSAGES)
    assert (verdict.reading, verdict.turn) == (reading, turn)


def test_changes_walk_both_wordings():
    assert changes("a big war now", "a war then") == (
        (True, "a ", "a "), (False, "big ", ""), (True, "war ", "war "), (False, "now", "then"),
    )  # fmt: skip


@given(st.text(max_size=60))
def test_check_never_raises(quotation):
    assert check(quotation, PASSAGES).reading in ("exact", "even", "cut", "altered", "absent")


@given(st.integers(0, 70), st.integers(1, 30))
def test_any_stretch_of_the_source_is_found(start, length):
    words = PASSAGES["text"].iloc[1]
    wanted = words[start : start + length].strip()
    if any(character.isalnum() for character in wanted):
        assert check(wanted, PASSAGES).reading in ("exact", "even")


def test_altered_words_joined_are_the_source_letter_for_letter():
    verdict = check("we don't want to worsen the situation - we are sending signals", PASSAGES)
    assert "".join(source for _, _, source in verdict.changes) == verdict.found
    assert verdict.found in PASSAGES["text"].iloc[1]


def test_verdict_counts_places_and_shows_what_stands_around():
    passages = pd.DataFrame({"turn": [1, 2], "paragraph": [1, 1], "text": ["So it is. Yes.", "It is. No."]})
    verdict = check("t is.", passages)
    assert (verdict.places, verdict.before, verdict.after) == (2, "So i", " Yes.")


@pytest.mark.parametrize(
    "quotation, found",
    [
        ("You do not want to aggravate the situation", "We don’t want to aggravate the situation"),
        ("to aggravate that situation - we are sending", "to aggravate the situation — we are sending"),
    ],
)
def test_altered_place_begins_and_ends_with_whole_words(quotation, found):
    assert check(quotation, PASSAGES).found == found
