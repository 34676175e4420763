"""Question topic against answer topic: a cell is darker the more exchanges it holds."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import axis, layout, quote

CELL_PX = 27


def matrix(cells: pd.DataFrame, *, topics: list[str], names: dict[str, str]) -> dict:
    """A heatmap of counts; the diagonal keeps the topic. customdata is [exchange numbers]."""
    rows = [topic for topic in topics if topic in set(cells["question_topic"])]
    columns = [topic for topic in topics if topic in set(cells["answer_topic"])]
    found = {(cell.question_topic, cell.answer_topic): cell for cell in cells.itertuples()}
    counts = [[found[row, column].exchanges if (row, column) in found else None for column in columns] for row in rows]
    labels = {topic: quote(names.get(topic, topic), width=24) for topic in {*rows, *columns}}
    return {
        "data": [
            {
                "type": "heatmap",
                "z": counts,
                "x": list(range(len(columns))),
                "y": list(range(len(rows))),
                "colorscale": [[0, "@seq2"], [1, "@seq6"]],
                "showscale": False,
                "zmin": 0,
                "xgap": 2,
                "ygap": 2,
                "customdata": [
                    [[found[row, column].numbers] if (row, column) in found else None for column in columns]
                    for row in rows
                ],
                "hovertext": [
                    [_hover(labels[row], labels[column], found.get((row, column))) for column in columns]
                    for row in rows
                ],
                "hoverinfo": "text",
            },
            _numbers(found, rows, columns),
        ],
        "layout": layout(
            height=CELL_PX * max(len(rows), 1) + 130,
            xaxis=axis(
                side="top", tickvals=list(range(len(columns))), ticktext=[labels[topic] for topic in columns],
                tickangle=-40, tickfont={"color": "@text", "size": 11},
            ),
            yaxis=axis(
                autorange="reversed", tickvals=list(range(len(rows))), ticktext=[labels[topic] for topic in rows],
                tickfont={"color": "@text"},
            ),
        ),
    }  # fmt: skip


def _numbers(found: dict, rows: list[str], columns: list[str]) -> dict:
    places = [(columns.index(column), rows.index(row), cell.exchanges) for (row, column), cell in found.items()]
    return {
        "type": "scatter", "mode": "text", "hoverinfo": "skip", "x": [x for x, _, _ in places],
        "y": [y for _, y, _ in places], "text": [str(count) for _, _, count in places],
        "textfont": {"color": "@text", "size": 12},
    }  # fmt: skip


def _hover(asked: str, answered: str, cell) -> str:
    if cell is None:
        return f"No question about {asked} is answered about {answered}"
    numbers = ", ".join(map(str, cell.numbers[:12]))
    return f"Asked about {asked}, answered about {answered}<br>{theme.plural(cell.exchanges, 'exchange')}: {numbers}"
