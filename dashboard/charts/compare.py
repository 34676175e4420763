"""Shares by topic, a row a topic, a mark an interview."""

import pandas as pd

from dashboard.charts.parts import axis, layout, quote

ROW_PX = 24
SYMBOLS = ("circle", "diamond", "square", "triangle-up", "cross", "x")


def shares(table: pd.DataFrame, *, interviews: list[str], names: dict[str, str]) -> dict:
    """Percent of each interview's topical words; the symbol as well as the colour tells the interview."""
    topics = list(dict.fromkeys(table["topic"]))
    rows = {topic: row for row, topic in enumerate(topics)}
    traces = []
    for place, interview in enumerate(interviews):
        mine = table[table["interview"] == interview]
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [float(share) * 100 for share in mine["share"]],
                "y": [rows[topic] for topic in mine["topic"]],
                "marker": {"size": 10, "symbol": SYMBOLS[place % len(SYMBOLS)], "color": f"@c{place % 8}"},
                "customdata": [[topic, interview] for topic in mine["topic"]],
                "hovertext": [
                    f"{quote(names.get(row.topic, row.topic))} · {quote(interview)}"
                    f"<br>{row.share:.0%}, {row.words:,} words"
                    for row in mine.itertuples()
                ],
                "hoverinfo": "text",
                "cliponaxis": False,
            }
        )
    return {
        "data": traces,
        "layout": layout(
            height=ROW_PX * max(len(topics), 1) + 26,
            xaxis=axis(side="top", showgrid=True, ticksuffix=" %", rangemode="tozero"),
            yaxis=axis(
                range=[len(topics) - 0.4, -0.6], tickvals=list(rows.values()), showgrid=True,
                ticktext=[quote(names.get(topic, topic), width=26) for topic in topics], tickfont={"color": "@text"},
            ),
        ),
    }  # fmt: skip
