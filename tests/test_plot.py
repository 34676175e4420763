"""The chart's message, its colour tokens, its stand-in, and that pages with charts run without a browser."""

import json
import re

import orjson
import pandas as pd
import plotly.graph_objects as go
import pytest
from drawn import drawn
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard import theme
from dashboard.charts.parts import quote
from dashboard.frame import masthead
from dashboard.plot import component, native
from dashboard.plot.colours import hexes, painted, tokens

LABELS = ["@text", "=1+1"]
FIGURE = {
    "data": [
        {"type": "bar", "x": LABELS, "y": [1, 2], "marker": {"color": ["@c0", "@c1+"], "line": {"color": "@grid"}}}
    ],
    "layout": {"height": 100, "shapes": [{"fillcolor": "@highlight", "type": "rect"}]},
}


def sent(figure=FIGURE, **about):
    return orjson.loads(component.message(figure, **about))


def test_message_brings_each_used_colour_in_light_and_dark():
    colours = sent()["colours"]
    assert colours["@c0"] == ["#1F5AA6", "#7FB2EA"]
    assert set(colours) >= {"@c1+", "@grid", "@highlight"}
    assert "@div0" not in colours


def test_message_carries_tokens_so_that_the_page_chooses():
    assert sent()["data"] == FIGURE["data"]


def test_message_turns_nan_into_null():
    assert sent({"data": [{"y": [float("nan"), 1.0]}]})["data"][0]["y"] == [None, 1.0]


def test_message_refuses_what_json_cannot_hold():
    with pytest.raises(TypeError):
        component.message({"data": [{"y": {1, 2}}]})


def test_message_writes_the_table_with_na_as_null():
    table = pd.DataFrame({"turn": pd.array([1, None], dtype="Int64"), "said": ["a", None]})
    assert sent(table=table)["table"] == {"columns": ["turn", "said"], "data": [[1, "a"], [None, None]]}


def test_tokens_are_found_only_where_a_colour_belongs():
    assert set(tokens(FIGURE)) == {"@c0", "@c1+", "@grid", "@highlight"}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_painted_figure_is_one_that_plotly_accepts(mode):
    figure = go.Figure(native.dressed(FIGURE, mode))
    assert figure.data[0].x == tuple(LABELS)
    assert figure.data[0].marker.color[0] == hexes("@c0")[mode == "dark"]


def test_painted_reaches_into_colour_scales():
    scale = {"colorscale": [[0, "@seq0"], [1, "@seq9"]]}
    assert painted(scale, "light") == {"colorscale": [[0, hexes("@seq0")[0]], [1, hexes("@seq9")[0]]]}


def test_unknown_token_is_an_error():
    with pytest.raises((KeyError, IndexError)):
        hexes("@c99")


def test_painting_leaves_the_figure_as_it_was():
    before = json.dumps(FIGURE)
    painted(FIGURE, "dark")
    assert json.dumps(FIGURE) == before


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tom & Jo", "Tom &amp; Jo"),
        ("<b>loud</b>", "&lt;b&gt;loud&lt;/b&gt;"),
        ("\"no\" and 'yes'", "\"no\" and 'yes'"),
        ("one\ntwo", "one two"),
    ],
)
def test_hover_text_is_shown_letter_for_letter(text, shown):
    assert quote(text) == shown


@drawn(100)
@given(st.text())
def test_hover_text_has_no_tag_but_its_own(text):
    assert "<" not in quote(text).replace("<br>", "")


POINT = {"customdata": ["a"], "x": 1, "y": 2, "curve_number": 0, "point_index": 3}
HEARD = {"customdata": ["a"], "x": 1, "y": 2, "z": None, "curve": 0}


def heard(selection):
    calls = []
    native.selected(selection, lambda points: calls.append(points), lambda span, points: calls.append((span, points)))
    return calls


def test_stand_in_hands_on_a_click():
    assert heard({"points": [POINT], "box": [], "lasso": []}) == [[HEARD]]


def test_stand_in_hands_on_a_box():
    box = {"xref": "x", "yref": "y", "x": [3, 1], "y": [0, 2]}
    assert heard({"points": [POINT], "box": [box], "lasso": []}) == [({"x": [1, 3], "y": [0, 2]}, [HEARD])]


def test_stand_in_ignores_an_emptied_selection():
    assert heard({"points": [], "box": [], "lasso": []}) == []


def page():
    import streamlit

    from dashboard.plot import chart

    chart({"data": [{"type": "bar", "x": [1], "y": [2]}]}, key="bars", alt="A bar.", on_click=lambda points: None)
    streamlit.text("below")


@pytest.mark.parametrize("stand_in", ["", "streamlit"])
def test_page_with_a_chart_runs_without_a_browser(monkeypatch, stand_in):
    monkeypatch.setenv("PARLEY_PLOT", stand_in)
    app = AppTest.from_function(page).run()
    assert not app.exception
    assert app.text[0].value == "below"


def test_assets_are_where_the_loader_looks():
    assert {"chart.js", "plot.css", "plotly.min.js"} <= {path.name for path in component.ASSETS.iterdir()}


@pytest.mark.parametrize("role", theme.ROLE_COLOUR)
def test_style_takes_the_colour_of_a_role_from_the_theme(role):
    assert f"--{role}: {theme.css(theme.ROLE_COLOUR[role])};" in theme.variables()
    sheet = masthead.style()
    asked = {*re.findall(r"var\((--(?:interview|other)[\w-]*)\)", sheet)}
    assert f"--{role}" in asked and {f"{name}:" for name in asked} <= {*theme.variables().split()}
