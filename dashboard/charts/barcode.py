"""The interview at a glance: questions above their answers, width in words, coloured by topic or tone."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import axis, layout, quote, tone_colour
from dashboard.measures.rows import records

LANE_HEIGHT = 0.8
COLUMNS = "turn paragraph exchange topic tone speaker words text x width lane".split()


def barcode(passages: pd.DataFrame, *, kept: pd.Series, colour: str, topics: list[str], names: dict[str, str]) -> dict:
    """A bar a passage, from `measures.barcode`; those not kept stay as grey context.

    A point's customdata is [turn, paragraph, exchange or null, topic or null].
    """
    rows = records(passages, *COLUMNS)
    fills = [
        fill(row, colour, topics) if shown else theme.CONTEXT for row, shown in zip(rows, kept.tolist(), strict=True)
    ]
    trace = {
        "type": "bar",
        "x": [row.x + row.width / 2 for row in rows],
        "width": [row.width for row in rows],
        "base": [row.lane for row in rows],
        "y": [LANE_HEIGHT] * len(rows),
        "marker": {"color": fills, "line": {"width": 0}},
        "customdata": [
            [row.turn, row.paragraph, None if row.exchange is pd.NA else row.exchange, row.topic] for row in rows
        ],
        "hovertext": [_hover(row, names) for row in rows],
        "hoverinfo": "text",
    }
    return {
        "data": [trace],
        "layout": layout(
            height=150,
            bargap=0,
            barmode="overlay",
            xaxis=axis(visible=False, range=[0, max((row.x + row.width for row in rows), default=1)]),
            yaxis=axis(
                range=[-0.05, 1.85],
                tickvals=[LANE_HEIGHT / 2, 1 + LANE_HEIGHT / 2],
                ticktext=["Answers", "Questions"],
                ticklabelstandoff=6,
            ),
        ),
    }


def fill(row, colour: str, topics: list[str]) -> str:
    """The colour token of a passage's bar: by its tone, or by its first topic."""
    if colour == "Tone":
        return tone_colour(row.tone)
    return theme.topic_colour(row.topic, topics) if isinstance(row.topic, str) else "@c4"


def _hover(row, names: dict[str, str]) -> str:
    topic = names.get(row.topic, row.topic) if isinstance(row.topic, str) else "no topic"
    head = f"Turn {row.turn} · {quote(row.speaker)} · {quote(topic)} · {theme.plural(row.words, 'word')}"
    return f"{head} · tone {theme.signed(row.tone)}<br>{quote(row.text)}"
