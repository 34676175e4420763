"""Distinctive words: a bar a word, to the side of the group that says it more."""

import pandas as pd

from dashboard.charts.parts import axis, layout, quote

ROW_PX = 21


def words(table: pd.DataFrame, *, one: str, other: str, colours: tuple[str, str]) -> dict:
    """z-scores from `measures.distinctive.extremes`; customdata is [word]."""
    rows = list(table.itertuples())
    return {
        "data": [
            {
                "type": "bar",
                "orientation": "h",
                "x": [float(row.z) for row in rows],
                "y": list(range(len(rows))),
                "marker": {"color": [colours[row.z < 0] for row in rows]},
                "text": [quote(row.word, width=24) for row in rows],
                "textposition": "outside",
                "textfont": {"color": "@text", "size": 12},
                "cliponaxis": False,
                "customdata": [[row.word] for row in rows],
                "hovertext": [
                    f"{quote(row.word)} · {row.one} in {quote(one)}, {row.other} in {quote(other)} · z {row.z:+.1f}"
                    for row in rows
                ],
                "hoverinfo": "text",
            }
        ],
        "layout": layout(
            height=ROW_PX * max(len(rows), 1) + 10,
            margin={"l": 70, "r": 70, "t": 4, "b": 0},
            xaxis=axis(visible=False, zeroline=True, zerolinecolor="@muted"),
            yaxis=axis(visible=False, autorange="reversed"),
        ),
    }
