"""The names of a whole interview, drawn once: a filter only colours their marks anew."""

import pandas as pd

from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.pages.mentions import dispersion, measures, naming, tones


@once
def strips(interview: Interview, kind: str, names: tuple[str, ...]) -> tuple[pd.DataFrame, dispersion.Strips]:
    """Every occurrence of some names of a kind, as a table and as marks."""
    found = measures.dispersion(naming.of_kind(interview.mentions, kind), interview.paragraphs, names=names)
    return found, dispersion.strips(found, names=list(names), words=int(interview.info["words"]))


@once
def ticks(interview: Interview, names: tuple[str, ...]) -> list[tones.Tick]:
    """Every passage with a tone around some names."""
    return tones.ticks(measures.passages_around(interview.paragraphs, names=names))
