"""Tone of the passages around each name: a row a name, each passage, and all of them together."""

from dataclasses import dataclass

import pandas as pd

from dashboard import theme, writing
from dashboard.charts.parts import layout, quote, rows, signed_axis
from dashboard.charts.seen import Marks, Seen
from dashboard.measures.rows import columns, records
from dashboard.pages.mentions.measures import AROUND, FEW

ROW_PX = 24


@dataclass(frozen=True)
class Ticks:
    """The passages around some names: a mark each, in the colour of who speaks, and how far each name's tones reach."""

    marks: Marks
    colours: list[str]
    reach: dict[str, float]

    def seen(self, kept: list[bool], told: dict[str, str], places: dict[str, int]) -> Seen:
        """The ticks of the names that have a place, each name's led by what is told of it."""
        heights = [places.get(name) for name in self.reach]
        return Seen(self.marks, self.colours, kept, [told.get(name, "") for name in self.reach], heights)


def ticks(passages: pd.DataFrame) -> Ticks:
    """The ticks of `measures.passages_around`; customdata is [entity, turn]."""
    rows = records(passages)
    reach: dict[str, float] = {}
    for row in rows:
        reach[row.entity] = max(reach.get(row.entity, 0), abs(row.tone))
    groups = {name: group for group, name in enumerate(reach)}
    trace = {
        "type": "scatter",
        "mode": "markers",
        "x": [row.tone for row in rows],
        "marker": {"symbol": "line-ns", "size": 10, "opacity": 0.55, "line": {"width": 1.5}},
        "customdata": [[row.entity, row.turn] for row in rows],
        "hovertext": [
            f"Turn {row.turn} · {quote(row.speaker)} · tone {writing.signed(row.tone)}<br>{quote(row.text)}"
            for row in rows
        ],
        "hoverinfo": "text",
    }
    marks = Marks(trace, [row.passage for row in rows], [groups[row.entity] for row in rows], paints=("line",))
    return Ticks(marks, [theme.ROLE_COLOUR[row.role] for row in rows], reach)


def tones(around: pd.DataFrame, ticks: Ticks, kept: list[bool]) -> dict:
    """A row a name: a tick a passage in the colour of who speaks, a dot their tone together, a line its interval.

    Ticks of passages that are not kept stay as grey context. Hollow grey dots rest on fewer than five passages. At
    the right: passages, words. `around` comes from `measures.tone_around`, of the passages that a click leaves;
    customdata is [entity].
    """
    scored = sorted((row for row in columns(around, *AROUND) if row[1]), key=lambda row: row[3])
    places = {name: place for place, (name, *_) in enumerate(scored)}
    told = {row[0]: _told(*row) for row in scored}
    ends = [end for row in scored if row[1] >= FEW for end in row[4:6]]
    evidence = [f"{n} · {writing.whole(words)}" for _, n, words, *_ in scored]
    return {
        "data": [ticks.seen(kept, told, places), _dots(scored, list(told.values()))],
        "layout": layout(
            height=ROW_PX * max(len(scored), 1) + 26,
            margin={"l": 0, "r": 12, "t": 24, "b": 0},
            xaxis=signed_axis([*ends, *(ticks.reach[name] for name in places)], steps=2, side="top"),
            yaxis=rows([quote(name, width=32) for name in places], showgrid=True),
            yaxis2=rows(evidence, overlaying="y", side="right", tickfont={"color": "@muted"}),
        ),
    }


def _dots(scored: list[tuple], told: list[str]) -> dict:
    names, counts, _, tones, _, highs = zip(*scored, strict=True) if scored else [()] * 6
    enough = [n >= FEW for n in counts]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": tones,
        "y": list(range(len(names))),
        "yaxis": "y2",
        "error_x": {
            "type": "data", "symmetric": True, "color": "@text", "thickness": 1.5, "width": 0,
            "array": [high - tone if sure else 0 for high, tone, sure in zip(highs, tones, enough, strict=True)],
        },
        "marker": {
            "size": 8,
            "symbol": ["circle" if sure else "circle-open" for sure in enough],
            "color": ["@text" if sure else "@muted" for sure in enough],
        },
        "customdata": [[name] for name in names],
        "hovertext": told,
        "hoverinfo": "text",
        "cliponaxis": False,
    }  # fmt: skip


def _told(name: str, n: int, words: int, tone: float, *_: float) -> str:
    few = "" if n >= FEW else " · too few to rest on"
    spoken = f"{writing.plural(n, 'passage')}, {writing.plural(words, 'word')}"
    return f"{quote(name)} · tone {writing.signed(tone)} over {spoken}{few}"
