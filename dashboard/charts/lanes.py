"""The course of the interview: a lane a topic, a bar a passage as wide as its words."""

from dataclasses import dataclass

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import Marks, layout, quote, rows, word_axis
from dashboard.measures.rows import columns

LANE_PX = 26


@dataclass(frozen=True)
class Lanes:
    """The bars of all passages that have one of some topics."""

    bars: Marks
    layout: dict

    def figure(self, kept: list[bool]) -> dict:
        """The bars; those of passages that are not kept stay as grey context."""
        return {"data": [self.bars.seen(kept)], "layout": self.layout}


def lanes(passages: pd.DataFrame, *, topics: list[str], order: list[str], names: dict[str, str]) -> Lanes:
    """Questions above, answers below the middle of each lane. customdata is [topic, turn]."""
    lane = {topic: place for place, topic in enumerate(topics)}
    spoken = columns(passages, "topic", "role", "turn", "speaker", "first_word", "words", "text")
    bars = [(*bar, passage) for passage, bar in enumerate(spoken) if bar[0] in lane]
    trace = {
        "type": "bar",
        "x": [first + words / 2 for *_, first, words, _, _ in bars],
        "width": [words for *_, words, _, _ in bars],
        "y": [0.4] * len(bars),
        "base": [lane[topic] - (0.42 if role == "interviewer" else 0.0) for topic, role, *_ in bars],
        "marker": {"line": {"width": 0}},
        "customdata": [[topic, turn] for topic, _, turn, *_ in bars],
        "hovertext": [
            f"Turn {turn} · {quote(speaker)} · {quote(names.get(topic, topic))} · {theme.plural(words, 'word')}"
            f"<br>{quote(text)}"
            for topic, _, turn, speaker, _, words, text, _ in bars
        ],
        "hoverinfo": "text",
    }
    return Lanes(
        Marks(trace, [theme.topic_colour(topic, order) for topic, *_ in bars], [passage for *_, passage in bars]),
        layout(
            height=LANE_PX * max(len(topics), 1) + 30,
            bargap=0,
            barmode="overlay",
            xaxis=word_axis(int(passages["words"].sum()) or 1),
            yaxis=rows([quote(names.get(topic, topic), width=26) for topic in topics], showgrid=True),
        ),
    )
