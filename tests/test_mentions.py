"""Mentions: where names stand, what they name, and who raised them first."""

import pandas as pd
import pytest

from pipeline.mentions import find


def named(text: str, **options) -> list[tuple[str, str, str]]:
    turns = pd.DataFrame([{"turn": 1, "role": "interviewee", "text": text}])
    sentences = pd.DataFrame([{"turn": 1, "sentence": 1, "start": 0, "end": len(text)}])
    mentions, _ = find(turns, sentences, **options)
    return list(mentions[["surface", "entity", "kind"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    "text, expected",
    [
        ("We spoke.", []),
        ("They met President Vladimir Putin.", [("Vladimir Putin", "Vladimir Putin", "person")]),
        ("Russia's borders", [("Russia", "Russia", "place")]),
        ("the U.S. and the UK", [("U.S.", "United States", "place"), ("UK", "United Kingdom", "place")]),
        ("many Americans", [("Americans", "American", "group")]),
        ("the Biden administration", [("Biden administration", "Biden administration", "org")]),
        ("a Kurz-Merkel talk", [("Kurz", "Kurz", "other"), ("Merkel", "Merkel", "other")]),
        ("the Ministry of Labour", [("Ministry of Labour", "Ministry of Labour", "org")]),
        ("I saw Ann Lee and Lee left", [("Ann Lee", "Ann Lee", "person"), ("Lee", "Ann Lee", "person")]),
        ("мы знаем Москва и Анна", [("Москва", "Москва", "other"), ("Анна", "Анна", "other")]),
    ],
)
def test_find_names(text, expected):
    assert named(text) == expected


def test_find_takes_full_names_from_speaker_labels():
    assert named("as Carlson said", labels=["Tucker Carlson"]) == [("Carlson", "Tucker Carlson", "person")]


def test_find_follows_the_readers_aliases():
    assert named("the Kiev talks", aliases={"Kiev": "Kiev regime"})[0][1] == "Kiev regime"


def test_find_offers_an_ambiguous_surname_and_guesses_none():
    text = "Ann Lee met Bob Lee, and Lee left"
    turns = pd.DataFrame([{"turn": 1, "role": "other", "text": text}])
    sentences = pd.DataFrame([{"turn": 1, "sentence": 1, "start": 0, "end": len(text)}])
    mentions, ambiguous = find(turns, sentences)
    assert mentions["entity"].tolist() == ["Ann Lee", "Bob Lee", "Lee"]
    assert ambiguous.to_dict("records") == [{"surface": "Lee", "candidates": ["Ann Lee", "Bob Lee"], "turns": [1]}]


def test_find_tells_prompted_from_volunteered():
    turns = pd.DataFrame(
        {"turn": [1, 2], "role": ["interviewer", "interviewee"], "text": ["About NATO?", "NATO and China."]}
    )
    sentences = pd.DataFrame({"turn": [1, 2], "sentence": [1, 1], "start": [0, 0], "end": [11, 15]})
    mentions, _ = find(turns, sentences)
    assert mentions[["entity", "prompted"]].to_numpy().tolist() == [["NATO", False], ["NATO", True], ["China", False]]
