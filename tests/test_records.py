"""How a source was read, as tables: declared, whole, and checked against each other."""

import pytest

from pipeline import invariants, tables
from pipeline.build import analyse
from pipeline.errors import SourceError
from pipeline.source.settings import Settings
from pipeline.source.source import Source

TALK = """A talk in Paris

Ann Smith: Was it a war? What did Georgia do?

Bob Jones: It was a war, and Georgia was in it.

Ann Smith: And the peace?

Bob Jones: There was none.
"""


@pytest.fixture(scope="module")
def built():
    return analyse(Source("talk", "talk.txt", TALK.encode(), Settings())).tables


def test_every_table_is_built_as_declared(built):
    assert list(built) == list(tables.TABLES)
    for name, table in tables.TABLES.items():
        assert list(built[name].columns) == list(table.columns)
        tables.check(name, tables.to_arrow(name, built[name]))


def test_source_stands_as_it_was_decoded_and_spans_tile_it(built):
    assert built["sources"]["text"].tolist() == [TALK]
    spans = built["spans"]
    said = [TALK[start:end] for start, end in zip(spans["source_start"], spans["source_end"], strict=True)]
    assert "".join("".join(said).split()) == "".join(TALK.split())
    assert said[:3] == ["A talk in Paris", "Ann Smith:", "Was it a war? What did Georgia do?"]


def test_speakers_have_their_labels_and_turns(built):
    rows = built["speakers"][["speaker", "labels", "role", "turns", "alike"]].values.tolist()
    ann = ["Ann Smith", ["Ann Smith"], "interviewer", 2, []]
    assert rows == [ann, ["Bob Jones", ["Bob Jones"], "interviewee", 2, []]]


def test_speakers_alike_but_not_joined_name_each_other():
    talk = TALK.replace("Bob Jones: There", "Bob Jonas: There")
    speakers = analyse(Source("talk", "talk.txt", talk.encode(), Settings())).tables["speakers"]
    alike = dict(zip(speakers["speaker"], speakers["alike"], strict=True))
    assert alike == {"Ann Smith": [], "Bob Jonas": ["Bob Jones"], "Bob Jones": ["Bob Jonas"]}


def test_topics_and_chapters_have_names_in_the_order_of_their_set(built):
    names = built["topic_names"].sort_values("place")
    assert names["place"].tolist() == list(range(1, len(names) + 1))
    assert names["name"].tolist()[:2] == ["War and conflict", "Weapons and defence"]
    assert built["chapters"][["first_turn", "last_turn"]].values.tolist() == [[1, 4]]


def changed(built, name: str, **columns) -> dict:
    return built | {name: built[name].assign(**columns)}


@pytest.mark.parametrize(
    "name, columns, says",
    [
        ("spans", {"source_end": 5}, "spans: talk"),
        ("spans", {"source_start": 0, "source_end": 3}, "spans: talk"),
        ("speakers", {"turns": 3}, "speakers: Ann Smith of talk has 3 turns. Expected 2."),
        ("speakers", {"speaker": ["Ann Smith", "Bob"]}, "speakers: Bob of talk has 2 turns. Expected 0."),
        ("chapters", {"last_turn": 3}, "chapters: turn"),
        ("chapters", {"first_turn": 0}, "chapters: turn"),
        ("chapters", {"topic": "nothing"}, "chapters: topic .* has no name"),
        ("topics", {"topic": "nothing"}, "topics: topic .* has no name"),
        ("ambiguous_names", {"turns": [[9]]}, "ambiguous_names: turn .*9"),
    ],
)
def test_records_that_do_not_fit_are_refused(built, name, columns, says):
    if name == "ambiguous_names":
        built = built | {name: tables.to_pandas(tables.to_arrow(name, georgia()))}
    with pytest.raises(SourceError, match=says):
        invariants.check(changed(built, name, **columns))


def georgia():
    row = {"interview": ["talk"], "surface": ["Georgia"], "candidates": [["a"]], "turns": [[1]]}
    return tables.empty("ambiguous_names").assign(**row)


def test_a_source_that_is_longer_than_its_spans_is_refused(built):
    with pytest.raises(SourceError, match="has no class from character"):
        invariants.check(changed(built, "sources", text=TALK + "more"))
