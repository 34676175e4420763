"""How a source was read, as tables: its text and its classes, labels, speakers, chapters, and names left open."""

import pandas as pd

from pipeline import topics
from pipeline.topics import TopicSet
from pipeline.turns import Transcript

Tables = dict[str, pd.DataFrame]


def of_source(source: str, transcript: Transcript) -> Tables:
    """The tables `sources`, `spans`, `labels`, `speakers` and `breaks`, without the interview's name."""
    audit = transcript.audit
    breaks = [(number, *lines) for number, lines in enumerate(audit.rejoined, start=1)]
    labels = [(one.label, one.accepted, one.count, one.why) for one in audit.candidates]
    return {
        "sources": pd.DataFrame({"text": [source]}),
        "spans": pd.DataFrame(list(audit.spans), columns=["source_start", "source_end", "class"]),
        "labels": pd.DataFrame(labels, columns=["label", "accepted", "count", "why"]),
        "speakers": _speakers(transcript),
        "breaks": pd.DataFrame(breaks, columns=["number", "line", "next_line"]),
    }


def of_topics(turns: pd.DataFrame, labelled: pd.DataFrame, *, topic_set: TopicSet, language: str | None) -> Tables:
    """The tables `chapters` and `topic_names`, without the interview's name."""
    names = [(topic, topic_set.id, place, name) for place, (topic, name) in enumerate(topic_set.names.items(), start=1)]
    return {
        "chapters": topics.chapters(turns, labelled, topic_set=topic_set, language=language),
        "topic_names": pd.DataFrame(names, columns=["topic", "topic_set", "place", "name"]),
    }


def _speakers(transcript: Transcript) -> pd.DataFrame:
    alike: dict[str, list[str]] = {}
    for one, other in transcript.audit.near_misses:
        alike.setdefault(one, []).append(other)
        alike.setdefault(other, []).append(one)
    rows = [
        (one.name, list(one.labels), one.role, one.confidence, one.turns, alike.get(one.name, []))
        for one in transcript.speakers
    ]
    return pd.DataFrame(rows, columns=["speaker", "labels", "role", "confidence", "turns", "alike"])
