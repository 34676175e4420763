"""The ruler of growth tells work in proportion from squared work, or the tests that use it could not fail."""

import re

from growth import GROWTH, exponent


def test_work_in_proportion_passes():
    assert exponent(lambda text: [letter.upper() for letter in text], "a" * 100_000, "a" * 400_000) < GROWTH


def test_a_pattern_that_starts_anew_at_every_blank_is_found():
    assert exponent(re.compile(r"\s+x$").search, " " * 2_000, " " * 12_000, tries=1) > GROWTH
