"""Turns → the tables and the speakers of a transcript."""

import pandas as pd

from pipeline.turns.paragraphs import Speech
from pipeline.turns.transcript import Person

COLUMNS = ("turn", "paragraph", "start", "end", "source_start", "source_end", "words")


def turns(
    speeches: list[Speech], *, speakers: list[str | None], roles: list[str], exchanges: list[int | None],
    times: list[tuple[float | None, float | None]],
) -> pd.DataFrame:  # fmt: skip
    """The table of turns, without scores."""
    return pd.DataFrame({
        "turn": pd.array(range(1, len(speeches) + 1), dtype="int64"),
        "exchange": pd.array(exchanges, dtype="Int64"),
        "speaker": pd.array(speakers, dtype="str"),
        "role": pd.array(roles, dtype="str"),
        "text": pd.array([speech.text for speech in speeches], dtype="str"),
        "words": pd.array([sum(row[4] for row in speech.paragraphs) for speech in speeches], dtype="int64"),
        "start_s": pd.Series([start for start, _ in times], dtype="float64"),
        "end_s": pd.Series([end for _, end in times], dtype="float64"),
        "source_start": pd.array([min(row[2] for row in speech.paragraphs) for speech in speeches], dtype="int64"),
        "source_end": pd.array([max(row[3] for row in speech.paragraphs) for speech in speeches], dtype="int64"),
    })  # fmt: skip


def paragraphs(speeches: list[Speech], *, starts: list[list[float | None]]) -> pd.DataFrame:
    """The table of paragraphs, without scores; `starts` are their times, a list a turn."""
    rows = [
        (turn, number, *row)
        for turn, speech in enumerate(speeches, start=1)
        for number, row in enumerate(speech.paragraphs, start=1)
    ]
    columns = list(zip(*rows, strict=True)) or [()] * len(COLUMNS)
    found = {name: pd.array(column, dtype="int64") for name, column in zip(COLUMNS, columns, strict=True)}
    return pd.DataFrame(found | {"start_s": pd.Series([one for each in starts for one in each], dtype="float64")})


def people(labels: list[str], speakers: list[str | None], roles: dict[str, tuple[str, float]]) -> tuple[Person, ...]:
    """Every speaker in the order of appearance, with the labels that stand for him."""
    own: dict[str, dict[str, None]] = {}
    counts: dict[str, int] = {}
    for label, speaker in zip(labels, speakers, strict=True):
        if speaker is not None:
            own.setdefault(speaker, {})[label] = None
            counts[speaker] = counts.get(speaker, 0) + 1
    return tuple(Person(name, tuple(said), *roles[name], counts[name]) for name, said in own.items())
