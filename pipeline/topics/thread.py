"""The thread of the talk: what the passages around a passage speak for."""

from typing import NamedTuple

from pipeline.numbers import total

FADE_AFTER, FADE_BEFORE = 0.6, 0.4  # of a thread's weight is left a passage later, a passage earlier
ASKED = 0.3  # weight of a question for every passage of its answer
BESIDE = 0.8  # weight of the thread itself
WHOLE = 0.6  # weight of the whole interview, shared out over its topics
MOST_HEARD = 6.0  # a passage lends the talk around it no more than two strong cues' weight

Scores = dict[str, float]


class Position(NamedTuple):
    """Where a passage stands: its turn, and whether an interviewer speaks."""

    turn: int
    asks: bool


def threads(own: list[Scores], places: list[Position]) -> list[Scores]:
    """What the talk around each passage lends it: its neighbours, its question, and the interview as a whole.

    These weights carry a passage of a longer turn that says little itself: "It was in April."
    """
    heard = [_capped(scores) for scores in own]
    before = _faded(heard, FADE_AFTER)
    after = _faded(heard[::-1], FADE_BEFORE)[::-1]
    asked = _asked(heard, places)
    whole = _whole(heard)
    lent = []
    for parts in zip(before, after, asked, strict=True):
        scores = dict(whole)
        for part, weight in zip(parts, (BESIDE, BESIDE, ASKED), strict=True):
            for topic, value in part.items():
                scores[topic] = scores.get(topic, 0.0) + weight * value
        lent.append(scores)
    return lent


def _capped(scores: Scores) -> Scores:
    whole = total(scores.values())
    return scores if whole <= MOST_HEARD else {topic: MOST_HEARD * value / whole for topic, value in scores.items()}


def _faded(heard: list[Scores], fade: float) -> list[Scores]:
    """What was heard before each passage, fading with every passage between."""
    thread: Scores = {}
    threads = []
    for scores in heard:
        threads.append(thread)
        thread = {topic: value * fade for topic, value in thread.items() if value > 0.05}
        for topic, value in scores.items():
            thread[topic] = thread.get(topic, 0.0) + fade * value
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


def _whole(heard: list[Scores]) -> Scores:
    """The interview's topics as shares that add up to `WHOLE`."""
    sums: Scores = {}
    for scores in heard:
        for topic, value in scores.items():
            sums[topic] = sums.get(topic, 0.0) + value
    whole = total(sums.values())
    return {topic: WHOLE * value / whole for topic, value in sums.items()} if whole else {}
