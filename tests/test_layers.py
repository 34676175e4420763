"""The import arrows of the house: who may know whom."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "dashboard" / "pages"
STEPS = {"readers", "turns", "alignment", "sentences", "tone", "mentions", "topics", "exchanges"}
PURE = {"measures", "quotes", *(f"selection/{name}.py" for name in ("kinds", "facets", "selection", "view", "clicks"))}
TABLES = {f"interview/{name}.py" for name in ("interview", "prepare", "worked")}
BARE = PURE | TABLES | {"charts", "theme.py", "writing.py", "passages/marks.py", "passages/verdicts.py"}
DRAWS = {"charts", "plot", "frame", "pages", "share"}  # rooms that nothing pure may know
BUILDERS = {"pipeline.build", "pipeline.turns", "pipeline.readers", "pipeline.sentiments"}


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that a file imports, `from a import b` as both `a` and `a.b`."""
    found: set[str] = set()
    for node in _statements(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """All that stands in a module as a line of its own, however deep; no import stands within one."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case):
            yield child
            yield from _statements(child)


def room(path: Path) -> str:
    """The first name below the package: `dashboard/charts/bars.py` is in the room `charts`."""
    return path.relative_to(ROOT).parts[1].removesuffix(".py")


def files(*rooms: str) -> list[Path]:
    """The modules of rooms, each a folder or a file."""
    found = (ROOT / name for name in rooms)
    return sorted(path for one in found for path in ([one] if one.is_file() else one.rglob("*.py")))


def known(path: Path, rooms: set[str]) -> set[str]:
    """What a file imports of some rooms."""
    return {name for name in imports(path) if any(f"{name}.".startswith(f"{one}.") for one in rooms)}


def wrong(paths: Iterable[Path], rooms: Callable[[Path], set[str]] | set[str]) -> dict[str, set[str]]:
    """What files import of rooms that they may not know, by file."""
    found = {
        str(path.relative_to(ROOT)): known(path, rooms if isinstance(rooms, set) else rooms(path)) for path in paths
    }
    assert found  # a room that is gone is watched by nobody
    return {file: names for file, names in found.items() if names}


def pages(but: str = "") -> set[str]:
    """The pages, but for one."""
    return {f"dashboard.pages.{page.name}" for page in PAGES.iterdir() if page.is_dir() and page.name != but}


def test_pipeline_knows_no_dashboard():
    assert wrong(files("pipeline"), {"streamlit", "plotly", "dashboard"}) == {}


def test_steps_do_not_import_each_other():
    above = {"pipeline.build", "pipeline.store", "pipeline.source.source"}
    steps = [path for path in files("pipeline") if room(path) in STEPS]
    assert wrong(steps, lambda path: above | {f"pipeline.{step}" for step in STEPS - {room(path)}}) == {}


@pytest.mark.parametrize("name", sorted(BARE))
def test_plain_rooms_know_no_streamlit(name):
    drawn = {"dashboard.frame", "dashboard.pages", "dashboard.passages.excerpts"}
    asked = {"streamlit", "dashboard.selection.filters", "dashboard.selection.sidebar"}
    assert wrong(files(f"dashboard/{name}"), drawn | asked) == {}


@pytest.mark.parametrize("name", sorted(PURE))
def test_what_is_measured_and_asked_is_not_drawn(name):
    assert wrong(files(f"dashboard/{name}"), {"plotly", *(f"dashboard.{name}" for name in DRAWS)}) == {}


def test_no_page_knows_another():
    assert wrong(files("dashboard/pages"), lambda path: pages(but=path.relative_to(PAGES).parts[0])) == {}


def test_only_pages_know_a_page():
    assert wrong([path for path in files("dashboard") if room(path) != "pages"], pages()) == {}


@pytest.mark.parametrize("path", sorted(PAGES.glob("*/view.py")), ids=lambda path: path.parent.name)
def test_views_only_compose(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 110
    assert not known(path, {"plotly", "pandas", "numpy"})
    assert "st.stop(" not in path.read_text(encoding="utf-8")  # it would end the notes around the page: `notes.leave`


def test_only_what_adds_or_exports_a_transcript_builds():
    others = [path for path in files("dashboard") if path.parent != PAGES / "add" and path.name != "export.py"]
    assert {path for path in others if imports(path) & BUILDERS} == set()


def test_what_is_served_loads_no_textblob():
    """It takes long to load, and only the process that reads transcripts needs it."""
    served = {ROOT / "streamlit_app.py", ROOT / "serve.py", *PAGES.glob("*/view.py")}
    loaded, ahead = set(served), list(served)
    while ahead:
        names = imports(ahead.pop())
        ahead += {path for name in names for path in _modules(name)} - loaded
        loaded.update(ahead)
    assert ROOT / "pipeline" / "turns" / "__init__.py" in loaded
    assert {str(path.relative_to(ROOT)) for path in loaded if known(path, {"textblob"})} == set()


def _modules(name: str) -> Iterator[Path]:
    """The files of a module of ours, and of the packages that it stands in: all are loaded with it."""
    parts = name.split(".")
    for depth in range(1, len(parts) + 1):
        at = ROOT.joinpath(*parts[:depth])
        yield from (path for path in (at.with_suffix(".py"), at / "__init__.py") if path.is_file())


def test_every_module_or_its_folder_is_named_by_a_test():
    named = set().union(*map(imports, files("tests"))) | {f"dashboard.pages.{page.name}" for page in PAGES.iterdir()}
    named |= {f"pipeline.{path.stem.removeprefix('test_')}" for path in files("tests")}
    modules = [path for path in files("pipeline", "dashboard") if path.stem not in ("__init__", "__main__")]
    assert [path for path in modules if not {*_folders(path)} & named] == []


def _folders(path: Path) -> Iterator[str]:
    """A module and the folders that it stands in, but for the package: `a.b.c`, `a.b`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    yield from (".".join(parts[:depth]) for depth in range(len(parts), 1, -1))


def test_an_interview_knows_tables_and_no_measure_of_them():
    measures = known(ROOT / "dashboard" / "interview" / "interview.py", {"dashboard.measures"})
    assert {name for name in measures if not name.startswith("dashboard.measures.rows")} == set()


def test_entry_point_is_short():
    assert len((ROOT / "streamlit_app.py").read_text(encoding="utf-8").splitlines()) <= 40


def test_no_set_of_words_stands_inside_a_pattern():
    """Words live in lists: `any_of` makes the pattern. Keys, tags and heads of formats are no words of a language."""
    alternation = re.compile(r"\((?:\?:)?((?:[^\W\d_]{3,}[\w'’ ?]*\|){2,}[^\W\d_]{3,}[\w'’ ?]*)\)")
    formats = {"readers", "evaluate", "turns/around/unread.py"}
    found = [
        (str(path.relative_to(ROOT)), match[1])
        for path in sorted((ROOT / "pipeline").rglob("*.py"))
        if not any(str(path.relative_to(ROOT / "pipeline")).startswith(one) for one in formats)
        for match in alternation.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
