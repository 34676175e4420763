"""Counts by role: one horizontal bar a topic or name, coloured by who spoke, its number what a click leaves."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import axis, layout, quote, rows
from dashboard.measures.rows import columns

ROW_PX = 26


def bars_by_role(
    counts: pd.DataFrame, *, group: str, value: str, labels: dict[str, str], unit: str, most: int = 12, digits: int = 0
) -> dict:
    """Stacked bars of `value` by role in the order they come, for the `most` groups with most on show, then in all.

    What is on show is drawn in the role's colour, what else a click leaves in a paler one, the rest of `value` as grey
    context; beside each bar stands what its click leaves. Numbers have `digits` after the point. customdata is
    [group, role].
    """
    groups = _leading(counts, group, most)
    names = [quote(labels.get(one, one)) for one in groups]
    every, left, shown = (_by_role(counts, group, column, groups) for column in (value, "left", "shown"))
    traces, filled = [], [0.0] * len(groups)
    said = {role: _said(names, left[role], shown[role], f"{unit}, {words.lower()}", digits)
            for role, words in theme.ROLE_PLURAL.items()}  # fmt: skip
    parts = [(role, shown[role], colour) for role, colour in theme.ROLE_COLOUR.items()]
    parts += [(role, _less(left[role], shown[role]), f"{colour}+") for role, colour in theme.ROLE_COLOUR.items()]
    for role, amounts, colour in parts:
        if any(amounts):
            traces.append(_bar(groups, amounts, filled, role, colour, said[role]))
    totals, stays = ([sum(parts) for parts in zip(*sides.values(), strict=True)] for sides in (every, left))
    rest = _less(totals, stays)
    if any(rest):
        out = zip(names, rest, strict=True)
        hover = [f"{name}<br>{amount:,.{digits}f} {unit}, filtered out" for name, amount in out]
        traces.append(_bar(groups, rest, filled, None, theme.CONTEXT, hover))
    traces.append(_labels(groups, filled, [f" {amount:,.{digits}f}" for amount in stays]))
    return {"data": traces, "layout": _layout([quote(labels.get(one, one), width=30) for one in groups])}


def _layout(names: list[str]) -> dict:
    return layout(
        height=ROW_PX * max(len(names), 1) + 8,
        barmode="overlay",
        margin={"l": 0, "r": 44, "t": 0, "b": 0},
        xaxis=axis(visible=False, rangemode="tozero"),
        yaxis=rows(names),
    )


def _leading(counts: pd.DataFrame, group: str, most: int) -> list[str]:
    """The groups with most on show, then with most that a click leaves; in the order they come."""
    sums = dict.fromkeys(counts[group].tolist(), (0.0, 0.0))
    for one, shown, left in columns(counts, group, "shown", "left"):
        sums[one] = (sums[one][0] + shown, sums[one][1] + left)
    first = set(sorted(sums, key=sums.get, reverse=True)[:most])
    return [one for one in sums if one in first]


def _by_role(counts: pd.DataFrame, group: str, value: str, groups: list[str]) -> dict[str, list[float]]:
    """The values of each role, one a group; 0 where a role has none."""
    found = {(one, role): amount for one, role, amount in columns(counts, group, "role", value) if amount == amount}
    return {role: [found.get((one, role), 0) for one in groups] for role in theme.ROLE_COLOUR}


def _said(names: list[str], left: list[float], shown: list[float], unit: str, digits: int) -> list[str]:
    """What each part of a role says: what a click leaves, and what of it is on show where that is less."""
    return [
        f"{name}<br>{amount:,.{digits}f} {unit}" + ("" if seen == amount else f"; {seen:,.{digits}f} on show now")
        for name, amount, seen in zip(names, left, shown, strict=True)
    ]


def _less(amounts: list[float], others: list[float]) -> list[float]:
    """What is left of each amount without another."""
    return [round(amount - other, 9) for amount, other in zip(amounts, others, strict=True)]


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
