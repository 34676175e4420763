"""Names that share passages, drawn so that those that share many lie near."""

import pandas as pd

from dashboard.charts.parts import axis, layout, quote
from dashboard.measures.rows import columns

STEPS = ((2, 2), (3, 4), (5, 8), (9, 10**9))  # passages that a pair shares, from and to
WIDTHS = (1, 2, 4, 7)  # px of a link of each step


def network(
    pairs: pd.DataFrame, *, places: dict[str, tuple[float, float]], counts: dict[str, int], kinds: dict[str, str]
) -> dict:
    """Nodes as large as their passages, links as wide as the passages shared. customdata is [entity]."""
    names = list(places)
    most = max(counts.values(), default=1)
    shared = list(columns(pairs, "one", "other", "passages"))
    links = [_links(shared, places, low, high, width) for (low, high), width in zip(STEPS, WIDTHS, strict=True)]
    nodes = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [places[name][0] for name in names],
        "y": [places[name][1] for name in names],
        "text": [quote(name, width=22) for name in names],
        "textposition": "top center",
        "textfont": {"size": 12, "color": "@text"},
        "marker": {
            "size": [8 + 22 * (counts[name] / most) ** 0.5 for name in names],
            "color": [KIND_COLOUR.get(kinds.get(name, "other"), "@c4") for name in names],
            "line": {"width": 1, "color": "@background"},
        },
        "customdata": [[name] for name in names],
        "hovertext": [f"{quote(name)} · in {counts[name]} passages" for name in names],
        "hoverinfo": "text",
        "cliponaxis": False,
    }
    return {
        "data": [*(link for link in links if link["x"]), nodes],
        "layout": layout(
            height=420,
            margin={"l": 40, "r": 40, "t": 20, "b": 10},
            xaxis=axis(visible=False),
            yaxis=axis(visible=False),
        ),
    }


KIND_COLOUR = {
    "person": "@c0", "place": "@c2", "org": "@c3", "group": "@c5", "weapon": "@c6", "event": "@c7", "other": "@c4",
}  # fmt: skip


def _links(shared: list[tuple[str, str, int]], places: dict, low: int, high: int, width: int) -> dict:
    x, y = [], []
    for one, other, passages in shared:
        if low <= passages <= high:
            x += [places[one][0], places[other][0], None]
            y += [places[one][1], places[other][1], None]
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip",
        "line": {"width": width, "color": "@border"},
    }  # fmt: skip
