"""How far each answer takes up its question, along the interview; questions asked again are joined."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import axis, layout, quote
from dashboard.measures.matrix import REPLIES

COLOURS = {"direct": "@c0", "partial": "@c4", "none": "@c1"}
SYMBOLS = {"direct": "circle", "partial": "square", "none": "triangle-down"}


def line(exchanges: pd.DataFrame, *, shown: set[int], texts: dict[int, str]) -> dict:
    """A mark an exchange, none where nothing was asked. customdata is [exchange]."""
    asked = exchanges.dropna(subset=["responsiveness"])
    traces = [_again(exchanges)]
    for reply, colour in COLOURS.items():
        mine = asked[asked["reply"] == reply]
        if len(mine):
            traces.append(_marks(mine, colour, SYMBOLS[reply], shown, texts))
    last = int(exchanges["exchange"].max()) if len(exchanges) else 1
    return {
        "data": traces,
        "layout": layout(
            height=210,
            xaxis=axis(
                range=[0, last + 1],
                tickvals=_numbers(last),
                ticktext=[f"Exchange {_numbers(last)[0]}", *_numbers(last)[1:]],
            ),
            yaxis=axis(
                range=[-0.06, 1.06],
                showgrid=True,
                tickvals=[0, 0.5, 1],
                ticktext=["0", "0.5", "1"],
                ticklabelstandoff=6,
            ),
        ),
    }


def _marks(mine: pd.DataFrame, colour: str, symbol: str, shown: set[int], texts: dict[int, str]) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [int(number) for number in mine["exchange"]],
        "y": [float(value) for value in mine["responsiveness"]],
        "marker": {
            "size": 10, "opacity": 1, "symbol": symbol,
            "color": [colour if number in shown else theme.CONTEXT for number in mine["exchange"]],
        },
        "customdata": [[int(number)] for number in mine["exchange"]],
        "hovertext": [_hover(row, texts) for row in mine.itertuples()],
        "hoverinfo": "text",
        "cliponaxis": False,
    }  # fmt: skip


def _numbers(last: int) -> list[int]:
    """About five exchange numbers, the first among them."""
    step = next((step for step in (1, 2, 5, 10, 20, 50, 100) if last <= 6 * step), 200)
    return [1, *range(step if step > 1 else 2, last + 1, step)]


def _again(exchanges: pd.DataFrame) -> dict:
    """Lines from a question to the one that asks it again."""
    height = dict(zip(exchanges["exchange"], exchanges["responsiveness"], strict=True))
    x, y = [], []
    for number, earlier in exchanges[["exchange", "re_asks"]].dropna().itertuples(index=False):
        ends = (height.get(int(earlier)), height.get(int(number)))
        if not any(theme.missing(end) for end in ends):
            x += [int(earlier), int(number), None]
            y += [*map(float, ends), None]
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip",
        "line": {"color": "@muted", "width": 1.5, "dash": "dot"},
    }  # fmt: skip


def _hover(row, texts: dict[int, str]) -> str:
    asked = " ".join(texts[turn] for turn in row.question_turns)
    again = "" if theme.missing(row.re_asks) else f" · asks again what {int(row.re_asks)} asked"
    head = f"Exchange {row.exchange} · {REPLIES[row.reply]} · {row.responsiveness:.2f}{again}"
    return f"{head}<br>{quote(asked)}<br>{quote(str(row.why))}"
