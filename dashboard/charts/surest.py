"""How often each reading speaks and how often it is right then: a line a reading, each point a bolder margin."""

import pandas as pd

from dashboard.charts.parts import axis, layout

HEIGHT = 240
FLOOR = 0.5  # right half the time: below it no line is drawn for less
COLOURS = {"Tone": "@c0", "Topics": "@c1", "Replies": "@c2"}


def lines(points: pd.DataFrame) -> dict:
    """A line a reading, its name where it speaks most; the lower end of the vertical axis is one right in two."""
    traces = [_line(reading, rows) for reading, rows in points.groupby("reading", sort=False)]
    return {
        "data": traces,
        "layout": layout(
            height=HEIGHT,
            margin={"l": 0, "r": 12, "t": 16, "b": 0},
            xaxis=axis(range=[0, 1.1], tickvals=[0.25, 0.5, 0.75, 1], tickformat=".0%", title=_title("speaks on")),
            yaxis=axis(range=[FLOOR, 1.02], tickvals=[0.5, 0.75, 1], tickformat=".0%", showgrid=True,
                       title=_title("right then")),
        ),
    }  # fmt: skip


def words(points: pd.DataFrame) -> str:
    """The chart in words: each reading where it speaks most, and where it is surest."""
    return " ".join(
        f"{reading}: given for {rows['spoken'].iloc[0]:.0%}, right for {rows['right'].iloc[0]:.0%} of these; of the "
        f"surest {rows['spoken'].iloc[-1]:.0%}, right for {rows['right'].iloc[-1]:.0%}."
        for reading, rows in points.groupby("reading", sort=False)
    )


def _line(reading: str, rows: pd.DataFrame) -> dict:
    spoken, right = rows["spoken"].tolist(), rows["right"].tolist()
    colour = COLOURS[reading]
    return {
        "type": "scatter",
        "mode": "lines+markers+text",
        "x": spoken,
        "y": right,
        "line": {"color": colour, "width": 2},
        "marker": {"color": colour, "size": 7},
        "text": [reading, *[""] * (len(spoken) - 1)],
        "textposition": "bottom center",
        "textfont": {"color": "@text", "size": 12},
        "cliponaxis": False,
        "hovertext": [
            f"{reading}<br>speaks on {x:.0%}, right on {y:.0%} of these" for x, y in zip(spoken, right, strict=True)
        ],
        "hoverinfo": "text",
    }


def _title(text: str) -> dict:
    return {"text": text, "font": {"color": "@muted", "size": 12}, "standoff": 6}
