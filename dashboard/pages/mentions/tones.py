"""Tone of the passages around each name: a row a name, each passage, and all of them together."""

from typing import NamedTuple

import pandas as pd

from dashboard import theme, writing
from dashboard.charts.parts import layout, quote, rows, signed_axis
from dashboard.measures.rows import columns, records
from dashboard.pages.mentions.measures import AROUND, FEW

ROW_PX = 24


class Tick(NamedTuple):
    """A passage around a name: who speaks, its tone, its place among all passages, and what a tooltip says of it."""

    entity: str
    turn: int
    role: str
    tone: float
    passage: int
    hover: str


def ticks(passages: pd.DataFrame) -> list[Tick]:
    """The ticks of `measures.passages_around`."""
    return [
        Tick(
            one.entity, one.turn, one.role, one.tone, one.passage,
            f"Turn {one.turn} · {quote(one.speaker)} · tone {writing.signed(one.tone)}<br>{quote(one.text)}",
        )
        for one in records(passages)
    ]  # fmt: skip


def tones(around: pd.DataFrame, ticks: list[Tick], kept: list[bool]) -> dict:
    """A row a name: a tick a passage in the colour of who speaks, a dot their tone together, a line its interval.

    Ticks of passages that are not kept stay as grey context. Hollow grey dots rest on fewer than five passages. At
    the right: passages, words. `around` comes from `measures.tone_around`, of the passages that a click leaves;
    customdata is [entity], a tick's [entity, turn].
    """
    scored = sorted((row for row in columns(around, *AROUND) if row[1]), key=lambda row: row[3])
    places = {name: place for place, (name, *_) in enumerate(scored)}
    told = {row[0]: _told(*row) for row in scored}
    drawn = [one._replace(hover=f"{told[one.entity]}<br>{one.hover}") for one in ticks if one.entity in places]
    evidence = [f"{n} · {writing.whole(words)}" for _, n, words, *_ in scored]
    sides = {role: [one for one in drawn if one.role == role and kept[one.passage]] for role in theme.ROLE_COLOUR}
    return {
        "data": [
            _ticks([one for one in drawn if not kept[one.passage]], places, theme.CONTEXT),
            *(_ticks(mine, places, theme.ROLE_COLOUR[role]) for role, mine in sides.items()),
            _dots(scored, list(told.values())),
        ],
        "layout": layout(
            height=ROW_PX * max(len(scored), 1) + 26,
            margin={"l": 0, "r": 12, "t": 24, "b": 0},
            xaxis=signed_axis([one.tone for one in drawn], steps=2, side="top"),
            yaxis=rows([quote(name, width=22) for name in places], showgrid=True),
            yaxis2=rows(evidence, overlaying="y", side="right", tickfont={"color": "@muted"}),
        ),
    }


def _ticks(mine: list[Tick], places: dict[str, int], colour: str) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [one.tone for one in mine],
        "y": [places[one.entity] for one in mine],
        "marker": {"symbol": "line-ns", "size": 10, "opacity": 0.55, "line": {"width": 1.5, "color": colour}},
        "customdata": [[one.entity, one.turn] for one in mine],
        "hovertext": [one.hover for one in mine],
        "hoverinfo": "text",
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
