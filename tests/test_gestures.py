"""Marks: names that nothing but Parley uses, all of them heard."""

import re
from pathlib import Path

import streamlit

DASHBOARD = Path(__file__).parent.parent / "dashboard"
FRAMEWORK = Path(streamlit.__file__).parent / "static" / "static" / "js"
WRITTEN = {
    name
    for path in DASHBOARD.rglob("*.py")
    for name in re.findall(r"""[\s'"](data-[\w-]+)=""", path.read_text(encoding="utf-8"))
    if name != "data-testid"
}


def test_every_mark_bears_our_name_and_the_framework_has_none():
    assert WRITTEN and all(name.startswith("data-parley-") for name in WRITTEN)
    assert not any("data-parley" in path.read_text(encoding="utf-8") for path in FRAMEWORK.glob("*.js"))


def test_every_mark_is_read_where_it_is_heard():
    scripts = (DASHBOARD / "frame" / "gestures.js", DASHBOARD / "hearing" / "player.js")
    heard = "".join(path.read_text(encoding="utf-8") for path in scripts)
    keys = {re.sub(r"-(\w)", lambda found: found[1].upper(), name.removeprefix("data-")) for name in WRITTEN}
    assert {key for key in keys if key not in heard} == set()
