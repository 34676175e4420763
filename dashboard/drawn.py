"""Charts of a whole interview, drawn once: a filter only colours their marks anew."""

import pandas as pd

from dashboard import charts, clicks, naming
from dashboard.charts import dispersion
from dashboard.charts import lanes as lanes_of
from dashboard.charts import names as names_of
from dashboard.interview import Interview
from dashboard.measures import mentions
from dashboard.measures.barcode import words_within
from dashboard.measures.rows import columns
from dashboard.once import once


@once
def barcode(interview: Interview) -> charts.Barcode:
    """Its passages as bars, questions above their answers."""
    return charts.barcode(interview.bars, topics=interview.topic_order, names=interview.topic_names)


@once
def _spans(interview: Interview) -> list[tuple[int, int]]:
    """The turns that a click on each bar of the barcode leaves."""
    numbers = columns(interview.paragraphs, "turn", "exchange")
    return [clicks.span_of(interview, turn, None if exchange is pd.NA else exchange) for turn, exchange in numbers]


def words_left(interview: Interview, left: pd.Series) -> list[int]:
    """How many words a click on each bar of the barcode leaves; `left` are the passages that no other filter drops."""
    return words_within(interview.paragraphs, _spans(interview), left)


@once
def lanes(interview: Interview, topics: tuple[str, ...]) -> lanes_of.Lanes:
    """Its passages as bars, a lane a topic."""
    names = interview.topic_names
    return lanes_of.lanes(interview.paragraphs, topics=list(topics), order=interview.topic_order, names=names)


@once
def strips(interview: Interview, kind: str, names: tuple[str, ...]) -> tuple[pd.DataFrame, dispersion.Strips]:
    """Every occurrence of some names of a kind, as a table and as marks."""
    found = mentions.dispersion(naming.of_kind(interview.mentions, kind), interview.paragraphs, names=names)
    return found, dispersion.strips(found, names=list(names), words=int(interview.info["words"]))


@once
def ticks(interview: Interview, names: tuple[str, ...]) -> list[names_of.Tick]:
    """Every passage with a tone around some names."""
    return names_of.ticks(mentions.passages_around(interview.paragraphs, names=names))
