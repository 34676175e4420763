"""How an answer's sentences take up the terms of each part of its question."""

import math

from pipeline.exchanges import terms
from pipeline.exchanges.questions import Part
from pipeline.numbers import total

ENOUGH = 4  # terms taken up that count as all of a longer part
OPENING = 3  # sentences of an answer's opening


def near(asked: list[str], keyed: list[set[str]]) -> set[int]:
    """The sentences that take up any of the terms."""
    calls = set().union(*map(terms.calls, asked))
    return {place for place, used in enumerate(keyed) if not used.isdisjoint(calls)}


def values(parts: list[Part], keyed: list[set[str]], renamed: set[str]) -> dict[str, float]:
    """Shares of the terms of a part that the answer takes up: the mean of all parts, the best and the worst.

    `keyed` are the keys of each sentence read, `renamed` those of names that the opening calls by another name.
    """
    rows = [_part(part, keyed, renamed) for part in parts if part.terms]
    if not rows:
        return {}
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    means = {f"terms: {name}": total(column) / len(column) for name, column in columns.items()}
    best = {f"terms: {name}, best part": max(column) for name, column in columns.items()}
    worst = {f"terms: {name}, worst part": min(column) for name, column in columns.items()}
    return means | best | worst


def _part(part: Part, keyed: list[set[str]], renamed: set[str]) -> dict[str, float]:
    calls = [terms.calls(term) for term in part.terms]
    whole = set().union(*calls)
    counts = [0 if used.isdisjoint(whole) else sum(not used.isdisjoint(one) for one in calls) for used in keyed]
    opening, every = set().union(renamed, *keyed[:OPENING]), set().union(renamed, *keyed)
    best, size = max(counts), min(len(part.terms), ENOUGH)
    return {
        "first sentence": min(1.0, counts[0] / size),
        "opening": min(1.0, sum(not opening.isdisjoint(one) for one in calls) / size),
        "all": sum(not every.isdisjoint(one) for one in calls) / len(part.terms),
        "best sentence": min(1.0, best / size),
        "place of the best": math.log1p(counts.index(best)) if best else 0.0,
        "none": float(best == 0),
        "sentences": sum(map(bool, counts)) / len(counts),
    }
