"""Runs of content words: what stands beside what, how often, and as what."""

import pytest

from pipeline.topics.grams import after, capital_last, count, written

STOPS = frozenset({"the", "of", "le", "de"})


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Clean water. Clean water of the lake"], {("clean", "water"): 2}),
        (["Clean, water; clean\nwater"], {}),
        (["clean water of clean water", "clean water"], {("clean", "water"): 3}),
        (
            ["big clean water", "Big clean water"],
            {("big", "clean"): 2, ("clean", "water"): 2, ("big", "clean", "water"): 2},
        ),
    ],
)
def test_runs_that_are_said_again_are_counted_within_marks_and_lines(texts, expected):
    grams = count(texts, STOPS, elides=False)
    assert {gram: n for gram, n in grams.counts.items() if len(gram) > 1} == expected


def test_single_words_are_counted_once_or_more_and_spread_over_texts_that_say_them_again():
    grams = count(["water water", "Water, 12 a lake"], STOPS, elides=False)
    assert grams.counts == {("water",): 3, ("lake",): 1}
    assert grams.spread == {("water",): 2}


def test_an_elided_article_is_no_part_of_a_word_and_leads_it():
    grams = count(["l’eau de l'eau", "le lac"], STOPS, elides=True)
    assert grams.counts == {("eau",): 2, ("lac",): 1}
    assert after(grams, frozenset({"l"})) == {("eau",): 2}
    assert after(grams, frozenset({"le"})) == {("lac",): 1}


def test_the_commonest_writing_is_given_and_of_equals_the_first():
    grams = count(["Clean Water", "clean water", "clean water", "Lake", "lake"], STOPS, elides=False)
    assert written(grams, [("clean", "water"), ("lake",)]) == {("clean", "water"): "clean water", ("lake",): "Lake"}


def test_capitals_count_at_the_end_of_a_run():
    grams = count(["schönes Haus", "schönes haus"], STOPS, elides=False)
    assert capital_last(grams, 2) == {("schönes", "haus"): 1}
