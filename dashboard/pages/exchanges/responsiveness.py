"""How far each answer takes up its question, along the interview; questions asked again are joined."""

from dataclasses import dataclass

import pandas as pd

from dashboard import theme, writing
from dashboard.charts.parts import axis, layout, quote
from dashboard.charts.seen import Marks, Seen
from dashboard.measures.rows import records
from dashboard.pages.exchanges.grid import REPLIES

COLOURS = theme.REPLY_COLOUR
SYMBOLS = {"direct": "circle", "partial": "square", "none": "triangle-down"}
MARKS = {"direct": "●", "partial": "■", "none": "▼"}


@dataclass(frozen=True)
class Line:
    """The marks of the exchanges by their reply, the exchanges they are of, and the lines between those asked again."""

    again: dict
    replies: dict[str, Marks]
    exchanges: list[int]
    layout: dict

    def figure(self, shown: set[int]) -> dict:
        """The marks; those of exchanges that are not shown stay as grey context."""
        kept = [exchange in shown for exchange in self.exchanges]
        marks = (Seen(mine, [COLOURS[reply]] * len(mine.passages), kept) for reply, mine in self.replies.items())
        return {"data": [self.again, *marks], "layout": self.layout}


def line(exchanges: pd.DataFrame, *, texts: dict[int, str]) -> Line:
    """A mark an exchange, none where nothing was asked or its reply cannot be told. customdata is [exchange]."""
    rows = records(exchanges)
    places = {row.exchange: place for place, row in enumerate(rows)}
    replied = {
        reply: [row for row in rows if row.reply == reply and not writing.missing(row.responsiveness)]
        for reply in COLOURS
    }
    last = max(places, default=1)
    return Line(
        _again([row for row in rows if not writing.missing(row.reply)]),
        {reply: _marks(mine, reply, places, texts) for reply, mine in replied.items() if mine},
        list(places),
        layout(
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
    )


def key() -> str:
    """The three readings of a reply, and the line between a question and the one that asks it again."""
    items = [
        f'<li><span style="color:{theme.css(COLOURS[reply])}">{mark}</span> {REPLIES[reply]}</li>'
        for reply, mark in MARKS.items()
    ]
    rest = "<li>dotted line: asked again</li><li>no mark: nothing asked, or the reply cannot be told</li>"
    return f'<ul class="keys" aria-label="Colours">{"".join(items)}{rest}</ul>'


def _marks(mine: list, reply: str, places: dict[int, int], texts: dict[int, str]) -> Marks:
    trace = {
        "type": "scatter",
        "mode": "markers",
        "x": [row.exchange for row in mine],
        "y": [row.responsiveness for row in mine],
        "marker": {"size": 10, "opacity": 1, "symbol": SYMBOLS[reply]},
        "customdata": [[row.exchange] for row in mine],
        "hovertext": [_hover(row, texts) for row in mine],
        "hoverinfo": "text",
        "cliponaxis": False,
    }
    return Marks(trace, [places[row.exchange] for row in mine])


def _numbers(last: int) -> list[int]:
    """About five exchange numbers, the first among them."""
    step = next((step for step in (1, 2, 5, 10, 20, 50, 100) if last <= 6 * step), 200)
    return [1, *range(step if step > 1 else 2, last + 1, step)]


def _again(rows: list) -> dict:
    """Lines from a question to the one that asks it again."""
    height = {row.exchange: row.responsiveness for row in rows}
    x, y = [], []
    for row in rows:
        ends = (height.get(row.re_asks) if not writing.missing(row.re_asks) else None, row.responsiveness)
        if not any(map(writing.missing, ends)):
            x += [int(row.re_asks), row.exchange, None]
            y += [*ends, None]
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip",
        "line": {"color": "@muted", "width": 1.5, "dash": "dot"},
    }  # fmt: skip


def _hover(row, texts: dict[int, str]) -> str:
    asked = " ".join(texts[turn] for turn in row.question_turns)
    again = "" if writing.missing(row.re_asks) else f" · asks again what {int(row.re_asks)} asked"
    head = f"Exchange {row.exchange} · {REPLIES[row.reply]} · {row.responsiveness:.2f}{again}"
    return f"{head}<br>{quote(asked)}<br>{quote(str(row.why))}"
