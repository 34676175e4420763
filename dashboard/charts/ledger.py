"""The ledger of exchanges: question and answer on one line, so that the gap between them is what one sees."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import axis, layout, quote, rows, signed_axis

ROW_PX = 17
MEASURES = {"Tone": "tone", "TextBlob polarity": "polarity", "Words": "words", "New names": "names"}
SIDES = {"question": "interviewer", "answer": "interviewee"}


def dumbbells(exchanges: pd.DataFrame, *, measure: str, shown: set[int], texts: dict[int, str], chosen: int) -> dict:
    """A row an exchange: diamond = question, circle = answer, hollow = fragile, no mark = nothing measured.

    `exchanges` come from `measures.ledger` in the order to draw; `texts` gives each turn's words for the
    tooltip. customdata is [exchange, side].
    """
    column = MEASURES[measure]
    numbers = [int(number) for number in exchanges["exchange"]]
    signed = column in ("tone", "polarity")
    return {
        "data": [
            _links(exchanges[~exchanges["exchange"].isin(shown)], column, numbers, theme.CONTEXT),
            _links(exchanges[exchanges["exchange"].isin(shown)], column, numbers, "@border"),
            *(_marks(exchanges, column, side, shown, texts) for side in SIDES),
        ],
        "layout": layout(
            height=height(len(numbers)),
            margin={"l": 0, "r": 12, "t": 0, "b": 4},
            xaxis=signed_axis(_values(exchanges, column), side="top")
            if signed
            else axis(showgrid=True, tickformat=",", rangemode="tozero", side="top", nticks=6),
            yaxis=_rows([str(number) for number in numbers]),
            yaxis2=_rows(
                _evidence(exchanges) if column == "tone" else [""] * len(numbers), overlaying="y", side="right"
            ),
            shapes=_band(numbers, chosen),
        ),
    }


def height(exchanges: int) -> int:
    """The ledger's height in px."""
    return ROW_PX * max(exchanges, 4) + 34


def _rows(labels: list[str], **options: object) -> dict:
    """Rows in the quiet colour; of a long ledger every fifth has its label."""
    every = 1 if len(labels) <= 45 else 5
    told = {"tickvals": list(range(0, len(labels), every)), "ticktext": labels[::every]}
    return rows(labels, range=[len(labels) - 0.3, -0.7], tickfont={"color": "@muted"}, **told, **options)


def _evidence(exchanges: pd.DataFrame) -> list[str]:
    """How many scored words stand behind both marks of each row."""
    return [f"{row.question_evidence} · {row.answer_evidence}" for row in exchanges.itertuples()]


def _values(exchanges: pd.DataFrame, column: str) -> list[float]:
    return [*exchanges[f"question_{column}"], *exchanges[f"answer_{column}"]]


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


def _links(exchanges: pd.DataFrame, column: str, numbers: list[int], colour: str) -> dict:
    x, y = [], []
    for number, left, right in exchanges[["exchange", f"question_{column}", f"answer_{column}"]].itertuples(
        index=False
    ):
        x += [_number(left), _number(right), None]
        y += [numbers.index(number), numbers.index(number), None]
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip", "connectgaps": False,
        "line": {"color": colour, "width": 2.5},
    }  # fmt: skip


def _marks(exchanges: pd.DataFrame, column: str, side: str, shown: set[int], texts: dict[int, str]) -> dict:
    role = SIDES[side]
    fragile = exchanges[f"{side}_fragile"] if column == "tone" else pd.Series(False, index=exchanges.index)
    symbol = theme.ROLE_SYMBOL[role]
    rows = list(zip(exchanges.itertuples(), fragile, strict=True))
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_number(value) for value in exchanges[f"{side}_{column}"]],
        "y": list(range(len(exchanges))),
        "marker": {
            "size": 9,
            "symbol": [f"{symbol}-open" if doubt else symbol for _, doubt in rows],
            "color": [theme.ROLE_COLOUR[role] if row.exchange in shown else theme.CONTEXT for row, _ in rows],
            "line": {"width": 1.5, "color": [
                theme.ROLE_COLOUR[role] if row.exchange in shown else theme.CONTEXT for row, _ in rows
            ]},
        },
        "customdata": [[int(row.exchange), side] for row, _ in rows],
        "hovertext": [_hover(row, side, column, texts, doubt) for row, doubt in rows],
        "hoverinfo": "text",
        "cliponaxis": False,
        "yaxis": "y" if side == "question" else "y2",
    }  # fmt: skip


def _hover(row, side: str, column: str, texts: dict[int, str], doubt: bool) -> str:
    value = getattr(row, f"{side}_{column}")
    said = theme.whole(value)
    if column == "polarity":
        said = theme.signed(value)
    if column == "tone":
        said = f"{theme.signed(value)} from {theme.plural(getattr(row, f'{side}_evidence'), 'scored word')}"
    turns = getattr(row, f"{side}_turns")
    note = " · fragile: a second instrument reads the other sign" if doubt else ""
    head = f"Exchange {row.exchange} · {side} · {column} {said}{note}"
    return f"{head}<br>{quote(' '.join(texts[turn] for turn in turns))}"


def _number(value: float) -> float | None:
    return None if value != value else float(value)
