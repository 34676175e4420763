"""The ledger of exchanges: question and answer on one line, so that the gap between them is what one sees."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from dashboard import theme, writing
from dashboard.charts.parts import axis, layout, quote, signed_axis
from dashboard.charts.parts import rows as row_axis
from dashboard.charts.seen import Marks, Seen
from dashboard.measures.rows import records

ROW_PX = 17
EVERY_ROW = 45  # rows: of more, every fifth has its label
MEASURES = {"Tone": "tone", "TextBlob polarity": "polarity", "Words": "words", "New names": "names"}
SIDES = {"question": "interviewer", "answer": "interviewee"}


def measures(*, toned: bool) -> list[str]:
    """The names of what questions and answers can be compared by; those of tone only where tone is read."""
    return [name for name, column in MEASURES.items() if toned or column not in ("tone", "polarity")]


@dataclass(frozen=True)
class Ledger:
    """The rows of some exchanges by one measure, and the marks of both sides."""

    rows: list
    column: str
    sides: dict[str, Marks]
    layout: dict

    def figure(self, shown: set[int], chosen: int) -> dict:
        """The rows; those of exchanges that are not shown stay as grey context, and the chosen one has a band."""
        kept = [row.exchange in shown for row in self.rows]
        marks = (
            Seen(marks, [theme.ROLE_COLOUR[SIDES[side]]] * len(self.rows), kept) for side, marks in self.sides.items()
        )
        links = (
            _links(self.rows, self.column, theme.CONTEXT, those=lambda row: row.exchange not in shown),
            _links(self.rows, self.column, "@border", those=lambda row: row.exchange in shown),
        )
        band = _band([row.exchange for row in self.rows], chosen)
        return {"data": [*links, *marks], "layout": self.layout | {"shapes": band}}


def dumbbells(exchanges: pd.DataFrame, *, measure: str, texts: dict[int, str]) -> Ledger:
    """A row an exchange: diamond = question, circle = answer, hollow = fragile, no mark = nothing measured.

    `exchanges` come from `measures.ledger` in the order to draw; `texts` gives each turn's words for the
    tooltip. customdata is [exchange, side].
    """
    column, rows = MEASURES[measure], records(exchanges)
    numbers = [row.exchange for row in rows]
    signed = column in ("tone", "polarity")
    return Ledger(
        rows,
        column,
        {side: _marks(rows, column, side, texts) for side in SIDES},
        layout(
            height=height(len(numbers)),
            margin={"l": 0, "r": 12, "t": 0, "b": 4},
            xaxis=signed_axis(_values(rows, column), side="top")
            if signed
            else axis(showgrid=True, tickformat=",", rangemode="tozero", side="top", nticks=6),
            yaxis=_lines([str(number) for number in numbers]),
            yaxis2=_lines(_evidence(rows) if column == "tone" else [""] * len(numbers), overlaying="y", side="right"),
        ),
    )


def height(exchanges: int) -> int:
    """The ledger's height in px."""
    return ROW_PX * max(exchanges, 4) + 34


def _lines(labels: list[str], **options: object) -> dict:
    """Rows in the quiet colour; of a long ledger every fifth has its label."""
    every = 1 if len(labels) <= EVERY_ROW else 5
    told = {"tickvals": list(range(0, len(labels), every)), "ticktext": labels[::every]}
    return row_axis(labels, range=[len(labels) - 0.3, -0.7], tickfont={"color": "@muted"}, **told, **options)


def _evidence(rows: list) -> list[str]:
    """How many scored words stand behind both marks of each row."""
    return [f"{row.question_evidence} · {row.answer_evidence}" for row in rows]


def _values(rows: list, column: str) -> list[float]:
    return [getattr(row, f"{side}_{column}") for side in SIDES for row in rows]


def _band(numbers: list[int], chosen: int) -> list[dict]:
    if chosen not in numbers:
        return []
    row = numbers.index(chosen)
    return [
        {
            "type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": row - 0.5, "y1": row + 0.5,
            "fillcolor": "@highlight", "line": {"width": 0}, "layer": "below",
        }
    ]  # fmt: skip


def _links(rows: list, column: str, colour: str, *, those: Callable[[object], bool]) -> dict:
    x, y = [], []
    for place, row in enumerate(rows):
        if those(row):
            x += [*_values([row], column), None]
            y += [place, place, None]
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip", "connectgaps": False,
        "line": {"color": colour, "width": 2.5},
    }  # fmt: skip


def _marks(rows: list, column: str, side: str, texts: dict[int, str]) -> Marks:
    symbol = theme.ROLE_SYMBOL[SIDES[side]]
    doubts = [column == "tone" and getattr(row, f"{side}_fragile") for row in rows]
    trace = {
        "type": "scatter",
        "mode": "markers",
        "x": [getattr(row, f"{side}_{column}") for row in rows],
        "y": list(range(len(rows))),
        "marker": {
            "size": 9,
            "symbol": [f"{symbol}-open" if doubt else symbol for doubt in doubts],
            "line": {"width": 1.5},
        },
        "customdata": [[row.exchange, side] for row in rows],
        "hovertext": [_hover(row, side, column, texts, doubt) for row, doubt in zip(rows, doubts, strict=True)],
        "hoverinfo": "text",
        "cliponaxis": False,
        "yaxis": "y" if side == "question" else "y2",
    }
    return Marks(trace, list(range(len(rows))), paints=("color", "line"))


def _hover(row, side: str, column: str, texts: dict[int, str], doubt: bool) -> str:
    value = getattr(row, f"{side}_{column}")
    said = writing.whole(value)
    if column == "polarity":
        said = writing.signed(value)
    if column == "tone":
        said = f"{writing.signed(value)} from {writing.plural(getattr(row, f'{side}_evidence'), 'scored word')}"
    turns = getattr(row, f"{side}_turns")
    note = " · fragile: a second instrument reads the other sign" if doubt else ""
    head = f"Exchange {row.exchange} · {side} · {column} {said}{note}"
    return f"{head}<br>{quote(' '.join(texts[turn] for turn in turns))}"
