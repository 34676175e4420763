"""One talk under many names of columns, in every container of rows: the same turns, speakers and times."""

import csv
import io
import json
from xml.sax.saxutils import quoteattr

import pytest
from heard import heard, starts

SAID = ("Why did you leave the valley?", "The mill closed.", "Who bought the looms?", "Nobody did; they rust there.")
TURNS = [(("Ana Kovac", "Ben Ortiz")[n % 2], text) for n, text in enumerate(SAID)]
TIMES = (1.5, 4.0, 9.25, 12.5)
NAMES = (
    ("speaker", "text", "start"),
    ("Character", "Dialogue", "At"),
    ("nick", "msg", "t0"),
    ("Person", "Aussage", "Zeitmarke"),
    ("intervenant", "propos", "horodatage"),
    ("vorbitor", "replică", "început"),
    ("pembicara", "teks", "mulai"),
    ("ομιλητής", "κείμενο", "έναρξη"),
    ("발화자", "발화", "시작시간"),
    ("说话人", "文本", "开始时间"),
)


def rows(names, times=TIMES):
    """A record for each turn under three names."""
    return [dict(zip(names, (who, said, at), strict=True)) for (who, said), at in zip(TURNS, times, strict=True)]


def table(records, delimiter=","):
    """The records as a table of cells."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter)
    writer.writerows([records[0].keys(), *(record.values() for record in records)])
    return written.getvalue()


def elements(records):
    """The records as XML, their values as elements."""
    inner = ("".join(f"<{key}>{value}</{key}>" for key, value in record.items()) for record in records)
    return f'<?xml version="1.0"?><rows>{"".join(f"<row>{one}</row>" for one in inner)}</rows>'


def attributes(records):
    """The records as XML, their values as attributes."""
    inner = (" ".join(f"{key}={quoteattr(str(value))}" for key, value in record.items()) for record in records)
    return f'<?xml version="1.0"?><rows>{"".join(f"<row {one}/>" for one in inner)}</rows>'


def listed(records):
    """The records as YAML."""
    lines = ("\n  ".join(f"{key}: {json.dumps(value)}" for key, value in record.items()) for record in records)
    return "".join(f"- {one}\n" for one in lines)


CONTAINERS = (
    json.dumps,
    lambda records: json.dumps({"meta": {"title": "A talk"}, "data": {"items": records}}),
    lambda records: json.dumps({key: [record[key] for record in records] for key in records[0]}),
    table,
    lambda records: table(records, ";"),
    lambda records: table(records, "\t"),
    elements,
    attributes,
    listed,
)


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
@pytest.mark.parametrize("written", CONTAINERS[:2] + CONTAINERS[3:])
def test_rows_say_who_speaks_and_when_in_any_language(names, written):
    content = written(rows(names))
    assert heard(content) == TURNS
    assert starts(content) == list(TIMES)


@pytest.mark.parametrize("written", CONTAINERS)
def test_milliseconds_are_told_by_how_fast_the_talk_would_be(written):
    content = written(rows(NAMES[0], [int(at * 1000) for at in TIMES]))
    assert starts(content) == list(TIMES)


def test_columns_that_nobody_listed_are_told_by_what_stands_in_them():
    told = zip(TURNS, TIMES, strict=True)
    records = [{"von": at, "bis": at + 1.25, "wer da": who, "text": said} for (who, said), at in told]
    assert heard(json.dumps(records)) == TURNS
    assert starts(json.dumps(records)) == list(TIMES)


def test_a_column_that_is_no_time_gives_none():
    records = [{"speaker": who, "text": said, "rating": n} for n, (who, said) in enumerate(TURNS)]
    assert starts(json.dumps(records)) != starts(json.dumps(rows(NAMES[0])))
    assert all(at != at for at in starts(json.dumps(records)))


def test_what_comes_again_and_names_nobody_is_no_speaker():
    records = [{"mood": ("calm", "tense")[n % 2], "text": said} for n, said in enumerate(SAID)]
    assert {who for who, _ in heard(json.dumps(records))}.isdisjoint({"calm", "tense"})


@pytest.mark.parametrize(
    "person",
    [
        lambda who: {"id": 7, "user": {"displayName": who}},
        lambda who: {"participant": {"profile": {"name": who}}},
    ],
)
def test_a_name_may_stand_deep_in_the_record_of_a_person(person):
    records = [{"from": person(who), "text": said} for who, said in TURNS]
    assert heard(json.dumps(records)) == TURNS


@pytest.mark.parametrize(
    "cast",
    [
        {"speakers": [{"speaker_id": 0, "display_name": "Ana Kovac"}, {"speaker_id": 1, "display_name": "Ben Ortiz"}]},
        {"characters": {"0": {"name": "Ana Kovac"}, "1": {"name": "Ben Ortiz"}}},
    ],
)
def test_a_list_of_people_names_those_who_are_numbered(cast):
    lines = [{"speaker_id": n % 2, "text": said} for n, said in enumerate(SAID)]
    assert heard(json.dumps({**cast, "lines": lines})) == TURNS


def test_rows_that_begin_with_a_number_are_rows():
    records = [[at, who, said] for (who, said), at in zip(TURNS, TIMES, strict=True)]
    assert heard(json.dumps(records, indent=1)) == TURNS


def test_spans_of_time_are_starts():
    records = [{"sid": who, "text": said, "time": [at, at + 1]} for (who, said), at in zip(TURNS, TIMES, strict=True)]
    assert heard(json.dumps(records[:3])) == TURNS[:3]
    assert starts(json.dumps(records)) == list(TIMES)


def test_kinds_of_things_are_no_speakers():
    things = [
        ("Lamp", "A lamp that glows at night and needs no wire.", "Home", 12.5),
        ("Rope", "A strong rope of hemp.", "Boats", 3),
    ]
    records = [dict(zip(("name", "description", "category", "price"), row, strict=True)) for row in things * 2]
    assert {who for who, _ in heard(table(records))} == {None}
