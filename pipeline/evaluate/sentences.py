"""Sentence boundaries against labelled ones."""

import re

from pipeline.evaluate.material import Material
from pipeline.evaluate.measure import Measure, f1, measured
from pipeline.sentences import split

NAIVE = re.compile(r"[.?!]\s+")


def measures(material: Material) -> list[Measure]:
    """F1 of the boundaries within each text, a row for each set of texts and one for all; the last end is given."""
    rows = material.labels.of("sentence_boundaries.jsonl")
    sets: dict[str, list[dict]] = {}
    for row in rows:
        sets.setdefault(row.get("set", "all"), []).append(row)
    sets |= {"all": rows} if len(sets) > 1 else {}
    return [measure for name, texts in sets.items() for measure in _of(texts, name)]


def _of(rows: list[dict], name: str) -> list[Measure]:
    counts = [_count(_ends(row["text"]), row) for row in rows]
    naive = f1([_count({match.start() + 1 for match in NAIVE.finditer(row["text"])}, row) for row in rows])
    boundaries = sum(len(row["boundaries"]) for row in rows)
    return measured(
        "sentences", f"boundary F1 ({name})", counts, f1, n=boundaries, baseline=("split at . ? ! and a space", naive)
    )


def _ends(text: str) -> set[int]:
    return {end for _, end in list(split(text))[:-1]}


def _count(ends: set[int], row: dict) -> tuple[int, int, int]:
    labelled = set(row["boundaries"])
    return len(ends & labelled), len(ends), len(labelled)
