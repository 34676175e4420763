"""The topic editor: the set as a table and back, and which passages its changes would move."""

import pandas as pd
import pytest

from dashboard.interview import library, topicset
from dashboard.interview.prepare import retopiced
from dashboard.pages.topics import editor
from pipeline.errors import SourceError
from pipeline.topics import Topic, TopicSet, load, parse, toml

SET = TopicSet(
    "s", "Set", (Topic("war", "War", "Fighting", ("front",), ("fight*",)), Topic("talk", "Talk", "", aside=True))
)


@pytest.fixture(scope="module")
def interview():
    return library.published_interview("Lavrov-Carlson-2024")


def test_table_and_back_is_the_same_set():
    assert topicset.edited(SET, topicset.table(SET)) == SET
    assert parse(toml(SET)) == SET


@pytest.mark.parametrize("name", ["general", "lavrov_2024"])
def test_set_is_written_as_it_is_read(name):
    shipped = load(name)
    assert parse(toml(shipped)) == shipped


def test_new_topic_takes_its_id_from_its_name_and_a_renamed_one_keeps_its_own():
    rows = topicset.table(SET)
    rows.loc[0, "Topic"] = "Fighting"
    rows.loc[2] = ["Wär & Peace", "Treaty, TREATY", "truce;ceasefire", None]
    first, _, third = topicset.edited(SET, rows).topics
    assert (first.id, first.name) == ("war", "Fighting")
    assert (third.id, third.strong, third.cues) == ("war_peace", ("treaty",), ("truce", "ceasefire"))


def test_set_without_topics_is_refused():
    with pytest.raises(SourceError, match="none is left"):
        topicset.edited(SET, topicset.table(SET)[:0])


def test_unchanged_set_moves_nothing(interview):
    topics = topicset.relabelled(interview, topicset.of(interview))
    assert topicset.moved(interview, topics).empty
    found = topicset.chapters(interview, topics, topicset.of(interview))[list(interview.chapters.columns)]
    assert found.to_dict("list") == interview.chapters.to_dict("list")
    assert editor.sentence(topicset.moved(interview, topics)) == "No passage would move."


def test_deleted_topic_moves_its_passages_and_only_them_lose_it(interview):
    own = topicset.of(interview)
    rows = topicset.table(own)
    topics = topicset.relabelled(interview, topicset.edited(own, rows[rows["id"] != "inquiries"]))
    moved = topicset.moved(interview, topics)
    assert set(interview.paragraphs.loc[interview.paragraphs["topic"] == "inquiries", "turn"]) <= set(moved["turn"])
    assert "inquiries" not in set(moved["after"])
    changed = retopiced(interview, topics, {}, chapters=interview.chapters)
    assert "inquiries" not in set(changed.paragraphs["topic"]) | set(changed.exchanges["question_topic"])


def test_retopiced_by_its_own_topics_is_the_same_interview(interview):
    again = retopiced(interview, interview.topics, interview.topic_names, chapters=interview.chapters)
    for name in ("turns", "paragraphs", "exchanges"):
        pd.testing.assert_frame_equal(getattr(again, name), getattr(interview, name), check_dtype=False)


def test_a_set_of_no_language_is_written_and_read_back():
    topic_set = TopicSet("own", "Own", (Topic("a", "A", "", (), ("ay",)),), None)
    assert parse(toml(topic_set)) == topic_set
