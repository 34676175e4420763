"""The course of the interview: a lane a topic, a bar a passage as wide as its words."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import layout, quote, rows, word_axis

LANE_PX = 26


def lanes(
    passages: pd.DataFrame, *, kept: pd.Series, topics: list[str], order: list[str], names: dict[str, str]
) -> dict:
    """Questions above, answers below the middle of each lane. customdata is [topic, turn]."""
    places = {topic: place for place, topic in enumerate(topics)}
    columns = (passages[name].tolist() for name in ("topic", "role", "turn", "speaker", "first_word", "words", "text"))
    bars = [bar for bar in zip(*columns, kept.tolist(), strict=True) if bar[0] in places]
    return {
        "data": [
            {
                "type": "bar",
                "x": [first + words / 2 for *_, first, words, _, _ in bars],
                "width": [words for *_, words, _, _ in bars],
                "y": [0.4] * len(bars),
                "base": [places[topic] - (0.42 if role == "interviewer" else 0.0) for topic, role, *_ in bars],
                "marker": {
                    "line": {"width": 0},
                    "color": [
                        theme.topic_colour(topic, order) if shown else theme.CONTEXT for topic, *_, shown in bars
                    ],
                },
                "customdata": [[topic, turn] for topic, _, turn, *_ in bars],
                "hovertext": [
                    f"Turn {turn} · {quote(speaker)} · {quote(names.get(topic, topic))} · "
                    f"{theme.plural(words, 'word')}<br>{quote(text)}"
                    for topic, _, turn, speaker, _, words, text, _ in bars
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
