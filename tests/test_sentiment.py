"""Sentiment: TextBlob's numbers to the last place that is written, and the words that they are the mean of."""

from pathlib import Path

import pytest
from drawn import drawn
from hypothesis import example, given
from hypothesis import strategies as st
from textblob import TextBlob

from pipeline import sentences
from pipeline.numbers import rounded
from pipeline.tone import textblob

INTERVIEWS = Path(__file__).parents[1] / "data" / "interviews"
SOURCES = sorted(path for path in INTERVIEWS.glob("*/*") if path.suffix in (".txt", ".md"))
HARD = (
    "not bad", "good !", "really not good", "very no good", "really very good", "isn't good", "(!)", "( ! )", ":-)",
    ": )", "so good:)", "(1998)", "(18)", "http://x ", "great (2008) day", "xD", "bad", "!", "♥", "<3", "wait.....",
    "U.S.", "don’t", "“fine”", "never", "a", "of", "'''", "\n\n", "not really", "END-OF-SENTENCE", "é", "\u0130", "o_O",
    "x D", "'s", "\U0001F600", ")", "\r\n", "",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(HARD) | st.text(max_size=5), max_size=25).flatmap(
    lambda words: st.sampled_from([" ", "", "\n"]).map(lambda blank: blank.join(words))
)


def written(*numbers):
    return tuple(map(rounded, numbers))


def equal(text):
    expected = TextBlob(text).sentiment
    found = textblob.assess(text)
    assert written(found.polarity, found.subjectivity) == written(expected.polarity, expected.subjectivity)
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.parent.name)
def test_assess_equals_textblob_on_the_bundled_interviews(path):
    text = path.read_text(encoding="utf-8")
    for turn in (text, *text.split("\n")):
        equal(turn)
        spans = sentences.split(turn) if turn is not text else []
        assert textblob.assess_parts(turn, spans)[1] == [reading(turn[start:end]) for start, end in spans]


def reading(text):
    found = equal(text)
    return (found.polarity, found.subjectivity, len(found.words))


@drawn(300)
@given(TEXTS)
@example("never ♥ good !")
def test_assess_equals_textblob_and_its_words_explain_it(text):
    found = equal(text)
    for of in ("polarity", "subjectivity"):
        total = 0
        for word in found.words:
            total += getattr(word, of)
        assert total / float(len(found.words) or 1) == getattr(found, of)
    assert all(text[word.start : word.end] == word.surface != "" for word in found.words)
    ends = [0, *[word.end for word in found.words]]
    assert all(end <= word.start for end, word in zip(ends, found.words, strict=False))


@drawn(200)
@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_parts_read_as_if_they_stood_alone(text, start, length):
    start = min(start, len(text))
    end = min(start + length, len(text))
    assert textblob.assess_parts(text, [(start, end)])[1] == [reading(text[start:end])]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("This is not a very good idea", [("not a very good", 0.7 * (1 / 1.3) * -0.5, True, "very")]),
        ("A good idea!", [("good", 0.7 * 1.25, False, "!")]),
        ("The war", []),
    ],
)
def test_words_say_what_was_negated_and_intensified(text, expected):
    found = [(word.surface, word.polarity, word.negated, word.intensifier) for word in textblob.assess(text).words]
    assert found == expected
