"""Where names are mentioned along the interview: a strip a name, a mark an occurrence."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import layout, quote, rows, word_axis

ROW_PX = 24


def strips(occurrences: pd.DataFrame, *, names: list[str], words: int) -> dict:
    """Filled = volunteered or first asked, hollow = prompted, ringed = first named. customdata is [entity, turn]."""
    places = {name: place for place, name in enumerate(names)}
    traces = []
    for role, colour in theme.ROLE_COLOUR.items():
        mine = occurrences[occurrences["role"] == role]
        if len(mine):
            traces.append(_marks(mine, places, theme.ROLE_SYMBOL[role], colour))
    first = occurrences[occurrences["first"]]
    traces.append(
        {
            "type": "scatter", "mode": "markers", "x": first["word"].tolist(), "hoverinfo": "skip",
            "y": [places[name] for name in first["entity"]],
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


def _marks(mine: pd.DataFrame, places: dict[str, int], symbol: str, colour: str) -> dict:
    shades = [colour if shown else theme.CONTEXT for shown in mine["shown"]]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": mine["word"].tolist(),
        "y": [places[name] for name in mine["entity"]],
        "marker": {
            "size": 7,
            "symbol": [f"{symbol}-open" if prompted else symbol for prompted in mine["prompted"]],
            "color": shades,
            "line": {"width": 1.2, "color": shades},
        },
        "customdata": [[row.entity, int(row.turn)] for row in mine.itertuples()],
        "hovertext": [_hover(row) for row in mine.itertuples()],
        "hoverinfo": "text",
    }


def _hover(row) -> str:
    told = "prompted" if row.prompted else "not prompted"
    around = row.text[max(0, row.start - row.start_passage - 50) :]
    return f"{quote(row.entity)} · turn {row.turn} · {quote(row.speaker)} · {told}<br>{quote(around)}"
