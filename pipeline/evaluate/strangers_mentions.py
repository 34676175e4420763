"""Measures mentions on strangers' talk: `python -m pipeline.evaluate.strangers_mentions FOLDER…`; keeps the figures.

The folders hold transcripts that do not come with Parley. data/gold/mentions-strangers.jsonl names passages of them, by
file, turn and count of the turn's words, with the spans and kinds of the names that a language model read there, and
whether the passage was set aside while rules were mended.
"""

import sys
from pathlib import Path

from pipeline.build import analyse
from pipeline.evaluate import elsewhere, labels
from pipeline.evaluate.measure import Measure, f1, measured
from pipeline.evaluate.mentions import CAPITALISED, KINDS
from pipeline.evaluate.strangers import BY
from pipeline.source.source import open_source

LABELS = labels.GOLD / "mentions-strangers.jsonl"
ALL, ASIDE = "Strangers", "Strangers, names set aside"
Spans = dict[tuple[int, int], str]  # start and end in the turn → kind
Unit = tuple[Spans, Spans, Spans]  # found, labelled and merely capitalised in one passage


def main(folders: list[Path]) -> None:
    """Measure, keep the figures, and print them."""
    transcripts = labels.by_transcript(labels.rows(LABELS), folders)
    found = [(row["aside"], unit) for file, rows in transcripts for row, unit in units(file, rows)]
    told = [(ALL, one) for one in of_passages([unit for _, unit in found])]
    told += [(ASIDE, one) for one in of_passages([unit for aside, unit in found if aside])]
    elsewhere.keep("mentions of strangers", [(gold, BY, one) for gold, one in told])
    for gold, one in told:
        print(f"{gold}: {one.measure} {one.value:.3f} ({one.low:.3f} to {one.high:.3f}), n {one.n}, {one.baseline}")


def units(file: Path, rows: list[dict]) -> list[tuple[dict, Unit]]:
    """Each labelled passage whose turn still has as many words, with what is found and labelled in it."""
    tables = analyse(open_source(file)).tables
    turns = tables["turns"].set_index("turn")
    names = ("turn", "start", "end", "kind")
    mentions = list(zip(*(tables["mentions"][name].tolist() for name in names), strict=True))
    kept = [row for row in rows if row["turn"] in turns.index and turns.at[row["turn"], "words"] == row["words"]]
    return [(row, _unit(turns.at[row["turn"], "text"], row, mentions)) for row in kept]


def _unit(text: str, row: dict, mentions: list[tuple[int, int, int, str]]) -> Unit:
    start, end = row["span"]
    found = {(a, b): kind for turn, a, b, kind in mentions if turn == row["turn"] and start <= a < end}
    labelled = {(a, b): KINDS[kind] for a, b, kind in row["mentions"]}
    capitals = {match.span(): "" for match in CAPITALISED.finditer(text, start, end)}
    return found, labelled, capitals


def of_passages(passages: list[Unit]) -> list[Measure]:
    """F1 of spans with their kinds and of spans alone, with intervals over passages."""
    n = sum(len(labelled) for _, labelled, _ in passages)
    typed = [_count(found.items(), labelled.items()) for found, labelled, _ in passages]
    plain = [_count(found, labelled) for found, labelled, _ in passages]
    naive = f1([_count(capitals, labelled) for _, labelled, capitals in passages]) if passages else 0.0
    return [
        *measured("mentions", "spans with kind, F1", typed, f1, n=n),
        *measured("mentions", "spans, F1", plain, f1, n=n, baseline=("capitalised words", naive)),
    ]


def _count(one: object, other: object) -> tuple[int, int, int]:
    found, labelled = set(one), set(other)
    return len(found & labelled), len(found), len(labelled)


if __name__ == "__main__":
    main([Path(folder) for folder in sys.argv[1:]])
