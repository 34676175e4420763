"""Paragraphs rejoined over page breaks, against labelled breaks."""

from itertools import pairwise

from pipeline.evaluate.labels import PAGE_BREAKS
from pipeline.evaluate.material import Material
from pipeline.evaluate.measure import Measure, f1, measured


def measures(material: Material) -> list[Measure]:
    """F1 of the pairs of lines rejoined into one paragraph."""
    labelled = {tuple(pair) for pair in material.labels.of(PAGE_BREAKS)}
    if not labelled:
        return []
    joined = _joined(material)
    pairs = sorted(labelled | joined)
    counts = [(pair in labelled and pair in joined, pair in joined, pair in labelled) for pair in pairs]
    return measured(
        "paragraphs", "page breaks rejoined, F1", counts, f1, n=len(labelled), baseline=("none rejoined", 0.0)
    )


def _joined(material: Material) -> set[tuple[int, int]]:
    """Pairs of neighbouring written lines that stand in one paragraph."""
    lines = [number for number, line in enumerate(material.analysis.source.split("\n"), 1) if line.strip()]
    places = {number: {(p.turn, p.paragraph) for p in material.passages({"line": number})} for number in lines}
    return {(one, other) for one, other in pairwise(lines) if places[one] & places[other]}
