"""Records that a file lists speaker after speaker, as recordings of several channels come → in the order of time."""

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from pipeline.readers.structured.layers import Layer, Record
from pipeline.stops import STOPS

ENDS = re.compile(rf"[{STOPS}]$")
PAUSE_S = 1.0  # after which a speaker's words are another piece
Times = Callable[[Mapping], tuple[float | None, float | None]]


def by_time(layer: Layer, times: Times) -> list[Record]:
    """The layer's records; those of speakers listed one after the other, whose times go back, sentence by sentence."""
    runs = _runs(layer.records)
    if len(runs) < 2 or len({run[0].speaker for run in runs}) < len(runs) or layer.columns.start is None:
        return layer.records
    timed = [_timed(run, times) for run in runs]
    spans = [(run[0][0], run[-1][0]) for run in timed if run[0][0] is not None]
    if len(spans) < len(timed) or not any(later[0] < before[1] for before, later in pairwise(spans)):
        return layer.records
    pieces = [piece for run in timed for piece in _pieces(run, words=layer.is_of_words)]
    return [record for _, piece in sorted(pieces, key=lambda one: one[0]) for record in piece]


def _runs(records: list[Record]) -> list[list[Record]]:
    """Records of one speaker in a row; one that names nobody belongs to those before."""
    found: list[list[Record]] = []
    for record in records:
        if found and record.speaker in (found[-1][0].speaker, None):
            found[-1].append(record)
        else:
            found.append([record])
    return found


def _timed(run: list[Record], times: Times) -> list[tuple[float | None, float | None, Record]]:
    """Each record with its start and end, those without with the ones before."""
    found, start_s, end_s = [], None, None
    for record in run:
        start, end = times(record.values)
        start_s, end_s = (start_s, end_s) if start is None else (start, end)
        found.append((start_s, end_s, record))
    return found


def _pieces(run: list[tuple], *, words: bool) -> list[tuple[float, list[Record]]]:
    """A speaker's records in pieces with their starts: each by itself, or words up to a sentence's end or a pause."""
    found: list[tuple[float, list[Record]]] = []
    parts = True
    before = None
    for start_s, end_s, record in run:
        paused = before is not None and start_s - before > PAUSE_S
        if parts or paused:
            found.append((start_s, []))
        found[-1][1].append(record)
        parts = not words or ENDS.search("".join(record.parts).rstrip()) is not None
        before = end_s if end_s is not None else start_s
    return found
