"""The only door to disk: a build is whole or not there, is what was built or is refused, and leaves nothing behind."""

import os
import shutil
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline import store, tables
from pipeline.errors import SourceError
from pipeline.store import files, manifest, parquet
from tests.builds import numbered, numbers

FILES = sorted([*(f"{name}.parquet" for name in tables.TABLES), manifest.FILE])


@pytest.fixture(autouse=True)
def unsynced(monkeypatch):
    """Waiting for the disk takes most of a writer's time."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def written(folder: Path, number: int = 1) -> Path:
    """The folder of a build with that number."""
    store.write(numbered(number), folder)
    return folder / store.version(folder)


@pytest.fixture(scope="module")
def once(tmp_path_factory) -> Path:
    """A build that many tests copy, to spoil the copy."""
    folder = tmp_path_factory.mktemp("once")
    store.write(numbered(1), folder)
    return folder


@pytest.fixture
def copy(once, tmp_path) -> Path:
    """The folder of a build of its own in `tmp_path`."""
    shutil.copytree(once, tmp_path, dirs_exist_ok=True)
    return tmp_path / store.version(tmp_path)


def held(folder: Path) -> dict[str, tuple]:
    """Every path below a folder with its bytes and its time."""
    return {str(path): (path.stat().st_mtime_ns, path.is_file() and path.read_bytes()) for path in folder.rglob("*")}


def tidy(folder: Path) -> bool:
    """Whether a folder holds one build, its pointer, and nothing else."""
    build = store.version(folder)
    inside = {path.name for path in (folder / build).iterdir()}
    return {path.name for path in folder.iterdir()} == {"current", build} and inside - {"accuracy.json"} == set(FILES)


def mention(**changes) -> pd.DataFrame:
    row = {
        "interview": "x", "turn": 1, "start": 0, "end": 4, "sentence": 1, "surface": "NATO", "entity": "NATO",
        "kind": "org", "prompted": False,
    }  # fmt: skip
    return pd.DataFrame([row | changes])


def test_write_then_read_gives_the_same_tables(tmp_path):
    store.write(numbered(1) | {"mentions": mention()}, tmp_path)
    assert store.read(tmp_path)["mentions"].to_dict("records") == mention().to_dict("records")
    assert tidy(tmp_path)


def test_write_twice_is_byte_identical(tmp_path):
    one, other = written(tmp_path / "a"), written(tmp_path / "b")
    assert one.name == other.name
    for name in FILES:
        assert (one / name).read_bytes() == (other / name).read_bytes()


def test_write_orders_rows_by_key(tmp_path):
    store.write(numbered(1) | {"mentions": pd.concat([mention(turn=2), mention(turn=1)])}, tmp_path)
    assert store.read(tmp_path)["mentions"]["turn"].tolist() == [1, 2]


def test_write_replaces_the_build_before_and_what_lay_here_before_builds(tmp_path):
    (tmp_path / "turns.parquet").write_bytes(b"old")
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    written(tmp_path, 1)
    written(tmp_path, 2)
    (tmp_path / "notes.txt").unlink()
    assert numbers(store.read(tmp_path)) == {"i2"}
    assert tidy(tmp_path)


@pytest.mark.parametrize(
    "changes, says",
    [
        ({"kind": "planet"}, "mentions.kind: found 'planet'"),
        ({"turn": 0}, "mentions.turn: found 0"),
        ({"entity": None}, "entity"),
        ({"colour": "red"}, "mentions: column 'colour'"),
        ({"turn": "one"}, "mentions.turn"),
    ],
)
def test_write_refuses_a_broken_table_and_writes_nothing(tmp_path, changes, says):
    with pytest.raises(SourceError, match=says):
        store.write(numbered(1) | {"mentions": mention(**changes)}, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_write_refuses_a_doubled_key(tmp_path):
    with pytest.raises(SourceError, match="stands twice"):
        store.write(numbered(1) | {"mentions": pd.concat([mention(), mention()])}, tmp_path)


def test_write_refuses_a_table_without_its_rows(tmp_path):
    with pytest.raises(SourceError, match=r"turns: i1 has 0 rows. Expected 1"):
        store.write(numbered(1) | {"turns": tables.empty("turns")}, tmp_path)


@pytest.mark.parametrize("before", [True, False])
def test_write_that_fails_leaves_the_folder_as_it_was(tmp_path, monkeypatch, before):
    if before:
        written(tmp_path)
    there = held(tmp_path)

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "settle", fail)
    with pytest.raises(SourceError, match="No space left on device"):
        store.write(numbered(2), tmp_path)
    assert held(tmp_path) == there


def test_write_mends_a_build_that_is_damaged(tmp_path):
    build = written(tmp_path)
    (build / "turns.parquet").write_bytes(b"")
    (build / ".turns.parquet.part").write_bytes(b"")
    written(tmp_path)
    assert numbers(store.read(tmp_path)) == {"i1"}
    assert tidy(tmp_path)


def test_reading_writes_nothing(tmp_path):
    written(tmp_path)
    there = held(tmp_path)
    numbers(store.read(tmp_path))
    assert held(tmp_path) == there


def test_a_build_that_is_read_stays_whole_when_it_is_replaced(tmp_path):
    written(tmp_path, 1)
    reader = store.read(tmp_path)
    written(tmp_path, 2)
    assert numbers(reader) == {"i1"}
    assert numbers(store.read(tmp_path)) == {"i2"}


@pytest.mark.parametrize("backwards", [False, True])
def test_a_copy_file_by_file_is_the_old_build_or_the_new_or_refused(tmp_path, backwards):
    written(tmp_path / "new", 2)
    written(tmp_path / "out", 1)
    found = []
    copied = sorted((path for path in (tmp_path / "new").rglob("*") if path.is_file()), reverse=backwards)
    for path in copied:
        to = tmp_path / "out" / path.relative_to(tmp_path / "new")
        to.parent.mkdir(exist_ok=True)
        for content in (path.read_bytes()[:20], path.read_bytes()):  # half of it is there before all of it
            to.write_bytes(content)
            found.append(outcome(tmp_path / "out"))
    assert found[-1] == {"i2"}
    assert [one for one in found if one not in ({"i1"}, {"i2"}, "refused")] == []


def outcome(folder: Path) -> set[str] | str:
    try:
        return numbers(store.read(folder))
    except SourceError:
        return "refused"


@pytest.mark.many
@pytest.mark.parametrize("name", FILES)
def test_a_flipped_bit_is_found_and_said_in_one_line(tmp_path, copy, name):
    path = copy / name
    content = bytearray(path.read_bytes())
    for place in (0, len(content) // 2, len(content) - 1):
        flipped = bytearray(content)
        flipped[place] ^= 1
        path.write_bytes(flipped)
        with pytest.raises(SourceError, match=rf"^.*{name}: changed since it was built.*$"):
            numbers(store.read(tmp_path))


def test_a_flipped_bit_of_the_pointer_is_found(tmp_path):
    written(tmp_path)
    content = (tmp_path / "current").read_bytes()
    for bit in range(8 * len(content.strip())):
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        (tmp_path / "current").write_bytes(flipped)
        assert outcome(tmp_path) == "refused"


@pytest.mark.parametrize(
    "name, content, says",
    [
        ("turns.parquet", b"", "turns.parquet: 0 bytes. Expected"),
        ("turns.parquet", None, "turns.parquet: no such file"),
        ("sources.parquet", None, "sources.parquet: no such file"),
        (manifest.FILE, None, "manifest.json: no such file"),
        ("../current", None, "no tables here"),
        ("../current", b"../../elsewhere", "names '../../elsewhere'"),
        ("../current", b"build-0123456789abcdef", "no such file"),
    ],
)
def test_read_says_what_is_missing(tmp_path, copy, name, content, says):
    path = copy / name
    path.unlink() if content is None else path.write_bytes(content)
    with pytest.raises(SourceError, match=says):
        store.read(tmp_path)


def test_read_refuses_tables_of_another_version(tmp_path):
    build = written(tmp_path)
    entries = manifest.unpack((build / manifest.FILE).read_bytes())
    packed = manifest.pack({name: entry for name, entry in entries.items() if name != "chapters.parquet"})
    (build / manifest.FILE).write_bytes(packed)
    build.rename(tmp_path / manifest.name(packed))
    (tmp_path / "current").write_text(manifest.name(packed), encoding="utf-8")
    with pytest.raises(SourceError, match="no table 'chapters'"):
        store.read(tmp_path)


@pytest.mark.parametrize(
    "columns, says",
    [
        ({"turn": pa.array([1], pa.int32())}, "x.parquet: column 'turn' is int32. Expected int64"),
        ({"entity": pa.array([1])}, "column 'entity' is int64. Expected string"),
        ({"colour": pa.array(["red"])}, "columns of another version"),
    ],
)
def test_types_are_checked_as_names_are(columns, says):
    arrow = tables.to_arrow("mentions", mention())
    for name, values in columns.items():
        place = arrow.schema.get_field_index(name)
        arrow = arrow.set_column(place, name, values) if place >= 0 else arrow.append_column(name, values)
    with pytest.raises(SourceError, match=says):
        parquet.unpack("mentions", parquet.pack(arrow), where="x.parquet")


def test_what_is_no_parquet_is_said():
    with pytest.raises(SourceError, match=r"x.parquet: not a readable Parquet table"):
        parquet.unpack("turns", b"PAR1", where="x.parquet")


def test_a_note_stands_with_the_same_tables_and_goes_with_them(tmp_path):
    written(tmp_path)
    store.add_note(tmp_path, "accuracy", {"measures": [1]})
    assert store.read(tmp_path).note("accuracy") == {"measures": [1]}
    assert numbers(store.read(tmp_path)) == {"i1"}
    assert tidy(tmp_path)
    written(tmp_path)
    assert store.read(tmp_path).note("accuracy") == {}


def test_a_note_needs_tables(tmp_path):
    with pytest.raises(SourceError, match="no tables here"):
        store.add_note(tmp_path / "nowhere", "accuracy", {})
    assert not (tmp_path / "nowhere").exists()


def test_a_note_is_not_given_to_damaged_tables(tmp_path):
    path = written(tmp_path) / "turns.parquet"
    path.write_bytes(bytes(len(path.read_bytes())))
    with pytest.raises(SourceError, match=r"turns.parquet: changed since"):
        store.add_note(tmp_path, "accuracy", {})


def test_state_changes_with_every_file_of_the_build(tmp_path):
    build = written(tmp_path)
    for name in FILES:
        before = store.state(tmp_path)
        (build / name).write_bytes(b"")
        assert store.state(tmp_path) != before


def test_a_build_opens_without_this_house(tmp_path):
    written(tmp_path)
    shutil.copytree(tmp_path, tmp_path / "copy")
    found = pq.read_table(*(tmp_path / "copy").glob("*/turns.parquet"))
    assert found.column("interview").to_pylist() == ["i1"]


def test_files_are_written_together_or_not_at_all(tmp_path):
    store.write_files({"a.html": b"1", "index.html": b"1"}, tmp_path)
    with pytest.raises(SourceError, match="Expected a folder that can be written"):
        store.write_files({"a.html": b"2", "no/index.html": b"2"}, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.html": b"1", "index.html": b"1"}


def test_every_column_says_what_it_means():
    for table in tables.TABLES.values():
        assert set(table.key) <= set(table.columns)
        assert all(column.meaning for column in table.columns.values())
        assert isinstance(table.schema, pa.Schema)
