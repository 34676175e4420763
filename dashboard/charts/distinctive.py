"""Distinctive words: a bar a word, to the side of the group that says it more."""

from html import escape

import pandas as pd

from dashboard import writing
from dashboard.charts.parts import axis, layout, quote
from dashboard.measures.distinctive import SURE
from dashboard.measures.rows import records

ROW_PX = 21


def words(table: pd.DataFrame, *, one: str, other: str, colours: tuple[str, str]) -> dict:
    """z-scores from `measures.distinctive.extremes`; customdata is [word]."""
    rows = records(table)
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": [float(row.z) for row in rows],
        "y": list(range(len(rows))),
        "marker": {
            "color": [colours[row.z < 0] for row in rows],
            "opacity": [1 if abs(row.z) >= SURE else 0.4 for row in rows],
        },
        "text": [f"{quote(row.word, width=24)}  {row.one}:{row.other}" for row in rows],
        "textposition": "outside",
        "textfont": {"color": "@text", "size": 12},
        "cliponaxis": False,
        "customdata": [[row.word] for row in rows],
        "hovertext": [_hover(row, one, other) for row in rows],
        "hoverinfo": "text",
    }
    height, margin = ROW_PX * max(len(rows), 1) + 10, {"l": 4, "r": 4, "t": 4, "b": 0}
    across, down = axis(visible=False, range=_room(table["z"])), axis(visible=False, autorange="reversed")
    return {"data": [trace], "layout": layout(height=height, margin=margin, xaxis=across, yaxis=down)}


def _hover(row, one: str, other: str) -> str:
    chance = "" if abs(row.z) >= SURE else " · may be chance"
    counts = f"{row.one} × in {quote(one)}, {row.other} × in {quote(other)}"
    return f"{quote(row.word)} · {counts} · z {row.z:+.1f}{chance}"


def _room(z: pd.Series) -> list[float]:
    """The bars' range, with room for a word beyond the longest bar on either side that has one."""
    low, high = min(z.min(), 0.0), max(z.max(), 0.0)
    room = 0.6 * (high - low)
    return [float(low - (room if low else 0)), float(high + (room if high else 0))]


def key(one: str, other: str) -> str:
    """What the bars' numbers and their paleness say."""
    one, other = escape(writing.isolated(one)), escape(writing.isolated(other))
    return (
        f'<p class="card-note">Beside each word: how often a search finds it in {one} : in {other}. '
        "Pale: may be chance, less than 1.96 standard errors from it. A click shows every place where the word is "
        "said.</p>"
    )


def distinctive(table: pd.DataFrame, one: str, other: str) -> str:
    """The words that tell the two groups apart most, of those that do so at the 95% level."""
    ones = list(table.loc[table["z"] >= SURE, "word"][:3])
    others = list(table.loc[table["z"] <= -SURE, "word"][::-1][:3])
    sides = ((ones, one), (others, other))
    said = [f"{', '.join(f'“{word}”' for word in words)} in {name}" for words, name in sides if words]
    if table.empty:
        return f"Too few words on show to tell {one} and {other} apart"
    if said:
        return "Relatively more often " + "; ".join(said)
    return f"No word tells {one} and {other} apart beyond chance"
