"""Streamlit's own chart, for hosts that do not serve `static/`."""

from collections.abc import Callable

import streamlit as st

from dashboard.plot.colours import TEMPLATE, painted

CONFIG = {"displayModeBar": False, "doubleClick": "reset"}


def show(
    figure: dict,
    *,
    key: str,
    alt: str,
    on_click: Callable[[list[dict]], None] | None,
    on_box: Callable[[dict, list[dict]], None] | None,
) -> None:
    """Draw the figure in the colours of the theme of the moment, its words below it for a screen reader."""
    mode = st.context.theme.type or "light"
    modes = (["points"] if on_click or on_box else []) + (["box", "lasso"] if on_box else [])
    st.plotly_chart(
        dressed(figure, mode),
        key=key,
        theme=None,
        config=CONFIG,
        alt=alt,
        on_select=(lambda: selected(st.session_state[key]["selection"], on_click, on_box)) if modes else "ignore",
        selection_mode=modes or ("points",),
    )


def dressed(figure: dict, mode: str) -> dict:
    """The figure in the mode's colours."""
    return painted({"data": figure["data"], "layout": {"template": TEMPLATE, **figure.get("layout", {})}}, mode)


def selected(
    selection: dict,
    on_click: Callable[[list[dict]], None] | None,
    on_box: Callable[[dict, list[dict]], None] | None,
) -> None:
    """Hand Streamlit's selection to the callback it is meant for; an emptied selection asks for nothing."""
    points = [
        {
            "customdata": point.get("customdata"),
            "x": point.get("x"),
            "y": point.get("y"),
            "z": point.get("z"),
            "curve": point.get("curve_number"),
        }
        for point in selection["points"]
    ]
    boxes = [*selection.get("box", []), *selection.get("lasso", [])]
    if on_box and boxes:
        on_box({axis: [min(boxes[0][axis]), max(boxes[0][axis])] for axis in ("x", "y")}, points)
    elif on_click and points:
        on_click(points)
