"""Who speaks in one list and what is said in another → the words with their speakers, joined by time."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from pipeline.readers.structured.columns import columns_of
from pipeline.readers.structured.layers import Layer, best, records_of
from pipeline.readers.structured.names import speaker_name
from pipeline.readers.structured.utterances import scale_of, times_of

Span = tuple[float, str]
WHOLE = 0.9  # of a text's letters, from which its words with times say it all
PROSE = 5  # blanks in a text, from which it is no name
LEAST = 2  # stretches that make a list of who speaks


def voiced(tree: object, layer: Layer) -> Layer:
    """The layer with the speaker of the moment in each record's middle, where another list tells; else as it is."""
    layer = _timed(tree, layer)
    spans = [] if layer.has_speakers else sorted(_spans(tree))
    layer = layer if layer.columns.start or not spans else best(tree, timed=True) or layer
    if len(spans) < LEAST or layer.columns.start is None:
        return layer
    starts, scale = [start for start, _ in spans], scale_of(layer)
    records = []
    for record in layer.records:
        start_s, end_s = times_of(record.values, layer.columns, scale)
        middle = None if start_s is None else (start_s + (start_s if end_s is None else end_s)) / 2
        place = 0 if middle is None else max(0, bisect_right(starts, middle) - 1)
        records.append(replace(record, speaker=record.speaker or spans[place][1]))
    return replace(layer, records=records, has_speakers=True)


def _timed(tree: object, layer: Layer) -> Layer:
    """The layer of words with times that says all that one text without times says, if there is one; else the layer."""
    if layer.columns.start or len(layer.records) > 1:
        return layer
    words = best(tree, timed=True)
    return words if words and words.letters >= WHOLE * layer.letters else layer


def _spans(tree: object) -> Iterator[Span]:
    """Start and speaker of every record that says who speaks when, and not what."""
    for values in records_of(tree):
        columns = columns_of(values[:50])
        if columns.text is None and columns.speaker and columns.start and not any(map(_tells, values[:50])):
            for record in values:
                start_s, _ = times_of(record, columns, 1.0)
                name = speaker_name(record.get(columns.speaker))
                if name and start_s is not None:
                    yield start_s, name


def _tells(values: dict) -> bool:
    """Whether a record holds prose: what it is about, and not only who speaks when."""
    return any(isinstance(value, str) and value.count(" ") >= PROSE for value in values.values())
