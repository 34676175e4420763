"""Counts by role: one horizontal bar a topic or name, its parts coloured by who spoke."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import axis, layout, quote, rows

ROW_PX = 26


def bars_by_role(
    counts: pd.DataFrame, *, group: str, value: str, labels: dict[str, str], unit: str, most: int = 12
) -> dict:
    """Stacked bars of `value` by role for the first `most` groups, in the order they come.

    `shown` is drawn in the role's colour, the rest of `value` as grey context. customdata is [group, role].
    """
    groups = list(dict.fromkeys(counts[group]))[:most]
    names = [quote(labels.get(one, one)) for one in groups]
    traces, filled = [], [0.0] * len(groups)
    every, shown = _by_role(counts, group, value, groups), _by_role(counts, group, "shown", groups)
    for role, colour in theme.ROLE_COLOUR.items():
        if any(every[role]):
            hover = [
                f"{name}<br>{amount:,.0f} {unit}, {theme.ROLE_PLURAL[role].lower()}"
                for name, amount in zip(names, shown[role], strict=True)
            ]
            traces.append(_bar(groups, shown[role], filled, role, colour, hover))
    totals, seen = ([sum(parts) for parts in zip(*sides.values(), strict=True)] for sides in (every, shown))
    rest = [total - part for total, part in zip(totals, seen, strict=True)]
    if any(rest):
        hover = [f"{name}<br>{amount:,.0f} {unit}, filtered out" for name, amount in zip(names, rest, strict=True)]
        traces.append(_bar(groups, rest, filled, None, theme.CONTEXT, hover))
    return {
        "data": [*traces, _labels(groups, filled, seen if any(seen) else totals)],
        "layout": layout(
            height=ROW_PX * max(len(groups), 1) + 8,
            barmode="overlay",
            margin={"l": 0, "r": 44, "t": 0, "b": 0},
            xaxis=axis(visible=False, rangemode="tozero"),
            yaxis=rows([quote(labels.get(one, one), width=30) for one in groups]),
        ),
    }


def _by_role(counts: pd.DataFrame, group: str, value: str, groups: list[str]) -> dict[str, list[float]]:
    """The values of each role, one a group; 0 where a role has none."""
    found = dict(zip(zip(counts[group], counts["role"], strict=True), counts[value].fillna(0).tolist(), strict=True))
    return {role: [found.get((one, role), 0) for one in groups] for role in theme.ROLE_COLOUR}


def _bar(
    groups: list[str], amounts: list[float], filled: list[float], role: str | None, colour: str, hover: list[str]
) -> dict:
    """A bar a group that begins where `filled` ends, and moves that end."""
    bases = list(filled)
    filled[:] = [base + amount for base, amount in zip(bases, amounts, strict=True)]
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(range(len(groups))),
        "x": amounts,
        "base": bases,
        "marker": {"color": colour},
        "customdata": [[group, role] for group in groups],
        "hovertext": hover,
        "hoverinfo": "text",
    }


def _labels(groups: list[str], filled: list[float], totals: list[float]) -> dict:
    return {
        "type": "scatter",
        "mode": "text",
        "x": filled,
        "y": list(range(len(groups))),
        "text": [f" {theme.whole(total)}" for total in totals],
        "textposition": "middle right",
        "textfont": {"color": "@muted", "size": 12},
        "hoverinfo": "skip",
        "cliponaxis": False,
        "customdata": [[group, None] for group in groups],
    }
