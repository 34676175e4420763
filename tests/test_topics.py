"""Topics: cues found, paragraphs labelled, sets checked."""

import pandas as pd
import pytest

from pipeline import topics
from pipeline.errors import SourceError
from pipeline.topics.cues import find

SET = topics.parse(
    """
    [[topics]]
    id = "war"
    strong = ["cease fire", "nuclear*"]
    cues = ["soldier"]
    [[topics]]
    id = "trade"
    cues = ["tariff*"]
    """
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Soldiers and tariffs.", [("war", 1.0, "Soldiers"), ("trade", 1.0, "tariffs")]),
        ("A Cease  Fire?", [("war", 3.0, "Cease  Fire")]),
        ("cease firing", []),
        ("non-nuclear nuclear-armed", [("war", 3.0, "nuclear-armed")]),
        ("", []),
    ],
)
def test_find_gives_cues_as_they_stand(text, expected):
    assert find(text, SET) == expected


def tables(*passages: tuple[int, str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    turns = pd.DataFrame([{"turn": turn, "role": role, "text": text} for turn, role, text in passages])
    paragraphs = pd.DataFrame([{"turn": t, "paragraph": 1, "start": 0, "end": len(text)} for t, _, text in passages])
    return turns, paragraphs


def test_label_gives_share_of_evidence_and_cues():
    labelled = topics.label(*tables((1, "interviewee", "A cease fire, soldiers, a tariff")), topic_set=SET)
    assert labelled["topic"].tolist() == ["war"]
    assert labelled["salience"].tolist() == [4 / 5]
    assert labelled["runner_up"].tolist() == ["trade"]
    assert labelled["cues"].tolist() == [["cease fire", "soldiers"]]


def test_label_gives_no_topic_without_evidence():
    assert topics.label(*tables((1, "interviewee", "Well.")), topic_set=SET).empty


def test_label_lets_the_question_speak_for_its_answer():
    labelled = topics.label(*tables((1, "interviewer", "Tariffs?"), (2, "interviewee", "Yes.")), topic_set=SET)
    assert labelled.loc[labelled["turn"] == 2, ["topic", "cues"]].to_numpy().tolist() == [["trade", []]]


def test_label_of_another_language_is_empty():
    assert topics.label(*tables((1, "interviewee", "nuclear")), topic_set=SET, language="fr").empty


@pytest.mark.parametrize(
    "text, says",
    [
        ("x =", "Expected TOML"),
        ("x = 1", r"no \[\[topics\]\]"),
        ("[[topics]]\nid = 'A b'", "topic id 'A b'"),
        ("[[topics]]\nid = 'a'\ncues = 'x'", "cues of 'a'"),
        ("[[topics]]\nid = 'a'\n[[topics]]\nid = 'a'", "stands twice"),
    ],
)
def test_parse_says_what_is_wrong(text, says):
    with pytest.raises(SourceError, match=says):
        topics.parse(text)


def test_load_names_the_sets_there_are():
    with pytest.raises(SourceError, match="general"):
        topics.load("nothing")


@pytest.mark.parametrize("name, count", [("general", 24), ("lavrov_2024", 14)])
def test_shipped_sets_are_whole(name, count):
    chosen = topics.load(name)
    assert len(chosen.topics) == count
    assert all(topic.description and topic.strong and topic.name for topic in chosen.topics)
