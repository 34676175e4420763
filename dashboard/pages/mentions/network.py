"""Names that share passages, drawn so that those that share many lie near; what is filtered out stays in grey."""

from dataclasses import dataclass

import pandas as pd

from dashboard.charts.parts import axis, layout, quote
from dashboard.measures.rows import columns
from dashboard.theme import CONTEXT, KIND_NAME
from dashboard.writing import plural

STEPS = ((1, 2), (3, 4), (5, 8), (9, 10**9))  # passages that a pair shares, from and to
WIDTHS = (1, 2, 4, 7)  # px of a link of each step
HEIGHT, WIDTH = 420, 440  # px; the width is that of a desktop's card
PHONE = 240  # px that a phone’s card leaves between the outermost nodes
SMALLER = 0.6  # times the size that a mark has on a desktop, on a phone
EDGE = 60  # px from the outermost node to the edge of the card
TOP, BOTTOM = 20, 16  # px of the margins
COVERED = 0.1  # the part of a label that may cover others on a phone
CUT = 10  # a part that is cut off counts as so many that are covered
LETTER, LINE = 6.4, 15  # px of a label: a letter's width, a line's height
FOLD, FOLD_ON_PHONE = 16, 12  # letters of a label's line: a name of several words stands in several
SIDES = {"top center": (0, 1), "bottom center": (0, -1), "middle right": (1, 0), "middle left": (-1, 0)}


@dataclass(frozen=True)
class Standing:
    """Some names in the whole interview: pairs, passages of each, its place in the network, and its label's side.

    `narrow` has the sides of the labels that have room on a phone.
    """

    pairs: pd.DataFrame
    passages: dict[str, int]
    places: dict[str, tuple[float, float]]
    sides: dict[str, str]
    narrow: dict[str, str]


def network(
    standing: Standing, pairs: pd.DataFrame, *, left: dict[str, int], shown: dict[str, int], kinds: dict[str, str]
) -> dict:
    """Nodes as large as the passages that a click leaves, links as wide as the passages shared. customdata is [entity].

    `pairs` and `shown` are of the passages on show; nodes without any there are grey.
    """
    places, totals = standing.places, standing.passages
    shared, whole = _drawn(pairs), _drawn(standing.pairs)
    drawn = {link[:2] for link in shared}
    links = [
        _links([link for link in whole if link[:2] not in drawn], places, width=1, colour="@grid"),
        *(
            _links([link for link in shared if low <= link[2] <= high], places, width=width, colour="@border")
            for (low, high), width in zip(STEPS, WIDTHS, strict=True)
        ),
    ]
    marker = {
        "size": [size(left[name], totals) for name in places],
        "symbol": [KIND_SYMBOL[kinds.get(name, "other")] for name in places],
        "color": ["@text" if shown[name] else CONTEXT for name in places],
        "line": {"width": 1, "color": "@background"},
    }
    nodes = _nodes(places) | _labels(standing, shown) | {
        "marker": marker,
        "hovertext": [f"{quote(name)} · {_told(left[name], shown[name], totals[name])}" for name in places],
    }  # fmt: skip
    across, down = (_ends([at[way] for at in places.values()], most) for way, most in enumerate((WIDTH, HEIGHT)))
    nodes["meta"]["narrow"]["marker"] = marker | {"size": [SMALLER * one for one in marker["size"]]}
    margin = {"l": 40, "r": 40, "t": TOP, "b": BOTTOM}
    return {
        "data": [*(link for link in links if link["x"]), nodes],
        "layout": layout(height=HEIGHT, margin=margin, xaxis=across, yaxis=down),
    }


def _ends(places: list[float], most: int) -> dict:
    """An axis of `most` px that leaves room for a label's line beyond the outermost nodes, as `sides` counts."""
    low, high = min(places, default=0), max(places, default=0)
    room = LINE * ((high - low) or 1) / (most - 2 * LINE)
    return axis(visible=False, range=[low - room, high + room])


def _nodes(places: dict[str, tuple[float, float]]) -> dict:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x for x, _ in places.values()],
        "y": [y for _, y in places.values()],
        "customdata": [[name] for name in places],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _labels(standing: Standing, shown: dict[str, int]) -> dict:
    """The name of each node, and where it stands, on a phone too."""
    names, sides, narrow = list(standing.places), standing.sides, standing.narrow
    on_phone = {
        "below": WIDTH,
        "text": [_label(name, line=FOLD_ON_PHONE) if name in narrow else "" for name in names],
        "textposition": [narrow.get(name, sides[name]) for name in names],
    }
    return {
        "text": [_label(name) for name in names],
        "textposition": [sides[name] for name in names],
        "textfont": {"size": 12, "color": ["@text" if shown[name] else "@muted" for name in names]},
        "meta": {"narrow": on_phone},
    }


