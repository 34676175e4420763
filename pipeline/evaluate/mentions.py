"""Mentions and the entities they are joined to, against labelled ones."""

import re
from collections import defaultdict
from collections.abc import Callable

from pipeline.evaluate.material import Material
from pipeline.evaluate.measure import NA, Measure, f1, mean, measured

KINDS = {
    "PERSON": "person", "PLACE": "place", "ORG": "org", "GROUP": "group", "WEAPON": "weapon", "EVENT": "event",
    "DOC": "event", "EVENT/DOC": "event", "OTHER": "other",
}  # fmt: skip
CAPITALISED = re.compile(r"(?<![.?!:] )(?<!^)\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")

Spans = dict[tuple[int, int, int], tuple[str, str]]  # (turn, start, end) → entity, kind


def measures(material: Material) -> list[Measure]:
    """F1 of spans with their kinds, of spans alone, and B³ of the entities of the spans that both have."""
    rows = material.labels.of("mentions.jsonl")
    if not rows:
        return []
    found = read(material)
    units = [_unit(material, row, found) for row in rows]
    guesses = [_naive(material, row) for row in rows]
    naive = f1([_count(guess, labelled, _place) for guess, (_, labelled) in zip(guesses, units, strict=True)])
    typed = [_count(predicted, labelled, _typed) for predicted, labelled in units]
    plain = [_count(predicted, labelled, _place) for predicted, labelled in units]
    n = sum(len(labelled) for _, labelled in units)
    beside = ("capitalised words", naive)
    return [
        *measured("mentions", "spans with kind, F1", typed, f1, n=n, second=_second(rows, 3)),
        *measured("mentions", "spans, F1", plain, f1, n=n, baseline=beside, second=_second(rows, 1)),
        *_resolution(units),
    ]


def read(material: Material) -> Spans:
    """The mentions table as spans with their entity and kind."""
    mentions = material.table("mentions")
    columns = (mentions[name].tolist() for name in ("turn", "start", "end", "entity", "kind"))
    return {(turn, start, end): (entity, kind) for turn, start, end, entity, kind in zip(*columns, strict=True)}


def _unit(material: Material, row: dict, found: Spans) -> tuple[Spans, Spans]:
    """The mentions found and labelled in a label's passages."""
    passages = material.passages(row)
    predicted = {
        span: value
        for span, value in found.items()
        if any(span[0] == p.turn and p.start <= span[1] < p.end for p in passages)
    }
    return predicted, _located(material, row["mentions"], passages)


def _located(material: Material, mentions: list[list[str]], passages: list) -> Spans:
    """Labelled mentions at their places in reading order; one that is not found stands outside any text."""
    spans: Spans = {}
    ends = {passage: passage.start for passage in passages}
    for order, (surface, entity, kind) in enumerate(mentions):
        span = (0, -order - 1, -order - 1)
        for passage, after in ends.items():
            at = material.texts[passage.turn].find(surface, after, passage.end)
            if at >= 0:
                span = (passage.turn, at, at + len(surface))
                ends[passage] = span[2]
                break
        spans[span] = (entity, KINDS.get(kind.upper(), kind.lower()))
    return spans


def _place(span: tuple[int, int, int], value: tuple[str, str]) -> tuple:
    return span


def _typed(span: tuple[int, int, int], value: tuple[str, str]) -> tuple:
    return (*span, value[1])


def _count(predicted: Spans, labelled: Spans, part: Callable) -> tuple[int, int, int]:
    one, other = ({part(*item) for item in spans.items()} for spans in (predicted, labelled))
    return len(one & other), len(one), len(other)


def _naive(material: Material, row: dict) -> Spans:
    return {
        (p.turn, p.start + match.start(), p.start + match.end()): ("", "")
        for p in material.passages(row)
        for match in CAPITALISED.finditer(material.texts[p.turn][p.start : p.end])
    }


def _second(rows: list[dict], parts: int) -> float:
    """F1 of the second reading's mentions against the first's, of rows that say whether they differ."""
    counts = []
    for row in rows:
        if "second" in row:
            one = [tuple(mention[:1] if parts == 1 else mention[::2]) for mention in row["mentions"]]
            other = [tuple(m[:1] if parts == 1 else m[::2]) for m in row["second"] or row["mentions"]]
            counts.append((sum(min(one.count(item), other.count(item)) for item in set(one)), len(other), len(one)))
    return f1(counts) if counts else NA


def _resolution(units: list[tuple[Spans, Spans]]) -> list[Measure]:
    """B³ (Bagga and Baldwin 1998) over the spans that are both found and labelled."""
    both = [
        (predicted[span][0], labelled[span][0])
        for predicted, labelled in units
        for span in labelled
        if span in predicted
    ]
    return measured(
        "mentions", "entities, B³ F1", _b_cubed(both), _b_cubed_f1, baseline=("one entity for all", _lumped(both))
    )


def _b_cubed(pairs: list[tuple[str, str]]) -> list[tuple[float, float]]:
    """Each mention's precision and recall: how much of its entity's cluster is of its labelled entity."""
    clusters, labelled = defaultdict(list), defaultdict(list)
    for place, (entity, label) in enumerate(pairs):
        clusters[entity].append(place)
        labelled[label].append(place)
    scores = []
    for entity, label in pairs:
        right = len(set(clusters[entity]) & set(labelled[label]))
        scores.append((right / len(clusters[entity]), right / len(labelled[label])))
    return scores


def _b_cubed_f1(scores: list[tuple[float, float]]) -> float:
    precision, recall = (mean([score[place] for score in scores]) for place in (0, 1))
    return 2 * precision * recall / (precision + recall) if precision + recall else NA


def _lumped(pairs: list[tuple[str, str]]) -> float:
    return _b_cubed_f1(_b_cubed([("", label) for _, label in pairs])) if pairs else NA
