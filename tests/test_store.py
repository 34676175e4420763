"""The only door to disk: whole sets or nothing, and the contract checked on the way."""

import pandas as pd
import pyarrow as pa
import pytest

from pipeline import store, tables
from pipeline.errors import SourceError

NAMES = sorted(f"{name}.parquet" for name in tables.TABLES)


def empty_tables() -> dict[str, pd.DataFrame]:
    return {name: tables.empty(name) for name in tables.TABLES}


def mention(**changes) -> pd.DataFrame:
    row = {
        "interview": "x", "turn": 1, "start": 0, "end": 4, "sentence": 1, "surface": "NATO", "entity": "NATO",
        "kind": "org", "prompted": False,
    }  # fmt: skip
    return pd.DataFrame([row | changes])


def test_write_then_read_gives_the_same_tables(tmp_path):
    store.write(empty_tables() | {"mentions": mention()}, tmp_path)
    assert store.read(tmp_path)["mentions"].to_dict("records") == mention().to_dict("records")
    assert sorted(path.name for path in tmp_path.iterdir()) == NAMES


def test_write_twice_is_byte_identical(tmp_path):
    for folder in ("a", "b"):
        store.write(empty_tables() | {"mentions": mention()}, tmp_path / folder)
    for name in NAMES:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_write_orders_rows_by_key(tmp_path):
    both = pd.concat([mention(turn=2), mention(turn=1)])
    store.write(empty_tables() | {"mentions": both}, tmp_path)
    assert store.read(tmp_path)["mentions"]["turn"].tolist() == [1, 2]


@pytest.mark.parametrize(
    "changes, says",
    [
        ({"kind": "planet"}, "mentions.kind: found 'planet'"),
        ({"turn": 0}, "mentions.turn: found 0"),
        ({"entity": None}, "entity"),
        ({"colour": "red"}, "mentions: column 'colour'"),
    ],
)
def test_write_refuses_a_broken_table_and_writes_nothing(tmp_path, changes, says):
    with pytest.raises(SourceError, match=says):
        store.write(empty_tables() | {"mentions": mention(**changes)}, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_write_refuses_a_doubled_key(tmp_path):
    with pytest.raises(SourceError, match="stands twice"):
        store.write(empty_tables() | {"mentions": pd.concat([mention(), mention()])}, tmp_path)


def test_write_that_fails_leaves_the_old_tables_whole(tmp_path, monkeypatch):
    store.write(empty_tables() | {"mentions": mention()}, tmp_path)

    def fail(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.pq, "write_table", fail)
    with pytest.raises(OSError):
        store.write(empty_tables(), tmp_path)
    monkeypatch.undo()
    assert len(store.read(tmp_path)["mentions"]) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == NAMES


def test_read_finishes_a_set_that_a_kill_stopped(tmp_path):
    store.write(empty_tables() | {"mentions": mention()}, tmp_path / "new")
    store.write(empty_tables(), tmp_path / "out")
    ready = tmp_path / "out" / store.READY
    ready.mkdir()
    for name in NAMES[3:]:  # the kill came after three files were in place
        (tmp_path / "new" / name).rename(ready / name)
    for name in NAMES[:3]:
        (tmp_path / "new" / name).replace(tmp_path / "out" / name)
    assert len(store.read(tmp_path / "out")["mentions"]) == 1
    assert not ready.exists()


def test_read_says_what_is_missing(tmp_path):
    with pytest.raises(SourceError, match="no such table"):
        store.read(tmp_path)


def test_every_column_says_what_it_means():
    for table in tables.TABLES.values():
        assert set(table.key) <= set(table.columns)
        assert all(column.meaning for column in table.columns.values())
        assert isinstance(table.schema, pa.Schema)
