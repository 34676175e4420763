"""The thread of the talk: what the passages around a passage speak for."""

from typing import NamedTuple

from pipeline.numbers import total

FADE = 0.7  # of a thread's weight is left a passage on
NEAR, ASKED = 2 / 3, 0.4  # powers of what the passages on either side, and the question, say of a topic
RARELY = 0.05  # added to a topic's share of the talk: what is said nowhere else may still be said here
MOST_HEARD = 6.0  # a passage lends the talk around it no more than two strong cues' weight

Scores = dict[str, float]


class Position(NamedTuple):
    """Where a passage stands: its turn, and whether an interviewer speaks."""

    turn: int
    asks: bool


def threads(own: list[Scores], places: list[Position]) -> list[Scores]:
    """How far the talk around each passage is about each topic of it: a factor of what the passage itself says.

    It is the topic's share of the whole talk, and more with what the passages before it, those after it and the
    question that it answers say: a word of many senses has the one that the talk is about.
    """
    heard = [_capped(scores) for scores in own]
    before = _faded(heard)
    after = _faded(heard[::-1])[::-1]
    asked = _asked(heard, places)
    shares = _shares(heard)
    lent = []
    for parts in zip(before, after, asked, strict=True):
        scores = {topic: share + RARELY for topic, share in shares.items()}
        for part, power in zip(parts, (NEAR, NEAR, ASKED), strict=True):
            for topic, value in part.items():
                scores[topic] *= (1 + value) ** power
        lent.append(scores)
    return lent


def _capped(scores: Scores) -> Scores:
    whole = total(scores.values())
    return scores if whole <= MOST_HEARD else {topic: MOST_HEARD * value / whole for topic, value in scores.items()}


def _faded(heard: list[Scores]) -> list[Scores]:
    """What was heard before each passage, fading with every passage between."""
    thread: Scores = {}
    threads = []
    for scores in heard:
        threads.append(thread)
        thread = {topic: value * FADE for topic, value in thread.items() if value > 0.05}
        for topic, value in scores.items():
            thread[topic] = thread.get(topic, 0.0) + FADE * value
    return threads


def _asked(heard: list[Scores], places: list[Position]) -> list[Scores]:
    """The question that each answering passage replies to: the interviewer's last turn that says something."""
    asked, last, turn = [], {}, None
    for scores, place in zip(heard, places, strict=True):
        if place.asks and scores:
            last = scores if turn != place.turn else {t: last.get(t, 0) + scores.get(t, 0) for t in last | scores}
            turn = place.turn
        asked.append({} if place.asks else last)
    return asked


def _shares(heard: list[Scores]) -> Scores:
    """The talk's topics as shares that add up to 1."""
    sums: Scores = {}
    for scores in heard:
        for topic, value in scores.items():
            sums[topic] = sums.get(topic, 0.0) + value
    whole = total(sums.values())
    return {topic: value / whole for topic, value in sums.items()} if whole else {}
