"""A page of small charts for the browser tests of `dashboard.plot`."""

import pandas as pd
import streamlit as st

from dashboard.charts.parts import quote
from dashboard.plot import chart

HOSTILE = '<img src=x onerror="window.hacked=1"><a href="javascript:window.hacked=1">"Tom" & \'Jo\'</a><b>bold</b>'


def clicked(points: list[dict]) -> None:
    st.session_state["clicked"] = points[0]


def boxed(span: dict, points: list[dict]) -> None:
    st.session_state["boxed"] = f"{len(points)} points, {len(span['x'])} ends"


st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.set_page_config(layout="wide")
many = st.toggle("More data", key="many")
st.text(f"Run {st.session_state['runs']}")
st.text(f"Clicked {st.session_state.get('clicked')}")
st.text(f"Boxed {st.session_state.get('boxed')}")

names = ["first", "second", "third", "fourth"]
chart(
    {
        "data": [
            {
                "type": "heatmap",
                "z": [[1, 2, 3], [4, 5, 60 if many else 6]],
                "x": ["a", "b", "c"],
                "y": ["top", "bottom"],
                "customdata": [["a1", "b1", "c1"], ["a2", "b2", "c2"]],
                "colorscale": [[0, "@seq0"], [1, "@seq9"]],
                "showscale": False,
            }
        ],
        "layout": {"height": 160, "margin": {"l": 60, "r": 0, "t": 0, "b": 24}, "font": {"color": "@muted"}},
    },
    key="heat",
    alt="Six cells.",
    on_click=clicked,
)
chart(
    {
        "data": [
            {
                "type": "scatter",
                "mode": "markers",
                "x": [1, 2, 3, 4],
                "y": [0.5, 2.5 if many else 1.5, 0.25, 2.25],
                "customdata": names,
                "hovertext": [quote(f"{name} {HOSTILE}", width=200, line=200) for name in names],
                "hoverinfo": "text",
                "marker": {"color": ["@c0", "@c1", "@c2+", "@context"], "size": 14},
            }
        ],
        "layout": {"height": 220, "xaxis": {"title": {"text": quote(HOSTILE, width=200, line=200)}}},
    },
    key="dots",
    alt="Four points.",
    on_click=clicked,
    on_box=boxed,
    table=pd.DataFrame(
        {"name": ["=1+1", "+44", "@x", "\tq"], "value": [-1.5, None, 2, 3], "said": [HOSTILE, 'a "b"', "c,d", "e\nf"]}
    ),
)
chart(
    {
        "data": [{"type": "scatter", "mode": "lines", "x": [0, 1, 2, 3], "y": [0, 1, 0, 2 if many else 1]}],
        "layout": {
            "height": 200, "dragmode": "zoom", "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "xaxis": {"automargin": False, "side": "top"}, "yaxis": {"range": [0, 2.001]},
        },
    },
    key="line",
    alt="A line.",
)  # fmt: skip
