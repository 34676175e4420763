"""Where names are mentioned along the interview: a strip a name, a mark an occurrence."""

from dataclasses import dataclass

import pandas as pd

from dashboard import theme, writing
from dashboard.charts.parts import layout, quote, rows, word_axis
from dashboard.charts.seen import Marks, Seen
from dashboard.measures.rows import records

ROW_PX = 24


@dataclass(frozen=True)
class Strips:
    """The marks of some names, a trace a role, and the rings around those that come first."""

    sides: dict[str, Marks]
    rings: dict
    names: list[str]
    layout: dict

    def figure(self, kept: list[bool], mentions: dict[str, int]) -> dict:
        """The marks; those of passages that are not kept stay as grey context. `mentions` are what a click leaves."""
        told = [f"{quote(name)} · {writing.plural(mentions[name], 'mention')}" for name in self.names]
        sides = (
            Seen(side, [theme.ROLE_COLOUR[role]] * len(side.passages), kept, told) for role, side in self.sides.items()
        )
        return {"data": [*sides, self.rings], "layout": self.layout}


def strips(occurrences: pd.DataFrame, *, names: list[str], words: int) -> Strips:
    """Filled = volunteered or first asked, hollow = prompted, ringed = first named. customdata is [entity, turn]."""
    places = {name: place for place, name in enumerate(names)}
    marks = records(occurrences)
    first = [one for one in marks if one.first]
    sides = {role: [one for one in marks if one.role == role] for role in theme.ROLE_COLOUR}
    return Strips(
        {role: _marks(mine, places, role) for role, mine in sides.items() if mine},
        {
            "type": "scatter", "mode": "markers", "x": [one.word for one in first], "hoverinfo": "skip",
            "y": [places[one.entity] for one in first], "cliponaxis": False,
            "marker": {"size": 15, "symbol": "circle-open", "color": "@text", "line": {"width": 1.2, "color": "@text"}},
        },
        names,
        layout(
            height=ROW_PX * max(len(names), 1) + 30,
            xaxis=word_axis(words),
            yaxis=rows([quote(name, width=32) for name in names], showgrid=True),
        ),
    )  # fmt: skip


def _marks(mine: list, places: dict[str, int], role: str) -> Marks:
    symbol = theme.ROLE_SYMBOL[role]
    trace = {
        "type": "scatter",
        "mode": "markers",
        "x": [one.word for one in mine],
        "y": [places[one.entity] for one in mine],
        "marker": {
            "size": 7,
            "symbol": [f"{symbol}-open" if one.prompted else symbol for one in mine],
            "line": {"width": 1.2},
        },
        "customdata": [[one.entity, one.turn] for one in mine],
        "hovertext": [_hover(one) for one in mine],
        "hoverinfo": "text",
        "cliponaxis": False,
    }
    groups = [places[one.entity] for one in mine]
    return Marks(trace, [one.passage for one in mine], groups, paints=("color", "line"))


def _hover(one) -> str:
    told = "prompted" if one.prompted else "not prompted"
    return f"Turn {one.turn} · {quote(one.speaker)} · {told}<br>{quote(one.around)}"
