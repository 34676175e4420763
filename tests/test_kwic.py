"""KWIC: queries, and the words around each hit."""

import pandas as pd
import pytest

from dashboard.measures.kwic import kwic, ordered
from dashboard.measures.tokens import Tokens

PASSAGES = pd.DataFrame(
    {
        "turn": [1, 2], "paragraph": [1, 1], "role": ["interviewer", "interviewee"], "speaker": ["Ann", "Bob"],
        "start": [0, 0], "text": ["Is peace near? Peace, I ask.", "Peaceful talks,  not peace talks."],
    }
).pipe(lambda passages: passages.assign(tokens=passages["text"].map(Tokens)))  # fmt: skip
MENTIONS = pd.DataFrame({"turn": [2], "paragraph": [1], "start": [21], "end": [26], "entity": ["Peace"]})


@pytest.mark.parametrize(
    "query, expected",
    [
        ("peace", [(1, "peace"), (1, "Peace"), (2, "peace")]),
        ("peace*", [(1, "peace"), (1, "Peace"), (2, "Peaceful"), (2, "peace")]),
        ('"talks, not"', [(2, "talks,  not")]),
        ("entity:peace", [(2, "peace")]),
        ("*", []),
        ("(", []),
        ("", []),
    ],
)
def test_kwic_finds(query, expected):
    assert kwic(PASSAGES, MENTIONS, query)[["turn", "keyword"]].apply(tuple, axis=1).tolist() == expected


def test_kwic_keeps_the_words_around():
    hit = kwic(PASSAGES, MENTIONS, "near", width=6).iloc[0]
    assert (hit["left"], hit["keyword"], hit["right"]) == ("peace ", "near", "? ")


def test_kwic_takes_one_apostrophe_for_another():
    texts = ["We don't know.", "They don’t."]
    passages = PASSAGES.assign(text=texts, tokens=list(map(Tokens, texts)))
    assert kwic(passages, MENTIONS, "don’t")["keyword"].tolist() == ["don't", "don’t"]


@pytest.mark.parametrize(
    "order, expected", [("As spoken", [1, 1, 2]), ("By what follows", [1, 1, 2]), ("By what precedes", [1, 1, 2])]
)
def test_ordered_keeps_every_hit(order, expected):
    assert sorted(ordered(kwic(PASSAGES, MENTIONS, "peace"), order)["turn"]) == expected


def test_ordered_by_what_precedes_reads_backwards():
    hits = ordered(kwic(PASSAGES, MENTIONS, "peace"), "By what precedes")
    assert hits["left"].str.split().str[-1].tolist() == ["Is", "near?", "not"]
