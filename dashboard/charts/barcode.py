"""The interview at a glance: questions above their answers, width in words, coloured by topic or tone."""

from dataclasses import dataclass

import pandas as pd

from dashboard import theme, writing
from dashboard.charts.parts import axis, layout, quote, tone_colour
from dashboard.charts.seen import Marks, Seen
from dashboard.measures.rows import records

LANE_HEIGHT = 0.8
COLOURS = ("Topic", "Tone")
COLUMNS = "turn paragraph exchange topic tone speaker role words text x width lane".split()


@dataclass(frozen=True)
class Barcode:
    """A bar a passage, and the colours of the bars by "Topic" and by "Tone".

    `heads` names each exchange, or turn outside any, and `firsts` has the place of its first bar.
    """

    bars: Marks
    colours: dict[str, list[str]]
    heads: list[str]
    firsts: list[int]
    layout: dict

    def figure(self, kept: list[bool], colour: str, words: list[int]) -> dict:
        """The bars in the colours of a kind; those of passages that are not kept stay as grey context.

        `words` are for each bar what a click on it leaves: of its exchange, or of its turn outside any.
        """
        told = [
            f"{head} · {writing.plural(words[first], 'word')}"
            for head, first in zip(self.heads, self.firsts, strict=True)
        ]
        return {"data": [Seen(self.bars, self.colours[colour], kept, told)], "layout": self.layout}


def barcode(passages: pd.DataFrame, *, families: list[str], names: dict[str, str]) -> Barcode:
    """The bars of `measures.barcode`. customdata is [turn, paragraph, exchange or null, topic or null]."""
    rows = records(passages, *COLUMNS)
    heads = [f"Turn {row.turn}" if row.exchange is pd.NA else f"Exchange {row.exchange}" for row in rows]
    firsts = dict(zip(reversed(heads), range(len(rows) - 1, -1, -1), strict=True))
    groups = {head: group for group, head in enumerate(firsts)}
    trace = {
        "type": "bar",
        "x": [row.x + row.width / 2 for row in rows],
        "width": [row.width for row in rows],
        "base": [row.lane for row in rows],
        "y": [LANE_HEIGHT] * len(rows),
        "marker": {"line": {"width": 0}},
        "customdata": [
            [row.turn, row.paragraph, None if row.exchange is pd.NA else row.exchange, row.topic] for row in rows
        ],
        "hovertext": [_hover(row, names) for row in rows],
        "hoverinfo": "text",
    }
    return Barcode(
        Marks(trace, list(range(len(rows))), [groups[head] for head in heads]),
        {colour: [fill(row, colour, families) for row in rows] for colour in COLOURS},
        list(firsts),
        list(firsts.values()),
        _layout(max((row.x + row.width for row in rows), default=1), lanes({row.role for row in rows})),
    )


def lanes(roles: set[str]) -> list[str]:
    """What the lower lane is called, and the upper one where somebody asks."""
    below = {"Answers": "interviewee" in roles, "Others": "other" in roles}
    under = ",<br>".join(name for name, there in below.items() if there)
    return [under, "Questions"] if "interviewer" in roles else [under]


def _layout(end: float, lanes: list[str]) -> dict:
    ticks = {"tickvals": [lane + LANE_HEIGHT / 2 for lane in range(len(lanes))], "ticktext": lanes}
    return layout(
        height=150,
        bargap=0,
        barmode="overlay",
        xaxis=axis(visible=False, range=[0, end]),
        yaxis=axis(range=[-0.05, len(lanes) - 0.15], ticklabelstandoff=6, **ticks),
    )


def fill(row, colour: str, families: list[str]) -> str:
    """The colour token of a passage's bar: by its tone, or by its first topic."""
    if colour == "Tone":
        return tone_colour(row.tone)
    return theme.topic_colour(row.topic, families)


def _hover(row, names: dict[str, str]) -> str:
    topic = names.get(row.topic, row.topic) if isinstance(row.topic, str) else "no topic"
    head = f"Turn {row.turn} · {quote(row.speaker)} · {quote(topic)} · {writing.plural(row.words, 'word')}"
    return f"{head} · tone {writing.signed(row.tone)}<br>{quote(row.text)}"
