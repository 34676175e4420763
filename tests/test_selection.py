"""The selection narrows passages and says itself in words."""

from copy import copy
from types import SimpleNamespace

import pandas as pd
import pytest

from dashboard.measures.tokens import Tokens
from dashboard.selection.selection import Selection, matches, parts
from dashboard.selection.view import View, whole

PASSAGES = pd.DataFrame(
    {
        "turn": [1, 2, 2, 3],
        "role": ["interviewer", "interviewee", "interviewee", "other"],
        "speaker": ["Ann", "Bob", "Bob", "Cy"],
        "topics": [["economy"], ["economy", "war"], [], ["war"]],
        "entities": [["NATO"], [], ["Russia", "NATO"], []],
        "tokens": list(map(Tokens, ["Is it war?", "No.", "Yes, war", "Warm"])),
        "tone": [-0.5, 0.0, float("nan"), 0.5],
    }
)

TALK = SimpleNamespace(slug="x", topic_name={"war": "War & peace"}.get, paragraphs=PASSAGES.assign(words=[1, 2, 3, 4]))


@pytest.mark.parametrize(
    "filters, expected",
    [
        ({}, [True, True, True, True]),
        ({"show": "Answers"}, [False, True, True, False]),
        ({"topics": ("war",)}, [False, True, False, True]),
        ({"names": ("NATO",)}, [True, False, True, False]),
        ({"names": ("NATO", "Russia"), "show": "Questions"}, [True, False, False, False]),
        ({"text": "WAR"}, [True, False, True, False]),
        ({"text": "entity:nato, no"}, [True, True, True, False]),
        ({"text": "?!"}, [True, True, True, True]),
        ({"tone": (-0.5, 0.0)}, [True, True, False, False]),
        ({"turns": (2, 3)}, [False, True, True, True]),
        ({"speakers": ("Cy",)}, [False, False, False, True]),
    ],
)
def test_matches_keeps_what_every_filter_keeps(filters, expected):
    assert matches(PASSAGES, Selection("x", **filters)).tolist() == expected


def test_parts_say_each_filter_in_words():
    chosen = Selection("x", topics=("war",), show="Answers", names=("NATO",), tone=(-1, 0), turns=(3, 3), text="why")
    assert parts(chosen, TALK) == {
        "topics": "War & peace",
        "show": "answers",
        "names": "naming NATO",
        "text": "with “why”",
        "tone": "tone −1.00 to 0.00",
        "turns": "turn 3",
    }


@pytest.mark.parametrize(
    "text, said",
    [
        ("negotiat*, “rare earth” OR entity:NATO", "with “negotiat*”, “rare earth” or NATO"),
        ("?!", "with “?!” (no word to search for: all are shown)"),
    ],
)
def test_parts_say_what_is_searched(text, said):
    assert parts(Selection("x", text=text), TALK) == {"text": said}


def test_without_lifts_one_filter():
    chosen = Selection("x", topics=("war",), text="why")
    assert chosen.without("topics") == Selection("x", text="why")
    assert not chosen.without("topics").without("text").narrowed


def test_selection_is_told_by_what_narrows_alone():
    chosen = Selection("x", topics=(), show="All", text="why", tone=None)
    assert chosen == Selection("x", text="why") and hash(chosen) == hash(Selection("x", text="why"))
    assert chosen.changed(text="", names=("NATO",)) == Selection("x", names=("NATO",))
    assert copy(chosen) == chosen and (chosen.text, chosen.show, chosen.turns) == ("why", "All", None)


def test_selection_refuses_what_is_no_filter():
    with pytest.raises(TypeError, match="'colour' is no filter"):
        Selection("x", colour="Tone")


def test_view_has_what_is_kept_and_what_every_filter_but_one_keeps():
    view = View(TALK, Selection("x", topics=("war",), turns=(2, 3)))
    assert view.kept.tolist() == [False, True, False, True] and view.shown["words"].tolist() == [2, 4]
    assert view.share == 6 / 10 and view.said == {"topics": "War & peace", "turns": "turns 2 to 3"}
    assert view.left("topics").tolist() == [False, True, True, True]
    assert view.left("names") is view.kept and whole(TALK).kept.all()
