"""Where names are mentioned along the interview: a strip a name, a mark an occurrence."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import layout, quote, rows, word_axis
from dashboard.measures.rows import records

ROW_PX = 24


def strips(occurrences: pd.DataFrame, *, names: list[str], words: int) -> dict:
    """Filled = volunteered or first asked, hollow = prompted, ringed = first named. customdata is [entity, turn]."""
    places = {name: place for place, name in enumerate(names)}
    marks = records(occurrences)
    traces = []
    for role, colour in theme.ROLE_COLOUR.items():
        mine = [one for one in marks if one.role == role]
        if mine:
            traces.append(_marks(mine, places, theme.ROLE_SYMBOL[role], colour))
    first = [one for one in marks if one.first]
    traces.append(
        {
            "type": "scatter", "mode": "markers", "x": [one.word for one in first], "hoverinfo": "skip",
            "y": [places[one.entity] for one in first], "cliponaxis": False,
            "marker": {"size": 15, "symbol": "circle-open", "color": "@text", "line": {"width": 1.2, "color": "@text"}},
        }
    )  # fmt: skip
    return {
        "data": traces,
        "layout": layout(
            height=ROW_PX * max(len(names), 1) + 30,
            xaxis=word_axis(words),
            yaxis=rows([quote(name, width=24) for name in names], showgrid=True),
        ),
    }  # fmt: skip


def _marks(mine: list, places: dict[str, int], symbol: str, colour: str) -> dict:
    shades = [colour if one.shown else theme.CONTEXT for one in mine]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [one.word for one in mine],
        "y": [places[one.entity] for one in mine],
        "marker": {
            "size": 7,
            "symbol": [f"{symbol}-open" if one.prompted else symbol for one in mine],
            "color": shades,
            "line": {"width": 1.2, "color": shades},
        },
        "customdata": [[one.entity, one.turn] for one in mine],
        "hovertext": [_hover(one) for one in mine],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _hover(one) -> str:
    told = "prompted" if one.prompted else "not prompted"
    return f"{quote(one.entity)} · turn {one.turn} · {quote(one.speaker)} · {told}<br>{quote(one.around)}"
