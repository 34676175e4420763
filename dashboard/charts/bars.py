"""Counts by role: one horizontal bar a topic or name, its parts coloured by who spoke."""

from collections.abc import Callable

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
    names = [quote(labels.get(one, one), width=30) for one in groups]
    traces, filled = [], dict.fromkeys(groups, 0.0)

    def said(by: str) -> Callable[[str, float], str]:
        return lambda group, count: f"{quote(labels.get(group, group))}<br>{count:,.0f} {unit}, {by}"

    for role, colour in theme.ROLE_COLOUR.items():
        mine = counts[counts["role"] == role].set_index(group).reindex(groups).fillna({"shown": 0, value: 0})
        if not mine[value].sum():
            continue
        traces.append(_bar(groups, mine["shown"], filled, role, colour, said(theme.ROLE_PLURAL[role].lower())))
    hidden = counts.groupby(group)[[value, "shown"]].sum().reindex(groups)
    rest = hidden[value] - hidden["shown"]
    if rest.sum():
        traces.append(_bar(groups, rest, filled, None, theme.CONTEXT, said("filtered out")))
    totals = hidden["shown"] if hidden["shown"].sum() else hidden[value]
    return {
        "data": [*traces, _labels(groups, filled, totals)],
        "layout": layout(
            height=ROW_PX * max(len(groups), 1) + 8,
            barmode="overlay",
            margin={"l": 0, "r": 44, "t": 0, "b": 0},
            xaxis=axis(visible=False, rangemode="tozero"),
            yaxis=rows(names),
        ),
    }


def _bar(groups: list[str], values: pd.Series, filled: dict, role: str | None, colour: str, hover: Callable) -> dict:
    bases = [filled[group] for group in groups]
    for group, amount in zip(groups, values, strict=True):
        filled[group] += float(amount)
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(range(len(groups))),
        "x": [float(amount) for amount in values],
        "base": bases,
        "marker": {"color": colour},
        "customdata": [[group, role] for group in groups],
        "hovertext": [hover(group, amount) for group, amount in zip(groups, values, strict=True)],
        "hoverinfo": "text",
    }


def _labels(groups: list[str], filled: dict, totals: pd.Series) -> dict:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [filled[group] for group in groups],
        "y": list(range(len(groups))),
        "text": [f" {theme.whole(total)}" for total in totals],
        "textposition": "middle right",
        "textfont": {"color": "@muted", "size": 12},
        "hoverinfo": "skip",
        "cliponaxis": False,
        "customdata": [[group, None] for group in groups],
    }
