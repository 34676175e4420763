"""The bundled interviews: read whole, scored as TextBlob scores them, and their tables current."""

import subprocess
import sys
from pathlib import Path

import pytest
from textblob import TextBlob

from pipeline import store
from pipeline.__main__ import main
from pipeline.build import analyse, build_all
from pipeline.numbers import PLACES, rounded
from pipeline.source.source import open_source
from pipeline.tables import TABLES

ROOT = Path(__file__).parent.parent
FOLDERS = sorted((ROOT / "data" / "interviews").iterdir())
LAVROV = ROOT / "data" / "interviews" / "Lavrov-Carlson-2024"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The bundled interviews, built and written anew."""
    folder = tmp_path_factory.mktemp("tables")
    store.write(build_all(FOLDERS)[0], folder)
    return store.read(folder)


@pytest.mark.parametrize("name", TABLES)
def test_bundled_tables_are_current(built, name):
    file = f"{name}.parquet"
    assert built.content(file) == store.read(ROOT / "data" / "tables").content(file), "run `make tables`"


def test_nothing_but_one_build_lies_in_the_bundled_tables():
    folder = ROOT / "data" / "tables"
    build = store.read(folder)
    assert {path.name for path in folder.iterdir()} == {"current", build.name}
    assert {path.name for path in build.folder.iterdir()} == {*build.entries, "manifest.json"}
    assert build.note("accuracy")["measures"]


@pytest.fixture(scope="module")
def analysis():
    """The first interview, analysed."""
    return analyse(open_source(LAVROV))


def test_the_first_interview_is_read_whole(analysis):
    found = analysis.tables["interviews"].iloc[0]
    assert (found["turns"], len(analysis.tables["exchanges"]), found["coverage"]) == (78, 39, 1.0)
    assert [(s.name, s.role, s.turns) for s in analysis.transcript.speakers] == [
        ("Tucker Carlson", "interviewer", 39),
        ("Sergey Lavrov", "interviewee", 39),
    ]
    assert len(analysis.transcript.audit.rejoined) == 13
    assert not found["warnings"]


def test_every_character_of_the_first_interview_has_one_class(analysis):
    source, spans = analysis.source, analysis.transcript.audit.spans
    covered = "".join(source[start:end] for start, end, _ in sorted(spans))
    assert "".join(covered.split()) == "".join(source.split())
    assert {name for _, _, name in spans} == {"label", "turn text", "front matter", "back matter"}


def test_polarity_is_textblobs_own_to_the_last_place_written():
    tables = store.read(ROOT / "data" / "tables")
    for turn in tables["turns"].itertuples():
        own = TextBlob(turn.text).sentiment
        assert (turn.polarity, turn.subjectivity) == (rounded(own.polarity), rounded(own.subjectivity))


def test_assessments_reproduce_each_polarity_from_its_words():
    tables = store.read(ROOT / "data" / "tables")
    words = tables["assessments"].sort_values(["interview", "turn", "start"]).groupby(["interview", "turn"])
    for turn in tables["turns"].itertuples():
        if turn.assessed:
            receipt = words.get_group((turn.interview, turn.turn))
            assert len(receipt) == turn.assessed
            assert sum(receipt["polarity"]) / len(receipt) == pytest.approx(turn.polarity, abs=2 * 10**-PLACES)
        else:
            assert (turn.interview, turn.turn) not in words.groups


@pytest.mark.parametrize("source", ["nowhere.txt", "tests", "data/tables/current/x"])
def test_bad_input_is_one_line_and_exit_2_and_nothing_is_written(tmp_path, capsys, source):
    assert main(["build", str(ROOT / source), "--out", str(tmp_path / "out")]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_command_exits_with_what_it_comes_to():
    command = [sys.executable, "-m", "pipeline", "inspect", "nowhere.txt"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 2 and told.stderr.count("\n") == 1


def test_two_sources_of_one_name_are_refused(tmp_path, capsys):
    assert main(["build", str(LAVROV), str(LAVROV), "--out", str(tmp_path / "out")]) == 2
    assert "two sources have this name" in capsys.readouterr().err
