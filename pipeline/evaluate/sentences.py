"""Sentence boundaries against labelled ones."""

import re

from pipeline.evaluate.alone import analyse_alone
from pipeline.evaluate.material import Material
from pipeline.evaluate.measure import Measure, f1, measured

NAIVE = re.compile(r"[.?!]\s+")


def measures(material: Material) -> list[Measure]:
    """F1 of the boundaries within each text, a row for each set of texts and one for all; the last end is given."""
    rows = material.labels.of("sentence_boundaries.jsonl")
    sets: dict[str, list[tuple[dict, set[int]]]] = {}
    for row, ends in zip(rows, ends_of([row["text"] for row in rows]), strict=True):
        sets.setdefault(row.get("set", "all"), []).append((row, ends))
    sets |= {"all": [one for texts in sets.values() for one in texts]} if len(sets) > 1 else {}
    return [measure for name, texts in sets.items() for measure in _of(texts, name)]


def _of(texts: list[tuple[dict, set[int]]], name: str) -> list[Measure]:
    rows = [row for row, _ in texts]
    counts = [_count(ends, row) for row, ends in texts]
    naive = f1([_count({match.start() + 1 for match in NAIVE.finditer(row["text"])}, row) for row in rows])
    boundaries = sum(len(row["boundaries"]) for row in rows)
    return measured(
        "sentences", f"boundary F1 ({name})", counts, f1, n=boundaries, baseline=("split at . ? ! and a space", naive)
    )


def ends_of(texts: list[str]) -> list[set[int]]:
    """The ends of each text's sentences but the last, as the sentences table has them.

    A text that is no turn of its own, as it stands, has none.
    """
    if not texts:
        return []
    tables = analyse_alone(texts).tables
    sentences = tables["sentences"].groupby("turn")["end"].agg(lambda ends: set(ends.tolist()[:-1])).to_dict()
    turns = dict(zip(tables["turns"]["text"].tolist(), tables["turns"]["turn"].tolist(), strict=True))
    return [sentences.get(turns.get(text), set()) for text in texts]


def _count(ends: set[int], row: dict) -> tuple[int, int, int]:
    labelled = set(row["boundaries"])
    return len(ends & labelled), len(ends), len(labelled)
