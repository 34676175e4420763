"""`python -m pipeline inspect`: one object a source, whatever becomes of the others."""

import json

import pytest

from pipeline import inspection
from pipeline.__main__ import main

KEYS = ["source", "format", "encoding", "language", "title"]
KEYS += ["speakers", "turns", "exchanges", "coverage", "warnings"]
TALK = "Ann: Where were you?\n\nBob: At home.\n\nAnn: And then?\n\nBob: I left."


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.txt"
    path.write_text(TALK)
    return str(path)


def printed(capsys) -> list[dict]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_inspect_prints_an_object_a_line_for_each_source(talk, capsys):
    assert main(["inspect", talk, talk, "--json"]) == 0
    first, second = printed(capsys)
    assert list(first) == KEYS and first == second and first["source"] == talk
    assert first["speakers"][0] == {"name": "Ann", "role": "interviewer", "turns": 2}


def test_inspect_with_turns_gives_their_words(talk, capsys):
    main(["inspect", talk, "--json", "--turns"])
    turns = printed(capsys)[0]["turns_text"]
    assert len(turns) == 4
    assert turns[1] == {"speaker": "Bob", "role": "interviewee", "start_s": None, "text": "At home."}


def test_inspect_names_what_it_refuses_and_reads_the_rest(talk, tmp_path, capsys):
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert main(["inspect", str(empty), talk, "nowhere.txt", "--json"]) == 2
    refused, read, missing = printed(capsys)
    assert refused["source"] == str(empty) and "empty" in refused["error"] and read["turns"] == 4
    assert set(missing) == {"source", "error"} and "\n" not in missing["error"]


def test_inspect_says_what_nobody_foresaw_in_one_line_and_logs_the_rest(talk, capsys, logged, monkeypatch):
    monkeypatch.setattr(inspection, "lines", lambda source: 1 / 0)
    assert main(["inspect", talk, talk]) == 2
    told = capsys.readouterr()
    assert not told.out and [line.split(":")[0] for line in told.err.splitlines()] == [talk, talk]
    assert "Traceback" in logged.getvalue() and "Traceback" not in told.err


def test_inspect_names_each_of_several_sources_to_a_person(talk, capsys):
    main(["inspect", talk, talk])
    assert capsys.readouterr().out.count(f"source     {talk}") == 2
