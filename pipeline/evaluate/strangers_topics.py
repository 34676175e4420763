"""Measures topics on strangers' talk: `python -m pipeline.evaluate.strangers_topics FOLDER…`, and keeps the figures.

The folders hold transcripts that do not come with Parley. data/gold/topics-strangers.jsonl names turns of over 25 words
in them, by file, turn and count of words, with the topics of the general set that a language model read in each.
"""

import sys
from pathlib import Path

import pandas as pd

from pipeline import topics
from pipeline.build import analyse
from pipeline.evaluate import elsewhere, labels
from pipeline.evaluate.measure import Measure, mean, measured
from pipeline.evaluate.strangers import BY, COVERAGES
from pipeline.evaluate.topics import first_topics, read
from pipeline.source.source import open_source

LABELS = labels.GOLD / "topics-strangers.jsonl"
Row = tuple[float, bool]  # how sure the first topic is, 0 where there is none, and whether it is labelled


def main(folders: list[Path]) -> None:
    """Measure, keep the figures, and print them."""
    transcripts = labels.by_transcript(labels.rows(LABELS), folders)
    found = of_turns([row for file, rows in transcripts for row in first(file, rows)])
    elsewhere.keep("topics of strangers", [("Strangers", BY, one) for one in found])
    for one in found:
        print(f"{one.measure} {one.value:.3f} ({one.low:.3f} to {one.high:.3f}), n {one.n}")


def first(file: Path, rows: list[dict]) -> list[Row]:
    """Each labelled turn that still has as many words: how sure its first topic is, and whether it is labelled."""
    tables = analyse(open_source(file)).tables
    words = dict(zip(tables["turns"]["turn"], tables["turns"]["words"], strict=True))
    labelled = topics.label(tables["turns"], tables["paragraphs"], topic_set=topics.load("general"))
    named = first_topics(read(labelled))
    sure = sureness(labelled)
    known = [row for row in rows if words.get(row["turn"]) == row["words"]]
    return [
        (sure.get((row["turn"], named.get(row["turn"])), 0.0), named.get(row["turn"]) in row["topics"]) for row in known
    ]


def sureness(labelled: pd.DataFrame) -> dict[tuple[int, str], float]:
    """How sure a topic of a turn is, by both: its share of the turn's words times n / (n + 1), of n cues for it."""
    by_topic = labelled.assign(cues=labelled["cues"].map(len)).groupby(["turn", "topic"])[["words", "cues"]].sum()
    shares = by_topic["words"] / by_topic["words"].groupby("turn").transform("sum")
    return (shares * by_topic["cues"] / (by_topic["cues"] + 1)).to_dict()


def of_turns(rows: list[Row]) -> list[Measure]:
    """How many turns are given a topic, and how many of the first ones are right; then of the surest of them."""
    spoken = sorted((row for row in rows if row[0]), key=lambda row: -row[0])
    found = measured("topics", "long turns given a topic, share", [float(sure > 0) for sure, _ in rows], mean)
    for share in COVERAGES:
        kept = [float(right) for _, right in spoken[: round(share * len(spoken))]]
        name = "first topics that are right, share" if share == 1 else f"… of the surest {share:.0%} of them"
        found += measured("topics", name, kept, mean)
    return found


if __name__ == "__main__":
    main([Path(folder) for folder in sys.argv[1:]])
