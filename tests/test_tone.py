"""Tone: words with weights explain each sentence, and sentences each turn."""

from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from pipeline import tone
from pipeline.summary import NA, SHRINK, SentenceTone, ToneWord, lean, summarise, weigh
from pipeline.tone.vader import compound

VADER = SentimentIntensityAnalyzer()


def read(text):
    return tone.read(text, [(0, len(text))])[0]


@pytest.mark.parametrize(
    "text", ["The terrorists murdered them.", "It was not fair.", "It isn't good.", "A brutal war crime."]
)
def test_read_condemns(text):
    assert read(text).tone < 0


@pytest.mark.parametrize("text", ["We wish our friends peace.", "It was a wonderful, brave rescue."])
def test_read_warms(text):
    assert read(text).tone > 0


@pytest.mark.parametrize("text", ["", "The Security Council met in Great Britain.", "Right now, of course, it rains."])
def test_read_finds_no_evidence(text):
    assert isnan(read(text).tone) and read(text).words == ()


@given(st.lists(st.sampled_from("not never good war, very peace . don’t isn't great britain massacre a".split())))
def test_words_explain_the_tone(words):
    text = "  " + " ".join(words)
    (found,) = tone.read(text, [(2, len(text))])
    assert all(text[start:end] == surface for start, end, surface, _ in found.words)
    if found.words:
        weights = [word.weight for word in {word.surface.casefold(): word for word in found.words[::-1]}.values()]
        assert found.tone == pytest.approx(sum(weights) / (sum(map(abs, weights)) + SHRINK), abs=1e-12)
        assert -1 < found.tone < 1


def test_summary_counts_only_sentences_with_evidence():
    tones = tone.read("Murder! We met. Peace!", [(0, 7), (8, 15), (16, 22)])
    assert summarise(tones)[1:] == (1 / 2, 1 / 2)
    assert all(isnan(value) for value in summarise(tones[1:2]))


def test_a_word_said_again_says_no_more():
    once, twice = "Murder! We met.", "Murder! Murder again."
    one, two = (summarise(tone.read(text, [(0, 7), (8, len(text))])).tone for text in (once, twice))
    assert one == two < 0


def test_a_turn_with_words_of_weight_is_read():
    (mild,) = tone.read("There was a protest.", [(0, 20)])
    assert mild.words and not isnan(mild.tone) and mild.tone < 0


@pytest.mark.parametrize(("value", "side"), [(-0.14, -1), (-0.12, 0), (0.0, 0), (0.12, 0), (0.14, 1), (NA, 0)])
def test_a_small_tone_leans_to_no_side(value, side):
    assert lean(value) == side


@given(st.lists(st.floats(-1, 1), min_size=1), st.lists(st.floats(-1, 1), min_size=1))
def test_tone_is_all_words_together_whatever_the_sentences(first, then):
    words = [ToneWord(at, at + 1, str(at), weight) for at, weight in enumerate([*first, *then])]
    parted = [SentenceTone(weigh(part), tuple(part)) for part in (words[: len(first)], words[len(first) :])]
    assert summarise(parted).tone == summarise([SentenceTone(weigh(words), tuple(words))]).tone == weigh(words)


def test_fragile_where_a_second_instrument_disagrees():
    assert tone.fragile("I love it.", [(0, 10)], -0.2) is True
    assert tone.fragile("I love it.", [(0, 10)], 0.2) is False
    assert tone.fragile("I love it.", [(0, 10)], float("nan")) is None


@given(
    st.lists(
        st.sampled_from(
            "not no VERY good BAD! kind of bad, but least at :) \U0001f600 "
            "the hope?? !!! yeah right war “fine” this to die for"
            " never so".split()
        )
        | st.text(max_size=4),
        max_size=12,
    )
)
def test_compound_is_that_of_vader(words):
    text = " ".join(words)
    assert compound(text) == VADER.polarity_scores(text)["compound"]


@pytest.mark.parametrize(
    "text, words",
    [
        ("They took advantage of us.", ["took advantage"]),
        ("That is not fair.", ["not fair"]),
        ("This isn't legal at all.", ["isn't", "legal"]),
        ("There is no reason we can't be friends.", ["friends"]),
        ("We must avoid a massacre.", ["massacre"]),
    ],
)
def test_read_shows_its_words(text, words):
    assert [word.surface for word in read(text).words] == words


def test_a_grim_word_weighs_less_where_it_is_averted_or_asked_about():
    told, averted, asked = (read(text).words[0].weight for text in ("A massacre.", "Avoid a massacre.", "A massacre?"))
    assert told < asked < 0 < averted < 0.2


def test_a_grim_phrase_is_averted_as_a_word_is():
    assert read("We want to avoid a nuclear war.").tone > read("We want a nuclear war.").tone


@pytest.mark.parametrize(("text", "weight"), [("They did not come.", -0.15), ("Nobody came, nobody.", -0.15)])
def test_a_denial_weighs_a_little_and_alone_has_no_side(text, weight):
    found = read(text)
    assert [word.weight for word in found.words] == [weight] and lean(found.tone) == 0
