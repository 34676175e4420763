"""Sentences: tables of (text, expected), and no character lost."""

import pytest
from growth import GROWTH, exponent
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sentences import split


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", []),
        ("  ", []),
        ("No full stop", ["No full stop"]),
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("We met Mr. Smith. He left.", ["We met Mr. Smith.", "He left."]),
        ("In the U.S. Congress they vote.", ["In the U.S. Congress they vote."]),
        ("He left the U.S. The war went on.", ["He left the U.S.", "The war went on."]),
        ("George W. Bush spoke.", ["George W. Bush spoke."]),
        ("It cost \\$5. We paid.", ["It cost \\$5.", "We paid."]),
        ("It grew by 3.5 percent. Good.", ["It grew by 3.5 percent.", "Good."]),
        ("“Never.” He stood up.", ["“Never.”", "He stood up."]),
        ('"Really?" he asked.', ['"Really?" he asked.']),
        ("Well... I don't know. So", ["Well... I don't know.", "So"]),
        ("At 5 p.m. Eastern we go. At 6 p.m. Nobody came.", ["At 5 p.m. Eastern we go.", "At 6 p.m.", "Nobody came."]),
        ("そうです。はい。", ["そうです。", "はい。"]),
        ("هل هذا صحيح؟ نعم.", ["هل هذا صحيح؟", "نعم."]),
        ("1. First thing. 2. Second.", ["1. First thing.", "2. Second."]),
        ("« Oui. » dit-il. Vraiment ? Oui.", ["« Oui. » dit-il.", "Vraiment ?", "Oui."]),
        ("I . . . think so. No.", ["I . . . think so.", "No."]),
        (
            "Shares of Alphabet Inc. Shares fell. Apple Inc. Chief Cook.",
            ["Shares of Alphabet Inc.", "Shares fell.", "Apple Inc. Chief Cook."],
        ),
        ("He left. (Laughter.) And then we went.", ["He left.", "(Laughter.) And then we went."]),
        ("See e.g. Paris. Then go.", ["See e.g. Paris.", "Then go."]),
        ("See Berg et al. [2004] for more.", ["See Berg et al. [2004] for more."]),
        ("We met Berg et al. (They left.)", ["We met Berg et al.", "(They left.)"]),
        ("We left the office.Inflation rose again.", ["We left the office.", "Inflation rose again."]),
        ("See www.example.com.Please go.", ["See www.example.com.Please go."]),
        ("We use Booking.Com now.", ["We use Booking.Com now."]),
        ("He read pandas.DataFrame there.", ["He read pandas.DataFrame there."]),
    ],
)
def test_split_ends_sentences(text, expected):
    assert [text[start:end] for start, end in split(text)] == expected


@given(st.text(alphabet=st.sampled_from("aB.!?… \n\"'”()。iI1"), max_size=60) | st.text(max_size=60))
def test_split_parts_a_text_by_white_space_alone(text):
    spans = split(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert spans == sorted(spans)


@pytest.mark.parametrize("hostile", [".", ". ", "\n ", ".)", ". »", "1", "A. "])
def test_split_takes_linear_time(hostile):
    short, long = (hostile * (length // len(hostile)) + "x" for length in (25_000, 100_000))
    assert exponent(split, short, long) < GROWTH
