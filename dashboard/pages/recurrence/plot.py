"""Turns against turns: a cell is darker the more of their terms two turns share."""

import numpy as np

from dashboard.charts.parts import QUIET, axis, layout, quote
from dashboard.pages.recurrence.measures import Recurrence, Units

LEAST = 0.05  # likeness below this leaves a cell empty
TERMS = 5  # shared terms in a tooltip


def plot(units: Units, found: Recurrence, *, kept: list[bool], chosen: tuple[int, int]) -> dict:
    """A heatmap below the diagonal: x the earlier unit, y the later; the places `chosen` are ringed.

    Pairs that are not both kept are grey.
    """
    numbers = units.numbers
    note = {
        "text": f"earlier {units.noun} to the left, later ones below", "x": 1, "y": 1,
        "xref": "paper", "yref": "paper", "xanchor": "right", "showarrow": False, "font": QUIET,
    }  # fmt: skip
    return {
        "data": [_cells(units, found, kept)],
        "layout": layout(
            height=600,
            margin={"l": 0, "r": 12, "t": 26, "b": 0},
            xaxis=axis(side="top", range=[numbers[0] - 0.5, numbers[-1] + 0.5]),
            yaxis=axis(range=[numbers[-1] + 0.5, numbers[0] - 0.5]),
            shapes=[_ring(*(numbers[place] for place in chosen))],
            annotations=[note],
        ),
    }


def _cells(units: Units, found: Recurrence, kept: list[bool]) -> dict:
    square = np.nan_to_num(found.square).tolist()
    top = max(map(max, square)) or 1.0
    z, hovers = [], []
    for later in range(len(units.numbers)):
        alike = [square[earlier][later] for earlier in range(later)]
        # A grey cell stands at −top: one trace holds both, so that a key walks through all of them. The empty cell
        # on the diagonal makes as many columns as numbers: of one column less Plotly reads x as the cells' edges.
        z.append([*(_shade(one, top, kept[at] and kept[later]) for at, one in enumerate(alike)), None])
        told = [_hover(units, found, at, later) if one > LEAST else None for at, one in enumerate(alike)]
        hovers.append([*told, None])
    return {
        "type": "heatmap",
        "z": z,
        "x": units.numbers,
        "y": units.numbers,
        "colorscale": [[0, "@context"], [0.4999, "@context"], [0.5, "@seq1"], [0.75, "@seq5"], [1, "@seq9"]],
        "zmin": -top,
        "zmax": top,
        "showscale": False,
        "hovertext": hovers,
        "hoverinfo": "text",
        "hoverongaps": False,
    }


def _shade(alike: float, top: float, kept: bool) -> float | None:
    if alike <= LEAST:
        return None
    return round(alike, 2) if kept else -top


def _hover(units: Units, found: Recurrence, earlier: int, later: int) -> str:
    pair = f"{units.noun.capitalize()} {units.label(earlier)} and {units.label(later)}"
    return f"{pair} · {found.square[earlier, later]:.2f}<br>{quote(', '.join(found.shared(earlier, later)[:TERMS]))}"


def _ring(earlier: int, later: int) -> dict:
    return {
        "type": "rect", "x0": earlier - 0.9, "x1": earlier + 0.9, "y0": later - 0.9, "y1": later + 0.9,
        "line": {"color": "@c1", "width": 2},
    }  # fmt: skip
