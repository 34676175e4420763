"""A chart on the page: one Plotly graph a key, kept alive and redrawn in place. Figures are made in `charts`."""

import os
from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard.charts import kept
from dashboard.plot import component, native


def chart(
    figure: dict,
    *,
    key: str,
    alt: str,
    on_click: Callable[[list[dict]], None] | None = None,
    on_box: Callable[[dict, list[dict]], None] | None = None,
    table: pd.DataFrame | kept.Table | None = None,
) -> None:
    """Draw a Plotly figure, a plain dict of `data` and `layout`, and keep its graph alive under `key`.

    A trace may be `charts.seen.Seen` and the table `charts.kept.Table`: what no filter changes of them is sent once.

    Colours may be tokens, which follow the reader's theme without a rerun: @text @muted @grid @border
    @surface @background @context @highlight, the palettes @c0…@c7, @seq0…@seq9, @div0…@div9, and a tint
    ("@c3+" nearer the background, "@c3-" nearer the text). They count wherever a key says "color".

    `on_click(points)` and `on_box(range, points)` are called before the script reruns, so they may write
    the session's filters. A point is {"customdata", "x", "y", "z", "curve"}; `range` is {"x": [from, to],
    "y": [from, to]}. `alt` says in words what the chart shows; `table` is what it shows in numbers, for
    "Show as table" and the CSV file. Labels and hover text are Plotly's pseudo-HTML: see
    `charts.parts.quote`.
    Where the host cannot run, Streamlit's own chart stands in: no clicks in heatmaps, zoom lost on change.
    """
    options = {"key": key, "alt": alt, "on_click": on_click, "on_box": on_box}
    if _native():
        native.show(figure, **options)
    else:
        component.show(figure, **options, table=table)


def _native() -> bool:
    return (
        os.environ.get("PARLEY_PLOT") == "streamlit"
        or not st.get_option("server.enableStaticServing")
        or st.session_state.get(component.UNREACHABLE, False)
    )
