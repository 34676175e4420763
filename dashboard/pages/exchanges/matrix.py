"""Question topic against answer topic: a cell is darker the more exchanges it holds; the diagonal stays on topic."""

import pandas as pd

from dashboard import theme, writing
from dashboard.charts.parts import axis, layout, quote, rows
from dashboard.measures.rows import records

CELL_PX, CELL = 30, 0.92
COLUMN_PX = 56  # a narrower column has no room for its topic's name and is numbered


def matrix(cells: pd.DataFrame, *, topics: list[str], names: dict[str, str], texts: dict[int, str]) -> dict:
    """Square cells of what a click leaves, a row a topic asked, a column a topic answered; without any on show grey.

    `texts` gives each exchange's question, for the tooltip. customdata is [exchange numbers].
    """
    filled = records(cells)
    found = {topic for cell in filled for topic in (cell.question_topic, cell.answer_topic)}
    place = {topic: at for at, topic in enumerate(topic for topic in topics if topic in found)}
    names = {topic: names.get(topic, topic) for topic in place}
    return {"data": [_squares(filled, place, names, texts)], "layout": _layout(names)}


def _squares(filled: list, place: dict[str, int], names: dict[str, str], texts: dict[int, str]) -> dict:
    most = max((cell.exchanges for cell in filled), default=1)
    return {
        "type": "bar",
        "x": [place[cell.answer_topic] for cell in filled],
        "y": [CELL] * len(filled),
        "base": [place[cell.question_topic] - CELL / 2 for cell in filled],
        "width": [CELL] * len(filled),
        "text": [str(cell.left or "") for cell in filled],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": [_ink(cell, most) for cell in filled], "size": 12},
        "marker": {"line": {"width": 0}, "color": [_fill(cell, most) for cell in filled]},
        "customdata": [[cell.numbers] for cell in filled],
        "hovertext": [_hover(cell, names, texts) for cell in filled],
        "hoverinfo": "text",
    }


def _layout(names: dict[str, str]) -> dict:
    count, places = len(names), list(range(len(names)))
    rows_of = [quote(name, width=30) for name in names.values()]
    columns_of = [quote(name, width=30, line=8) for name in names.values()]
    return layout(
        height=CELL_PX * max(count, 1) + 64,
        barmode="overlay",
        xaxis=axis(
            side="top", range=[-0.6, count - 0.4], tickvals=places, tickangle=0, ticktext=columns_of,
            tickfont={"color": "@text", "size": 11}, showgrid=True,
        ),
        yaxis=rows(rows_of, range=[count - 0.5, -0.5], showgrid=True),
        shapes=[_stayed(at) for at in places],
        meta={"narrow": _numbered(rows_of)},
    )  # fmt: skip


def _numbered(names: list[str]) -> dict:
    """The axes where a column has no room for its topic's name: columns by number, rows by number and name."""
    numbers = [str(at + 1) for at in range(len(names))]
    small = {"color": "@text", "size": 9}
    return {
        "below": COLUMN_PX * len(names) + 160,
        "xaxis": {"ticktext": numbers, "tickangle": 0, "tickfont": small},
        "yaxis": {"ticktext": [f"{number}  {name}" for number, name in zip(numbers, names, strict=True)]},
    }


def _stayed(at: int) -> dict:
    """The ground of a cell whose answer stays with its question's topic."""
    return {
        "type": "rect", "x0": at - 0.5, "x1": at + 0.5, "y0": at - 0.5, "y1": at + 0.5, "layer": "below",
        "fillcolor": "@highlight", "line": {"width": 0},
    }  # fmt: skip


def _fill(cell, most: int) -> str:
    return f"@seq{_step(cell, most)}" if cell.shown else theme.CONTEXT


def _step(cell, most: int) -> int:
    """The cell's step in the sequence of colours, darker for more exchanges."""
    return 3 + round(4 * (cell.left - 1) / max(most - 1, 1))


def _ink(cell, most: int) -> str:
    return "@background" if cell.shown and _step(cell, most) > 4 else "@text"


def _hover(cell, names: dict[str, str], texts: dict[int, str]) -> str:
    asked, answered = quote(names[cell.question_topic]), quote(names[cell.answer_topic])
    head = f"Asked about {asked}, answered about {answered}<br>"
    of = "" if cell.left == cell.exchanges else f" of {cell.exchanges}"
    numbers = ", ".join(map(str, cell.numbers[:12]))
    questions = "<br>".join(quote(texts.get(number, ""), width=90) for number in cell.numbers[:2])
    return f"{head}{writing.plural(cell.left, 'exchange')}{of}: {numbers}<br>{questions}"
