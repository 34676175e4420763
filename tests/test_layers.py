"""The import arrows of the house: who may know whom."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STEPS = {"readers", "turns", "sentences", "sentiment", "tone", "mentions", "topics", "exchanges"}
BARE = {"measures", "selection", "charts", "theme", "marks", "interview", "headlines"}
ABOVE = {"dashboard.views", "dashboard.filters", "dashboard.sidebar", "dashboard.masthead", "dashboard.excerpts"}


def imports(path: Path) -> set[str]:
    """Every module that a file imports, `from a import b` as both `a` and `a.b`."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def room(path: Path) -> str:
    """The first name below the package: `dashboard/charts/bars.py` is in the room `charts`."""
    return path.relative_to(ROOT).parts[1].removesuffix(".py")


def files(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("path", files("pipeline"), ids=str)
def test_pipeline_knows_no_dashboard(path):
    tops = {name.split(".")[0] for name in imports(path)}
    assert not tops & {"streamlit", "plotly", "dashboard"}


@pytest.mark.parametrize("path", [p for p in files("pipeline") if room(p) in STEPS], ids=str)
def test_steps_do_not_import_each_other(path):
    others = {f"pipeline.{step}" for step in STEPS - {room(path)}} | {"pipeline.build", "pipeline.store"}
    assert not {name for name in imports(path) if any(name == o or name.startswith(o + ".") for o in others)}


@pytest.mark.parametrize("path", [p for p in files("dashboard") if room(p) in BARE], ids=str)
def test_plain_rooms_know_no_streamlit(path):
    names = imports(path)
    assert not {name for name in names if name.split(".")[0] == "streamlit"}
    assert not names & ABOVE
    if room(path) in {"measures", "selection"}:
        assert not {name for name in names if name.split(".")[0] == "plotly"}


@pytest.mark.parametrize("path", sorted((ROOT / "dashboard" / "views").glob("*.py")), ids=str)
def test_views_only_compose(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 110
    assert not {name for name in imports(path) if name.split(".")[0] in {"plotly", "pandas", "numpy"}}


@pytest.mark.parametrize("path", files("dashboard"), ids=str)
def test_only_what_adds_or_exports_a_transcript_builds(path):
    builders = {"pipeline.build", "pipeline.turns", "pipeline.readers", "pipeline.readings"}
    if imports(path) & builders:
        assert room(path) in {"add", "views"} or path.name == "export.py"


def test_entry_point_is_short():
    assert len((ROOT / "streamlit_app.py").read_text(encoding="utf-8").splitlines()) <= 40
