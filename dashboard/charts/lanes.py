"""The course of the interview: a lane a topic, a bar a passage as wide as its words."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import layout, quote, rows, word_axis

LANE_PX = 26


def lanes(
    passages: pd.DataFrame, *, kept: pd.Series, topics: list[str], order: list[str], names: dict[str, str]
) -> dict:
    """Questions above, answers below the middle of each lane. customdata is [topic, turn]."""
    labelled = passages[passages["topic"].isin(topics)]
    shown = kept.reindex(labelled.index)
    places = {topic: place for place, topic in enumerate(topics)}
    return {
        "data": [
            {
                "type": "bar",
                "x": (labelled["first_word"] + labelled["words"] / 2).tolist(),
                "width": labelled["words"].tolist(),
                "y": [0.4] * len(labelled),
                "base": [
                    places[row.topic] - (0.42 if row.role == "interviewer" else 0.0) for row in labelled.itertuples()
                ],
                "marker": {
                    "line": {"width": 0},
                    "color": [
                        theme.topic_colour(topic, order) if on else theme.CONTEXT
                        for topic, on in zip(labelled["topic"], shown, strict=True)
                    ],
                },
                "customdata": [[row.topic, int(row.turn)] for row in labelled.itertuples()],
                "hovertext": [
                    f"Turn {row.turn} · {quote(row.speaker)} · {quote(names.get(row.topic, row.topic))} · "
                    f"{theme.plural(row.words, 'word')}<br>{quote(row.text)}"
                    for row in labelled.itertuples()
                ],
                "hoverinfo": "text",
            }
        ],
        "layout": layout(
            height=LANE_PX * max(len(topics), 1) + 30,
            bargap=0,
            barmode="overlay",
            xaxis=word_axis(int(passages["words"].sum()) or 1),
            yaxis=rows([quote(names.get(topic, topic), width=26) for topic in topics], showgrid=True),
        ),
    }
