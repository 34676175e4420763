"""Labels paragraphs with the topics their words speak for."""

import pandas as pd

from pipeline.topics.cues import find
from pipeline.topics.sets import TopicSet

KEPT = 0.24  # a further topic needs this share of a paragraph's evidence
MOST = 3  # topics of a paragraph
NEAR = 0.30  # weight of the paragraphs beside it in the same turn
ASKED = 0.25  # weight of the question that an answer's paragraph replies to
COLUMNS = ("turn", "paragraph", "topic", "salience", "primary", "cues", "runner_up")


def label(
    turns: pd.DataFrame, paragraphs: pd.DataFrame, *, topic_set: TopicSet, language: str | None = "en"
) -> pd.DataFrame:
    """The topics of each paragraph: turn, paragraph, topic, salience, primary, cues, runner_up.

    Salience is the topic's share of the paragraph's evidence: its own cues, and at a lower weight those
    of its neighbours in the turn and of the question before it, which only support topics. A paragraph
    without any evidence has no row. Sets are English: other languages get no rows.
    """
    if language not in (None, "en"):
        return pd.DataFrame([], columns=list(COLUMNS))
    texts = dict(zip(turns["turn"], turns["text"], strict=True))
    places = list(zip(paragraphs["turn"], paragraphs["paragraph"], paragraphs["start"], paragraphs["end"], strict=True))
    found = [find(texts[turn][start:end], topic_set) for turn, _, start, end in places]
    own = [_sum(cues) for cues in found]
    questions = _questions(turns, places, own)
    rows = []
    for at, (turn, paragraph, _, _) in enumerate(places):
        scores = dict(own[at])
        for beside in (at - 1, at + 1):
            if 0 <= beside < len(places) and places[beside][0] == turn:
                _add(scores, own[beside], NEAR)
        _add(scores, questions.get(turn, {}), ASKED)
        rows += _rows(turn, paragraph, scores, found[at])
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"salience": float, "primary": bool})


def _sum(cues: list[tuple[str, float, str]]) -> dict[str, float]:
    """Evidence by topic; a word said again counts half as much each time."""
    scores: dict[str, float] = {}
    said: dict[tuple[str, str], int] = {}
    for topic, weight, surface in cues:
        key = (topic, surface.lower())
        scores[topic] = scores.get(topic, 0.0) + weight / 2 ** said.get(key, 0)
        said[key] = said.get(key, 0) + 1
    return scores


def _add(scores: dict[str, float], other: dict[str, float], weight: float) -> None:
    total = sum(other.values())
    for topic, value in other.items():
        scores[topic] = scores.get(topic, 0.0) + weight * min(value, 6.0) * (value / total if total else 0)


def _questions(turns: pd.DataFrame, places: list, own: list[dict[str, float]]) -> dict[int, dict[str, float]]:
    """What each answering turn was asked about: the evidence of the interviewer turn before it."""
    by_turn: dict[int, dict[str, float]] = {}
    for (turn, *_), scores in zip(places, own, strict=True):
        for topic, value in scores.items():
            by_turn.setdefault(turn, {})[topic] = by_turn.get(turn, {}).get(topic, 0.0) + value
    asked: dict[int, dict[str, float]] = {}
    last: dict[str, float] = {}
    for turn, role in zip(turns["turn"], turns["role"], strict=True):
        if role == "interviewer":
            last = by_turn.get(turn, {}) or last
        asked[turn] = last if role != "interviewer" else {}
    return asked


def _rows(turn: int, paragraph: int, scores: dict[str, float], cues: list[tuple[str, float, str]]) -> list[tuple]:
    total = sum(scores.values())
    if not total:
        return []
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    chosen = [item for place, item in enumerate(ranked[:MOST]) if not place or item[1] >= KEPT * total]
    left = ranked[len(chosen)][0] if len(ranked) > len(chosen) else None
    return [
        (
            turn, paragraph, topic, value / total, place == 0,
            list(dict.fromkeys(surface for one, _, surface in cues if one == topic)), left,
        )
        for place, (topic, value) in enumerate(chosen)
    ]  # fmt: skip
