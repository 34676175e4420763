"""The build that pages show: always a whole one, the newest as soon as it is whole."""

import shutil

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.interview import library, shelf
from dashboard.interview.shelf import Shelf
from pipeline import store
from pipeline.errors import SourceError
from tests.builds import numbered
from tests.test_store import written


def test_a_new_build_is_shown(tmp_path):
    written(tmp_path, 1)
    shown = Shelf(tmp_path)
    assert shown.shown().slugs == ["i1"]
    store.write(numbered(2), tmp_path)
    assert shown.shown().slugs == ["i2"]
    assert shown.shown().interview("i2").slug == "i2"


def test_a_build_is_opened_once(tmp_path):
    written(tmp_path)
    shown = Shelf(tmp_path)
    assert shown.shown() is shown.shown()
    assert shown.shown().interview("i1") is shown.shown().interview("i1")


def test_the_note_of_a_build_is_shown_when_it_is_given(tmp_path):
    written(tmp_path)
    shown = Shelf(tmp_path)
    assert shown.shown().accuracy == []
    store.add_note(tmp_path, "accuracy", {"measures": [{"value": 1}]})
    assert shown.shown().accuracy == [{"value": 1}]


def test_a_slow_copy_shows_the_build_before_until_it_is_whole(tmp_path, logged):
    build = written(tmp_path / "new", 2)
    written(tmp_path / "out", 1)
    shown = Shelf(tmp_path / "out")
    assert shown.shown().slugs == ["i1"]
    shutil.copy(tmp_path / "new" / "current", tmp_path / "out")
    (tmp_path / "out" / build.name).mkdir()
    for path in sorted(build.iterdir()):
        assert shown.shown().slugs == ["i1"]
        shutil.copy(path, tmp_path / "out" / build.name)
    assert shown.shown().slugs == ["i2"]
    assert "no such file" in logged.getvalue() and "is shown" in logged.getvalue()


def test_a_damaged_build_is_not_read_again_before_it_changes(tmp_path, monkeypatch):
    build = written(tmp_path)
    content = (build / "turns.parquet").read_bytes()
    (build / "turns.parquet").write_bytes(bytes(len(content)))
    shown, read = Shelf(tmp_path), []
    monkeypatch.setattr(shelf.store, "read", lambda folder, real=store.read: read.append(folder) or real(folder))
    for _ in range(3):
        with pytest.raises(SourceError, match=r"turns.parquet: changed since"):
            shown.shown()
    assert len(read) == 1
    (build / "turns.parquet").write_bytes(content[:-1])
    (build / "turns.parquet").write_bytes(content)
    assert shown.shown().slugs == ["i1"]


def test_sources_are_read_when_asked_for_alone(tmp_path):
    path = written(tmp_path) / "sources.parquet"
    path.write_bytes(bytes(len(path.read_bytes())))
    shown = Shelf(tmp_path).shown()
    assert shown.interview("i1").title == "words"
    with pytest.raises(SourceError, match=r"sources.parquet: changed since"):
        shown.build["sources"]


@pytest.mark.many
@pytest.mark.parametrize(
    "name, says",
    [("turns.parquet", "turns.parquet: 0 bytes"), ("manifest.json", "manifest.json: changed"), ("../current", "names")],
)
def test_page_says_in_one_line_what_is_wrong_with_the_tables(tmp_path, monkeypatch, name, says):
    (written(tmp_path) / name).write_bytes(b"")
    monkeypatch.setenv("PARLEY_TABLES", str(tmp_path))
    app = AppTest.from_file("../streamlit_app.py", default_timeout=30).run()
    assert not app.exception
    assert says in app.text[0].value and "\n" not in app.text[0].value


def test_interviews_beside_each_other_are_of_one_build(tmp_path, monkeypatch):
    """The second build comes while the first's interviews are being prepared."""
    first, second = (pair("first"), pair("second"))
    store.write(first, tmp_path)
    monkeypatch.setenv("PARLEY_TABLES", str(tmp_path))
    prepared = shelf.prepare

    def prepare(slug, **asked):
        store.write(second, tmp_path)
        return prepared(slug, **asked)

    monkeypatch.setattr(shelf, "prepare", prepare)
    assert [one.title for one in library.published_interviews()] == ["first", "first"]
    assert [one.title for one in library.interviews(["i1", "i2"])] == ["second", "second"]


def pair(title: str) -> dict:
    """Two interviews with that title."""
    one, other = numbered(1), numbered(2)
    both = {name: pd.concat([one[name], other[name]]) for name in one}
    return both | {"interviews": both["interviews"].assign(title=title)}
