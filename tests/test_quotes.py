"""The quote checker: exact, evened out, altered with its differences, absent."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.quotes import changes, check

PASSAGES = pd.DataFrame(
    {
        "turn": [1, 2], "paragraph": [1, 1],
        "text": ["Do you think so?", "We don’t want to aggravate the situation — we are sending signals, of course."],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    "quotation, reading, turn",
    [
        ("sending signals", "exact", 2),
        ("“Do you think so?”", "exact", 1),
        ("We don't want to aggravate the situation - we are", "even", 2),
        ("We do not want to aggravate this situation", "altered", 2),
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
        (True, "a", "a"), (False, "big", ""), (True, "war", "war"), (False, "now", "then"),
    )  # fmt: skip


@given(st.text(max_size=60))
def test_check_never_raises(quotation):
    assert check(quotation, PASSAGES).reading in ("exact", "even", "altered", "absent")


@given(st.integers(0, 70), st.integers(1, 30))
def test_any_stretch_of_the_source_is_found(start, length):
    words = PASSAGES["text"].iloc[1]
    wanted = words[start : start + length].strip()
    if any(character.isalnum() for character in wanted):
        assert check(wanted, PASSAGES).reading in ("exact", "even")
