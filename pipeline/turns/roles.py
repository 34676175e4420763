"""Who asks and who is asked, from questions, labels and order; with how sure that is."""

import re
from collections import defaultdict
from collections.abc import Sequence

from pipeline.turns import words

QUESTION = re.compile(r"[?？؟;՞](?=[\"”’)\]\s*_]|$)")
ENDING = 300  # characters of a turn's end where its question stands
SELDOM = 0.04  # a share of the turns below which one who does not ask is beside the talk


def infer(turns: Sequence[tuple[str | None, str, int]]) -> dict[str, tuple[str, float]]:
    """Each speaker of (speaker, text, words) rows → role and confidence, 0 to 1."""
    asked, spoken, said = defaultdict(int), defaultdict(int), defaultdict(int)
    for speaker, text, size in turns:
        if speaker is not None:
            spoken[speaker] += 1
            said[speaker] += size
            asked[speaker] += QUESTION.search(text[-ENDING:]) is not None
    stated = {speaker: role for speaker in spoken if (role := _stated(speaker)) is not None}
    scores = {speaker: asked[speaker] / spoken[speaker] - _length(speaker, spoken, said) for speaker in spoken}
    return {speaker: _role(speaker, stated, scores, spoken) for speaker in spoken}


def _stated(speaker: str) -> str | None:
    """The role that the name itself says, or None."""
    for role, kind in (("interviewer", "asker"), ("interviewee", "answerer"), ("other", "other")):
        if words.says(speaker, kind):
            return role
    return None


def _length(speaker: str, spoken: dict[str, int], said: dict[str, int]) -> float:
    """The speaker's words a turn, as a share of the longest speaker's."""
    longest = max(said[other] / spoken[other] for other in spoken) or 1
    return 0.6 * said[speaker] / spoken[speaker] / longest


def _role(speaker: str, stated: dict[str, str], scores: dict[str, float], spoken: dict[str, int]) -> tuple[str, float]:
    if speaker in stated:
        return stated[speaker], 0.95
    rest = [other for other in scores if other not in stated]
    if len(scores) == 1:
        return "other", 0.5
    total = sum(spoken.values())
    if len(rest) > 2 and spoken[speaker] <= max(1, SELDOM * total) and scores[speaker] < 0.3:
        return "other", 0.5
    middle = _middle(rest, stated, scores)
    if "interviewer" in stated.values() and len(rest) == 1:
        return "interviewee", 0.9
    if "interviewee" in stated.values() and "interviewer" not in stated.values() and len(rest) == 1:
        return "interviewer", 0.9
    sure = min(0.95, 0.5 + abs(scores[speaker] - middle))
    return ("interviewer" if scores[speaker] > middle else "interviewee"), round(sure, 2)


def _middle(rest: list[str], stated: dict[str, str], scores: dict[str, float]) -> float:
    """The score that parts those who ask from those who are asked; known askers set the mark."""
    known = list(scores) if not stated else [*rest, *stated]
    most, least = max(scores[other] for other in known), min(scores[other] for other in known)
    return (most + least) / 2
