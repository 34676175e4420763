"""The names of a whole interview, drawn once: a filter only colours their marks anew."""

import pandas as pd

from dashboard.charts import kept
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.pages.mentions import dispersion, measures, naming, raised_by, tones


@once
def occurrences(interview: Interview, kind: str, names: tuple[str, ...]) -> pd.DataFrame:
    """Every occurrence of some names of a kind."""
    return measures.dispersion(naming.of_kind(interview.mentions, kind), interview.paragraphs, names=names)


@once
def strips(interview: Interview, kind: str, names: tuple[str, ...]) -> dispersion.Strips:
    """The marks of `occurrences`."""
    found = occurrences(interview, kind, names)
    return dispersion.strips(found, names=list(names), words=int(interview.info["words"]))


@once
def table(interview: Interview, kind: str, names: tuple[str, ...]) -> kept.Table:
    """A row an occurrence."""
    shown = "entity turn speaker role prompted first surface".split()
    return kept.table(occurrences(interview, kind, names)[shown])


@once
def raised(interview: Interview, kind: str, names: tuple[str, ...]) -> str:
    """Who brought each name up first, after which question."""
    return raised_by.strip(occurrences(interview, kind, names), interview)


@once
def kinds(interview: Interview, kind: str) -> dict[str, str]:
    """The kind of each name, of those of a kind."""
    return naming.kinds(naming.of_kind(interview.mentions, kind))


@once
def ticks(interview: Interview, names: tuple[str, ...]) -> tones.Ticks:
    """Every passage with a tone around some names."""
    return tones.ticks(measures.passages_around(interview.paragraphs, names=names))
