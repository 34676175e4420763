"""Measured accuracy: every reading against labelled passages, one row a measure. Judges the steps, changes none."""

from dataclasses import asdict
from pathlib import Path

import pandas as pd

from pipeline.evaluate import elsewhere, labels, mentions, paragraphs, replies, sentences, tone, topics
from pipeline.evaluate.material import Material, open_material
from pipeline.evaluate.measure import Measure

READINGS = (sentences, paragraphs, tone, mentions, topics, replies)
BY = "a language model"
COLUMNS = (
    "gold", "labelled", "reading", "measure", "n", "value", "low", "high", "baseline", "baseline_value", "second",
)  # fmt: skip


def run(gold: list[Path]) -> pd.DataFrame:
    """One row a measure: what was read, on how many labels, the value, its 95% interval and what to hold it against.

    `gold` are folders of label files, each beside its source (data/gold/README.md), or folders of such folders;
    none means data/gold, with the figures that were measured elsewhere and kept (elsewhere.py) before its own.
    `labelled` says who labelled: all that comes with Parley was labelled by language models.
    `low` and `high` bound the bootstrap's 95% interval; `baseline` names a simpler method and `baseline_value` is
    its value on the same labels; `second` is the second annotator's agreement. A reading that a folder has no
    labels for has no row. Raises SourceError naming the file and line of a malformed label.
    """
    rows = [] if gold else elsewhere.rows()
    for folder in labels.folders(gold):
        material = open_material(folder)
        material.check_turns()
        rows += [
            {"gold": material.name, "labelled": None if gold else BY} | asdict(measure)
            for measure in _measures(material)
        ]
    measures = pd.DataFrame(rows, columns=list(COLUMNS))
    numbers = dict.fromkeys(("value", "low", "high", "baseline_value", "second"), "float64")
    return measures.astype({"n": "int64"} | numbers)


def _measures(material: Material) -> list[Measure]:
    return [measure for reading in READINGS for measure in reading.measures(material)]


def render(measures: pd.DataFrame) -> str:
    """The table as text, columns aligned, a dash where nothing was measured."""
    head = ("gold", "reading", "measure", "n", "value", "95% interval", "baseline", "second annotator")
    lines = [head, *(_cells(row) for row in measures.to_dict("records"))]
    widths = [max(len(line[place]) for line in lines) for place in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _cells(row: dict) -> tuple[str, ...]:
    baseline = f"{_number(row['baseline_value'])} {row['baseline']}" if isinstance(row["baseline"], str) else "–"
    interval = f"{_number(row['low'])} to {_number(row['high'])}"
    return (
        row["gold"], row["reading"], row["measure"], str(row["n"]), _number(row["value"]), interval, baseline,
        _number(row["second"]),
    )  # fmt: skip


def _number(value: float) -> str:
    return "–" if pd.isna(value) else f"{value:.3f}"
