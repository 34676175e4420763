"""Counts by role: one horizontal bar a topic or name, its parts coloured by who spoke."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import axis, layout, quote, rows
from dashboard.measures.rows import columns

ROW_PX = 26


def bars_by_role(
    counts: pd.DataFrame, *, group: str, value: str, labels: dict[str, str], unit: str, most: int = 12, digits: int = 0
) -> dict:
    """Stacked bars of `value` by role in the order they come, for the `most` groups with most on show, then in all.

    `shown` is drawn in the role's colour, the rest of `value` as grey context; beside each bar stands what is on
    show. Numbers have `digits` after the point. customdata is [group, role].
    """
    groups = _leading(counts, group, most)
    names = [quote(labels.get(one, one)) for one in groups]
    traces, filled = [], [0.0] * len(groups)
    every, shown = _by_role(counts, group, value, groups), _by_role(counts, group, "shown", groups)
    for role, colour in theme.ROLE_COLOUR.items():
        if any(every[role]):
            hover = [
                f"{name}<br>{amount:,.{digits}f} {unit}, {theme.ROLE_PLURAL[role].lower()}"
                for name, amount in zip(names, shown[role], strict=True)
            ]
            traces.append(_bar(groups, shown[role], filled, role, colour, hover))
    totals, seen = ([sum(parts) for parts in zip(*sides.values(), strict=True)] for sides in (every, shown))
    rest = [round(total - part, 9) for total, part in zip(totals, seen, strict=True)]
    if any(rest):
        out = zip(names, rest, strict=True)
        hover = [f"{name}<br>{amount:,.{digits}f} {unit}, filtered out" for name, amount in out]
        traces.append(_bar(groups, rest, filled, None, theme.CONTEXT, hover))
    return {
        "data": [*traces, _labels(groups, filled, [f" {amount:,.{digits}f}" for amount in seen])],
        "layout": layout(
            height=ROW_PX * max(len(groups), 1) + 8,
            barmode="overlay",
            margin={"l": 0, "r": 44, "t": 0, "b": 0},
            xaxis=axis(visible=False, rangemode="tozero"),
            yaxis=rows([quote(labels.get(one, one), width=30) for one in groups]),
        ),
    }


def _leading(counts: pd.DataFrame, group: str, most: int) -> list[str]:
    """The groups with most on show, those that come first where as much is; in the order they come."""
    shown = dict.fromkeys(counts[group].tolist(), 0.0)
    for one, amount in columns(counts, group, "shown"):
        shown[one] += amount
    first = set(sorted(shown, key=shown.get, reverse=True)[:most])
    return [one for one in shown if one in first]


def _by_role(counts: pd.DataFrame, group: str, value: str, groups: list[str]) -> dict[str, list[float]]:
    """The values of each role, one a group; 0 where a role has none."""
    found = {(one, role): amount for one, role, amount in columns(counts, group, "role", value) if amount == amount}
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


def _labels(groups: list[str], filled: list[float], texts: list[str]) -> dict:
    return {
        "type": "scatter",
        "mode": "text",
        "x": filled,
        "y": list(range(len(groups))),
        "text": texts,
        "textposition": "middle right",
        "textfont": {"color": "@muted", "size": 12},
        "hoverinfo": "skip",
        "cliponaxis": False,
        "customdata": [[group, None] for group in groups],
    }
