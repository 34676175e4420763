"""Turns → the tables and the speakers of a transcript."""

import numpy as np
import pandas as pd

from pipeline.turns.paragraphs import Speech
from pipeline.turns.transcript import Person

# Named once: pandas takes as long to find a type by its name as to fill a column of it.
STR, MAYBE = pd.api.types.pandas_dtype("str"), pd.Int64Dtype()
COLUMNS = ("turn", "paragraph", "start", "end", "source_start", "source_end", "words")


def turns(
    speeches: list[Speech], *, speakers: list[str | None], roles: list[str], exchanges: list[int | None],
    times: list[tuple[float | None, float | None]],
) -> pd.DataFrame:  # fmt: skip
    """The table of turns, without scores."""
    return pd.DataFrame({
        "turn": np.arange(1, len(speeches) + 1),
        "exchange": pd.array(exchanges, dtype=MAYBE),
        "speaker": pd.array(speakers, dtype=STR),
        "role": pd.array(roles, dtype=STR),
        "text": pd.array([speech.text for speech in speeches], dtype=STR),
        "words": np.array([sum(row[4] for row in speech.paragraphs) for speech in speeches], dtype="int64"),
        "start_s": np.array([start for start, _ in times], dtype="float64"),
        "end_s": np.array([end for _, end in times], dtype="float64"),
        "source_start": np.array([min(row[2] for row in speech.paragraphs) for speech in speeches], dtype="int64"),
        "source_end": np.array([max(row[3] for row in speech.paragraphs) for speech in speeches], dtype="int64"),
    })  # fmt: skip


def paragraphs(speeches: list[Speech], *, starts: list[list[float | None]]) -> pd.DataFrame:
    """The table of paragraphs, without scores; `starts` are their times, a list a turn."""
    rows = [
        (turn, number, *row)
        for turn, speech in enumerate(speeches, start=1)
        for number, row in enumerate(speech.paragraphs, start=1)
    ]
    columns = list(zip(*rows, strict=True)) or [()] * len(COLUMNS)
    found = {name: np.array(column, dtype="int64") for name, column in zip(COLUMNS, columns, strict=True)}
    return pd.DataFrame(found | {"start_s": np.array([one for each in starts for one in each], dtype="float64")})


def people(labels: list[str], speakers: list[str | None], roles: dict[str, tuple[str, float]]) -> tuple[Person, ...]:
    """Every speaker in the order of appearance, with the labels that stand for him."""
    own: dict[str, dict[str, None]] = {}
    counts: dict[str, int] = {}
    for label, speaker in zip(labels, speakers, strict=True):
        if speaker is not None:
            own.setdefault(speaker, {})[label] = None
            counts[speaker] = counts.get(speaker, 0) + 1
    return tuple(Person(name, tuple(said), *roles[name], counts[name]) for name, said in own.items())
