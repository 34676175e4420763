"""The quote checker: exact, evened out, altered with its differences, absent."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.pages.transcript import nearest
from dashboard.pages.transcript.quote_check import LONGEST, changes, check

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


@settings(deadline=None)
@given(st.text(max_size=60))
def test_check_never_raises(quotation):
    assert check(quotation, PASSAGES).reading in ("exact", "even", "cut", "altered", "absent")


@settings(deadline=None)
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


LONG_TALK = [f"word{number * 7919 % 10007} is number {number}." for number in range(4000)]


def test_a_long_quotation_is_found_where_it_was_altered():
    words = " ".join(LONG_TALK[2000:2150]).split()
    passages = pd.DataFrame({"turn": [1], "paragraph": [1], "text": [" ".join(LONG_TALK)]})
    verdict = check(" ".join([*words[:50], "never", *words[51:]]), passages)
    assert (verdict.reading, verdict.found) == ("altered", " ".join(words))


@pytest.mark.parametrize("length", [100, 1000, 4000])
@pytest.mark.parametrize("lines", [400, 4000])
def test_only_a_few_stretches_are_aligned_however_long_the_text(length, lines):
    text = " ".join(LONG_TALK[:lines])
    found = nearest.stretches(text[3 : 3 + length], [text, text])
    assert 0 < len(found) <= nearest.STRETCHES
    assert all(end - start <= 3 * max(length, nearest.LONG) for _, start, end in found)


def test_a_long_quotation_is_compared_a_bounded_number_of_times(monkeypatch):
    tried, ratio = [], nearest.fuzz.ratio
    monkeypatch.setattr(nearest.fuzz, "ratio", lambda *texts, **more: tried.append(texts) or ratio(*texts, **more))
    text = " ".join(LONG_TALK)
    check(text[:2000].replace("number", "numeral"), pd.DataFrame({"turn": [1], "paragraph": [1], "text": [text]}))
    assert 0 < len(tried) <= 40 * nearest.STRETCHES


def test_only_the_first_characters_of_a_longer_quotation_are_compared():
    text = "so it was " * (LONGEST // 10)
    passages = pd.DataFrame({"turn": [1], "paragraph": [1], "text": [text]})
    assert check(text + "and nothing else", passages).reading == "exact"


@pytest.mark.parametrize(
    "quotation, text, found",
    [
        ("don't stop...", "We don’t stop… now", "don’t stop…"),
        ("don’t stop… now", "We don't stop... now", "don't stop... now"),
        ("it's … he said", "A… it’s so… he said", "it’s so… he said"),
    ],
)
def test_dots_are_evened_out_and_places_stay_the_texts(quotation, text, found):
    assert check(quotation, pd.DataFrame({"turn": [1], "paragraph": [1], "text": [text]})).found == found


def test_changes_of_a_word_repeated_too_often_join_to_both_wordings():
    left, right = "a b a a " * 300, "b a a c a " * 300
    walked = changes(left, right)
    assert ("".join(one for _, one, _ in walked), "".join(one for _, _, one in walked)) == (left, right)