KIND_SYMBOL = {
    "person": "circle", "place": "square", "org": "diamond", "group": "hexagon", "weapon": "triangle-up",
    "event": "star", "other": "cross",
}  # fmt: skip
KIND_MARK = {"person": "●", "place": "■", "org": "◆", "group": "⬢", "weapon": "▲", "event": "★", "other": "✚"}


def key(kinds: dict[str, str]) -> str:
    """Which mark is which kind of name, of the kinds that there are."""
    there = set(kinds.values())
    items = "".join(f"<li>{KIND_MARK[kind]} {KIND_NAME[kind].lower()}</li>" for kind in KIND_MARK if kind in there)
    return f'<ul class="keys" aria-label="Marks">{items}</ul>'


def size(passages: int, totals: dict[str, int]) -> float:
    """The diameter of a node in px, beside the name that stands in most passages of the interview."""
    return 8 + 22 * (passages / max(totals.values(), default=1)) ** 0.5


def sides(places: dict[str, tuple[float, float]], totals: dict[str, int], *, width: int = WIDTH) -> dict[str, str]:
    """On which side of its node each label covers least of the other nodes and labels; large nodes choose first.

    In a width narrower than WIDTH, those that would still cover another have none.
    """
    if not places:
        return {}
    x, y = zip(*places.values(), strict=True)
    across, down = ((span - 2 * LINE) / ((max(one) - min(one)) or 1) for span, one in ((width, x), (HEIGHT, y)))
    spots = {name: (one * across, other * down) for name, (one, other) in places.items()}
    sizes = {name: size(totals[name], totals) for name in places}
    taken = [(spots[name], (sizes[name], sizes[name])) for name in places]
    reach = (
        (min(x) * across - EDGE, max(x) * across + EDGE),
        (min(y) * down - LINE - BOTTOM, max(y) * down + LINE + TOP),
    )
    chosen = {}
    for name in sorted(places, key=lambda name: -sizes[name]):
        label = _room(_label(name) if width >= WIDTH else _label(name, line=FOLD_ON_PHONE))
        boxes = {side: _beside(spots[name], sizes[name], label, toward) for side, toward in SIDES.items()}
        covered = {
            side: sum(_overlap((box, label), other) for other in taken) + CUT * _beyond(box, label, reach)
            for side, box in boxes.items()
        }
        side = min(covered, key=covered.get)
        if width >= WIDTH or covered[side] < COVERED * label[0] * label[1]:
            chosen[name] = side
            taken.append((boxes[side], label))
    return chosen


def _drawn(pairs: pd.DataFrame) -> list[tuple[str, str, int]]:
    """The pairs that are drawn: those that share one passage only where none share more."""
    shared = list(columns(pairs, "one", "other", "passages"))
    least = min(2, max((passages for *_, passages in shared), default=2))
    return [pair for pair in shared if pair[2] >= least]


def _links(shared: list[tuple[str, str, int]], places: dict, *, width: int, colour: str) -> dict:
    x, y = [], []
    for one, other, _ in shared:
        x += [places[one][0], places[other][0], None]
        y += [places[one][1], places[other][1], None]
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip",
        "line": {"width": width, "color": colour},
    }  # fmt: skip


def _label(name: str, *, line: int = FOLD) -> str:
    return quote(name, width=32, line=line)


def _room(label: str) -> tuple[float, float]:
    """The px that a label takes across and down."""
    lines = label.split("<br>")
    return LETTER * max(map(len, lines)), LINE * len(lines)


def _told(left: int, shown: int, total: int) -> str:
    of = "" if left == total else f" of {total:,}"
    return f"in {plural(left, 'passage')}{of}" + ("" if shown == left else f"; {shown:,} on show now")


def _beside(at: tuple[float, float], node: float, label: tuple[float, float], toward: tuple[int, int]) -> tuple:
    """The middle of a label on a side of a node."""
    return tuple(one + way * (node + size) / 2 for one, size, way in zip(at, label, toward, strict=True))


def _overlap(one: tuple, other: tuple) -> float:
    """The area that two boxes share; a box is its middle and its size."""
    (at, size), (there, span) = one, other
    wide, high = ((a + b) / 2 - abs(c - d) for a, b, c, d in zip(size, span, at, there, strict=True))
    return max(wide, 0) * max(high, 0)


def _beyond(middle: tuple[float, float], label: tuple[float, float], reach: tuple) -> float:
    """The area of a label that the card would cut off."""
    wide, high = (
        max(0, low - at + size / 2) + max(0, at + size / 2 - top)
        for at, size, (low, top) in zip(middle, label, reach, strict=True)
    )
    return wide * label[1] + high * label[0]
