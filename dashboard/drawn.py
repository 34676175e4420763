"""Charts of a whole interview, drawn once: a filter only colours their marks anew."""

import pandas as pd

from dashboard import charts, naming
from dashboard.charts import dispersion
from dashboard.charts import lanes as lanes_of
from dashboard.charts import names as names_of
from dashboard.interview import Interview
from dashboard.measures import mentions
from dashboard.once import once


@once
def barcode(interview: Interview) -> charts.Barcode:
    """Its passages as bars, questions above their answers."""
    return charts.barcode(interview.bars, topics=interview.topic_order, names=interview.topic_names)


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
