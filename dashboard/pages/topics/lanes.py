"""The course of the interview: a lane a topic, a bar for each passage about it, as wide as its words."""

from dataclasses import dataclass

import pandas as pd

from dashboard import theme, writing
from dashboard.charts.parts import layout, quote, rows, word_axis
from dashboard.charts.seen import Marks, Seen
from dashboard.measures.rows import records

LANE_PX = 26


@dataclass(frozen=True)
class Lanes:
    """The bars of all passages that have some topics: one in the lane of each."""

    bars: Marks
    colours: list[str]
    names: dict[str, str]
    layout: dict

    def figure(self, kept: list[bool], words: dict[str, int]) -> dict:
        """The bars; those of passages that are not kept stay as grey context. `words` are what a click leaves."""
        told = [f"{quote(name)} · {writing.plural(words[topic], 'word')}" for topic, name in self.names.items()]
        return {"data": [Seen(self.bars, self.colours, kept, told)], "layout": self.layout}


def lanes(passages: pd.DataFrame, *, topics: list[str], families: list[str], names: dict[str, str]) -> Lanes:
    """Questions above, answers below the middle of each lane. customdata is [topic, turn]."""
    lane = {topic: place for place, topic in enumerate(topics)}
    names = {topic: names.get(topic, topic) for topic in topics}
    spoken = records(passages, "topics", "role", "turn", "speaker", "first_word", "words", "text")
    bars = [(topic, row, at) for at, row in enumerate(spoken) for topic in row.topics if topic in lane]
    trace = {
        "type": "bar",
        "x": [row.first_word + row.words / 2 for _, row, _ in bars],
        "width": [row.words for _, row, _ in bars],
        "y": [0.4] * len(bars),
        "base": [lane[topic] - (0.42 if row.role == "interviewer" else 0.0) for topic, row, _ in bars],
        "marker": {"line": {"width": 0}},
        "customdata": [[topic, row.turn] for topic, row, _ in bars],
        "hovertext": [_hover(row) for _, row, _ in bars],
        "hoverinfo": "text",
    }
    return Lanes(
        Marks(trace, [passage for *_, passage in bars], [lane[topic] for topic, *_ in bars]),
        [theme.topic_colour(topic, families) for topic, *_ in bars],
        names,
        layout(
            height=LANE_PX * max(len(topics), 1) + 30,
            bargap=0,
            barmode="overlay",
            xaxis=word_axis(int(passages["words"].sum()) or 1),
            yaxis=rows([quote(name, width=26) for name in names.values()], showgrid=True),
        ),
    )


def _hover(row) -> str:
    return f"Turn {row.turn} · {quote(row.speaker)} · {writing.plural(row.words, 'word')}<br>{quote(row.text)}"
