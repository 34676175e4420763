"""Topics of paragraphs and of turns against labelled ones."""

from collections import Counter, defaultdict

import pandas as pd

from pipeline.evaluate.material import Material
from pipeline.evaluate.measure import Measure, agreement, f1, mean, measured
from pipeline.numbers import rounded

LONG = 25  # words; shorter turns ("Right.") have no topic of their own


def measures(material: Material) -> list[Measure]:
    """Micro-F1 of paragraphs' topics, how often the first is labelled, and the same for turns of over 25 words."""
    rows = material.labels.of("topics.jsonl")
    if not rows:
        return []
    labelled = _labelled(material, rows)
    found = read(material.table("topics"))
    second = mean([float(row["agreed"]) for row in rows if "agreed" in row])
    common = Counter(topics[0] for topics in labelled.values()).most_common(1)[0][0]
    counts = [_count(set(found.get(place, {})), set(topics)) for place, topics in labelled.items()]
    always = f1([_count({common}, set(topics)) for topics in labelled.values()])
    firsts = [(_first(found.get(place, {})), topics[0]) for place, topics in labelled.items()]
    majority = agreement([(common, topic) for _, topic in firsts])
    return [
        *measured("topics", "paragraphs, micro-F1", counts, f1, baseline=(f"always {common}", always), second=second),
        *measured("topics", "paragraphs, first topic", firsts, agreement, baseline=(f"always {common}", majority)),
        *_of_turns(material, labelled, found, common),
    ]


def _labelled(material: Material, rows: list[dict]) -> dict[tuple[int, int], list[str]]:
    """The topics of each labelled paragraph, most central first.

    A rejoined paragraph has those of its lines: what both name, or the longer line names first, comes first.
    """
    weights: dict[tuple[int, int], Counter] = defaultdict(Counter)
    for row in rows:
        for passage in material.passages(row) if "line" in row else _lead(material, row):
            for rank, topic in enumerate(row["topics"], 1):
                weights[passage.turn, passage.paragraph][topic] += (passage.end - passage.start) / rank
    return {place: [topic for topic, _ in weight.most_common(3)] for place, weight in weights.items() if weight}


def _lead(material: Material, row: dict) -> list:
    """A turn's label speaks for its paragraph where it has one only; longer turns count in the turns' measure."""
    passages = material.passages(row)
    return passages if len(passages) == 1 else []


def read(topics: pd.DataFrame) -> dict[tuple[int, int], dict[str, float]]:
    """The topics table: the words of each topic of each paragraph, its salience times the paragraph's."""
    found: dict[tuple[int, int], dict[str, float]] = defaultdict(dict)
    columns = (topics[name].tolist() for name in ("turn", "paragraph", "topic", "words"))
    for turn, paragraph, topic, words in zip(*columns, strict=True):
        found[turn, paragraph][topic] = words
    return found


def _count(predicted: set[str], labelled: set[str]) -> tuple[int, int, int]:
    return len(predicted & labelled), len(predicted), len(labelled)


def _first(words: dict[str, float]) -> str:
    return min(words, key=lambda topic: (-rounded(words[topic]), topic), default="")


def _of_turns(material: Material, labelled: dict, found: dict, common: str) -> list[Measure]:
    accepted = _accepted(material, labelled)
    turns = material.table("turns")
    words = dict(zip(turns["turn"].tolist(), turns["words"].tolist(), strict=True))
    firsts = first_topics(found)
    hits = [float(firsts.get(turn, "") in topics) for turn, topics in accepted.items() if words.get(turn, 0) > LONG]
    always = mean([float(common in topics) for turn, topics in accepted.items() if words.get(turn, 0) > LONG])
    name = f"turns over {LONG} words, first topic labelled"
    return measured("topics", name, hits, mean, baseline=(f"always {common}", always))


def first_topics(found: dict[tuple[int, int], dict[str, float]]) -> dict[int, str]:
    """Each turn's topic of most words, summed over its paragraphs as the exchanges table and the pages do."""
    summed: dict[int, Counter] = defaultdict(Counter)
    for (turn, _), words in found.items():
        summed[turn].update(words)
    return {turn: _first(topics) for turn, topics in summed.items()}


def _accepted(material: Material, labelled: dict[tuple[int, int], list[str]]) -> dict[int, set[str]]:
    """The topics labelled anywhere in each turn."""
    accepted: dict[int, set[str]] = defaultdict(set)
    for (turn, _), topics in labelled.items():
        accepted[turn] |= set(topics)
    for row in material.labels.of("topics.jsonl"):
        if "line" not in row:
            accepted[row["turn"]] |= set(row["topics"])
    return accepted
