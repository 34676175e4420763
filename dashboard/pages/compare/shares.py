"""Shares by topic, a row a topic, a mark an interview."""

from collections.abc import Mapping

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import axis, layout, quote
from dashboard.charts.parts import rows as row_axis
from dashboard.measures.rows import records

ROW_PX = 24
SYMBOLS = ("circle", "diamond", "square", "triangle-up", "cross", "x")


def shares(table: pd.DataFrame, *, called: Mapping[str, str], names: dict[str, str]) -> dict:
    """Percent of each interview's topical words; the symbol as well as the colour tells the interview.

    `called` are the interviews in their order: slug → what a reader sees it called.
    """
    marks = records(table)
    topics = list(dict.fromkeys(mark.topic for mark in marks))
    rows = {topic: row for row, topic in enumerate(topics)}
    most = max((100 * mark.share for mark in marks), default=1)
    traces = [
        _marks([mark for mark in marks if mark.interview == slug], place, rows, names, name)
        for place, (slug, name) in enumerate(called.items())
    ]
    return {
        "data": traces,
        "layout": layout(
            height=ROW_PX * max(len(topics), 1) + 26,
            margin={"l": 0, "r": 12, "t": 24, "b": 0},
            xaxis=axis(side="top", showgrid=True, ticksuffix="%", range=[-0.05 * most, 1.05 * most]),
            yaxis=row_axis([quote(names.get(topic, topic), width=26) for topic in topics], showgrid=True),
        ),
    }  # fmt: skip


def _marks(mine: list, place: int, rows: dict[str, int], names: dict[str, str], called: str) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [100 * mark.share for mark in mine],
        "y": [rows[mark.topic] for mark in mine],
        "marker": {
            "size": 10,
            "symbol": SYMBOLS[place % len(SYMBOLS)],
            "color": theme.INTERVIEW_HUES[place % len(theme.INTERVIEW_HUES)],
        },
        "customdata": [[mark.topic, mark.interview] for mark in mine],
        "hovertext": [
            f"{quote(names.get(mark.topic, mark.topic))} · {quote(called)}<br>{mark.share:.0%}, {mark.words:,} words"
            for mark in mine
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
    }
