"""Names that share passages, drawn so that those that share many lie near."""

import pandas as pd

from dashboard.charts.parts import axis, layout, quote
from dashboard.measures.rows import columns

STEPS = ((2, 2), (3, 4), (5, 8), (9, 10**9))  # passages that a pair shares, from and to
WIDTHS = (1, 2, 4, 7)  # px of a link of each step
HEIGHT, WIDTH = 420, 440  # px; the width is that of a desktop's card
LETTER, LINE = 6.4, 15  # px of a label: a letter's width, a line's height
SIDES = {"top center": (0, 1), "bottom center": (0, -1), "middle right": (1, 0), "middle left": (-1, 0)}


def network(
    pairs: pd.DataFrame, *, places: dict[str, tuple[float, float]], counts: dict[str, int], kinds: dict[str, str]
) -> dict:
    """Nodes as large as their passages, links as wide as the passages shared. customdata is [entity]."""
    names = list(places)
    most = max(counts.values(), default=1)
    shared = list(columns(pairs, "one", "other", "passages"))
    least = min(2, max((passages for *_, passages in shared), default=2))  # one passage is drawn where none share more
    links = [
        _links(shared, places, min(low, least) if low == 2 else low, high, width)
        for (low, high), width in zip(STEPS, WIDTHS, strict=True)
    ]
    labels = [quote(name, width=22) for name in names]
    sizes = [8 + 22 * (counts[name] / most) ** 0.5 for name in names]
    nodes = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [places[name][0] for name in names],
        "y": [places[name][1] for name in names],
        "text": labels,
        "textposition": _sides([places[name] for name in names], sizes, labels),
        "textfont": {"size": 12, "color": "@text"},
        "marker": {
            "size": sizes,
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
            height=HEIGHT,
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


def _sides(places: list[tuple[float, float]], sizes: list[float], labels: list[str]) -> list[str]:
    """On which side of its node each label covers least of the other nodes and labels; large nodes choose first."""
    if not places:
        return []
    x, y = zip(*places, strict=True)
    across, down = ((span - 2 * LINE) / ((max(one) - min(one)) or 1) for span, one in ((WIDTH, x), (HEIGHT, y)))
    spots = [(one * across, other * down) for one, other in places]
    taken = [(at, (size, size)) for at, size in zip(spots, sizes, strict=True)]
    chosen = {}
    for node in sorted(range(len(places)), key=lambda node: -sizes[node]):
        size = (LETTER * len(labels[node]), LINE)
        boxes = {side: _beside(spots[node], sizes[node], size, toward) for side, toward in SIDES.items()}
        side = min(boxes, key=lambda side: sum(_overlap((boxes[side], size), other) for other in taken))
        taken.append((boxes[side], size))
        chosen[node] = side
    return [chosen[node] for node in range(len(places))]


def _beside(at: tuple[float, float], node: float, label: tuple[float, float], toward: tuple[int, int]) -> tuple:
    """The middle of a label on a side of a node."""
    return tuple(one + way * (node + size) / 2 for one, size, way in zip(at, label, toward, strict=True))


def _overlap(one: tuple, other: tuple) -> float:
    """The area that two boxes share; a box is its middle and its size."""
    (at, size), (there, span) = one, other
    wide, high = ((a + b) / 2 - abs(c - d) for a, b, c, d in zip(size, span, at, there, strict=True))
    return max(wide, 0) * max(high, 0)
