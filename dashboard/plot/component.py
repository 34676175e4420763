"""The host: a component that keeps a Plotly graph alive. Its scripts are served from `static/plot`."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import orjson
import pandas as pd
import streamlit as st

from dashboard.plot.colours import TEMPLATE, hexes, tokens

HERE = Path(__file__).parent
ASSETS = HERE.parent.parent / "static" / "plot"
UNREACHABLE = "plot-unreachable"
FRAME = ("@text", "@muted", "@background")  # what the host itself draws with
FORMAT = orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS


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
    table: pd.DataFrame | orjson.Fragment | None,
    alt: str,
) -> None:
    """Draw the figure in the graph of this key, or redraw the one that is there."""
    about = {"key": key, "alt": alt, "title": alt, "file": key}
    _component(
        key=key,
        data=message(figure, table=table, clicks=on_click is not None, box=on_box is not None, **about),
        on_click_change=lambda: _clicked(key, on_click),
        on_box_change=lambda: _boxed(key, on_box),
        on_missing_change=_go_native,
    )


def message(figure: dict, *, table: pd.DataFrame | orjson.Fragment | None = None, **about: object) -> bytes:
    """What the host is sent, as JSON: the figure, its tokens' colours in light and dark, the table, and `about`.

    NaN becomes null. Raises TypeError for what JSON cannot hold.
    """
    drawn = {"data": figure["data"], "layout": {"template": TEMPLATE, **figure.get("layout", {})}}
    used = {token: hexes(token) for token in (*FRAME, *tokens(drawn))}
    content = {**drawn, "colours": used, "table": table if isinstance(table, orjson.Fragment) else _rows(table)}
    return orjson.dumps(content | about, option=FORMAT, default=_null)


def packed(table: pd.DataFrame) -> orjson.Fragment:
    """A table as the host is sent it: to be kept where it is always the same."""
    return orjson.Fragment(orjson.dumps(_rows(table), option=FORMAT, default=_null))


def _rows(table: pd.DataFrame | None) -> dict[str, list] | None:
    """The table as {"columns": […], "data": [[…], …]}, NA as null."""
    if table is None:
        return None
    columns = [table[name].tolist() for name in table.columns]
    return {"columns": list(table.columns), "data": list(zip(*columns, strict=True))}


def _null(value: object) -> None:
    """What JSON is given for pandas' NA. Raises TypeError for anything else it cannot hold."""
    if value is not pd.NA:
        raise TypeError(f"{type(value).__name__} cannot be sent to a chart")


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
