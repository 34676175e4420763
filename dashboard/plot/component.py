"""The host: a component that keeps a Plotly graph alive. Its scripts are served from `static/plot`."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import orjson
import pandas as pd
import streamlit as st

from dashboard.charts import kept
from dashboard.charts.seen import Seen
from dashboard.plot.colours import TEMPLATE, hexes, tokens

HERE = Path(__file__).parent
ASSETS = HERE.parent.parent / "static" / "plot"
UNREACHABLE = "plot-unreachable"
FRAME = ("@text", "@muted", "@background")  # what the host itself draws with


def _version() -> str:
    """Changes with any asset, so that no browser mixes old parts with new ones."""
    parts = [path.read_bytes() for path in sorted(ASSETS.iterdir())]
    return hashlib.sha1(b"".join(parts), usedforsecurity=False).hexdigest()[:12]


VERSION = _version()
_component = st.components.v2.component(
    "parley_plot",
    js=f'const VERSION = "{VERSION}"\n' + (HERE / "loader.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def address(asset: str) -> str:
    """Where a browser gets an asset, below the app's own address."""
    return f"app/static/plot/{asset}?v={VERSION}"


def show(
    figure: dict,
    *,
    key: str,
    on_click: Callable[[list[dict]], None] | None,
    on_box: Callable[[dict, list[dict]], None] | None,
    table: pd.DataFrame | kept.Table | None,
    alt: str,
) -> None:
    """Draw the figure in the graph of this key, or redraw the one that is there.

    What no filter changes is sent in an element of its own, which the browser has already when it comes again.
    """
    about = {"key": key, "alt": alt, "title": alt, "file": key}
    if sent_once := once(figure, table):
        _component(key=f"{key}-kept", data=sent_once, on_missing_change=_go_native)
    _component(
        key=key,
        data=message(figure, table=table, clicks=on_click is not None, box=on_box is not None, **about),
        on_click_change=lambda: _clicked(key, on_click),
        on_box_change=lambda: _boxed(key, on_box),
        on_missing_change=_go_native,
    )


def once(figure: dict, table: pd.DataFrame | kept.Table | None) -> bytes | None:
    """What of a figure and its table no filter changes, by its name, as JSON; None where there is no such thing."""
    marks = [trace.marks.kept for trace in figure["data"] if isinstance(trace, Seen)]
    found = {one.name: orjson.Fragment(one.content) for one in marks}
    if isinstance(table, kept.Table):
        found[table.kept.name] = orjson.Fragment(table.kept.content)
    return orjson.dumps({"keep": found}) if found else None


def message(figure: dict, *, table: pd.DataFrame | kept.Table | None = None, **about: object) -> bytes:
    """What the host is sent, as JSON: the figure, its tokens' colours in light and dark, the table, and `about`.

    Of what is sent `once` it has the name, and what is shown of it. NaN becomes null. Raises TypeError for what JSON
    cannot hold.
    """
    layout = {"template": TEMPLATE, **figure.get("layout", {})}
    used = {token: hexes(token) for token in (*FRAME, *tokens({"data": figure["data"], "layout": layout}))}
    traces = [trace.sent if isinstance(trace, Seen) else trace for trace in figure["data"]]
    content = {"data": traces, "layout": layout, "colours": used, "table": _table(table)}
    return orjson.dumps(content | about, option=kept.FORMAT, default=kept.null)


def _table(table: pd.DataFrame | kept.Table | None) -> dict | None:
    """A table in rows, or the name of the one that is sent once and what is shown of it."""
    if isinstance(table, kept.Table):
        return {"kept": table.kept.name, "shown": None if table.shown is None else kept.bits(table.shown)}
    return None if table is None else kept.cells(table)


def _clicked(key: str, on_click: Callable[[list[dict]], None] | None) -> None:
    points = st.session_state[key].click
    if on_click and points:
        on_click(points)


def _boxed(key: str, on_box: Callable[[dict, list[dict]], None] | None) -> None:
    box = st.session_state[key].box
    if on_box and box:
        on_box(box["range"], box["points"])


def _go_native() -> None:
    st.session_state[UNREACHABLE] = True
