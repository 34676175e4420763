"""Turns against turns: a cell is darker the more of their terms two turns share."""

import numpy as np
import pandas as pd

from dashboard.charts.parts import axis, layout, quote


def plot(units: pd.DataFrame, square: np.ndarray, *, chosen: tuple[int, int] | None) -> dict:
    """A heatmap of the upper triangle, from `measures.recurrence`. customdata is [earlier unit, later unit]."""
    numbers = [int(number) for number in units["unit"]]
    shown = np.where(square > 0.05, np.round(square, 2), np.nan)
    return {
        "data": [
            {
                "type": "heatmap",
                "z": [[None if value != value else float(value) for value in row] for row in shown],
                "x": numbers,
                "y": numbers,
                "customdata": [[[row, column] for column in numbers] for row in numbers],
                "colorscale": [[0, "@seq1"], [0.5, "@seq5"], [1, "@seq9"]],
                "zmin": 0,
                "zmax": float(np.nanmax(shown)) if np.isfinite(shown).any() else 1,
                "showscale": False,
                "hovertemplate": "turn %{y} and turn %{x}: %{z:.2f}<extra></extra>",
                "hoverongaps": False,
            }
        ],
        "layout": layout(
            height=620,
            xaxis=axis(side="top", constrain="domain", range=[numbers[0] - 0.5, numbers[-1] + 0.5]),
            yaxis=axis(range=[numbers[-1] + 0.5, numbers[0] - 0.5]),
            shapes=_ring(chosen),
            annotations=[
                {
                    "text": quote("later turns to the right, earlier turns above"), "x": 0, "y": 0, "xref": "paper",
                    "yref": "paper", "showarrow": False, "font": {"color": "@muted", "size": 12}, "xanchor": "left",
                }
            ],
        ),
    }  # fmt: skip


def _ring(chosen: tuple[int, int] | None) -> list[dict]:
    if chosen is None:
        return []
    row, column = chosen
    return [
        {
            "type": "rect", "x0": column - 0.9, "x1": column + 0.9, "y0": row - 0.9, "y1": row + 0.9,
            "line": {"color": "@c1", "width": 2},
        }
    ]  # fmt: skip
