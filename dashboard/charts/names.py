"""Tone of the passages around each name: a row a name, each passage and their mean."""

from typing import NamedTuple

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import layout, quote, rows, signed_axis
from dashboard.measures.mentions import AROUND, FEW
from dashboard.measures.rows import columns, records

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
            f"{quote(one.entity)} · turn {one.turn} · {quote(one.speaker)} · tone {theme.signed(one.tone)}"
            f"<br>{quote(one.text)}",
        )
        for one in records(passages)
    ]  # fmt: skip


def tones(around: pd.DataFrame, ticks: list[Tick], kept: list[bool]) -> dict:
    """A row a name: a tick a passage in the colour of who speaks, a dot their mean, a line its interval.

    Ticks of passages that are not kept stay as grey context. Hollow grey dots rest on fewer than five passages. At
    the right: passages, words. `around` comes from `measures.tone_around`; customdata is [entity], a tick's
    [entity, turn].
    """
    scored = sorted((row for row in columns(around, *AROUND) if row[1]), key=lambda row: row[3])
    places = {name: place for place, (name, *_) in enumerate(scored)}
    drawn = [one for one in ticks if one.entity in places]
    evidence = [f"{n} · {theme.whole(words)}" for _, n, words, *_ in scored]
    sides = {role: [one for one in drawn if one.role == role and kept[one.passage]] for role in theme.ROLE_COLOUR}
    return {
        "data": [
            _ticks([one for one in drawn if not kept[one.passage]], places, theme.CONTEXT),
            *(_ticks(mine, places, theme.ROLE_COLOUR[role]) for role, mine in sides.items()),
            _means(scored),
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


def _means(scored: list[tuple]) -> dict:
    names, counts, _, means, _, highs = zip(*scored, strict=True) if scored else [()] * 6
    enough = [n >= FEW for n in counts]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": means,
        "y": list(range(len(names))),
        "yaxis": "y2",
        "error_x": {
            "type": "data", "symmetric": True, "color": "@text", "thickness": 1.5, "width": 0,
            "array": [high - mean if sure else 0 for high, mean, sure in zip(highs, means, enough, strict=True)],
        },
        "marker": {
            "size": 8,
            "symbol": ["circle" if sure else "circle-open" for sure in enough],
            "color": ["@text" if sure else "@muted" for sure in enough],
        },
        "customdata": [[name] for name in names],
        "hovertext": [
            f"{quote(name)} · mean {theme.signed(mean)} over {theme.plural(n, 'passage')}, "
            f"{theme.plural(words, 'word')}{'' if n >= FEW else ' · too few to rest on'}"
            for name, n, words, mean, *_ in scored
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
    }  # fmt: skip
