"""Who asks and who is asked, from questions, labels and order; with how sure that is."""

import re
from collections import defaultdict

ASKERS = re.compile(
    r"^(?:q\d*|question|interviewer|host|moderator|reporter|press|journalist|chercheur|the press)\b", re.I
)
ANSWERERS = re.compile(r"^(?:a\d*|answer|interviewee|interview[ée]e?|guest|respondent|participant|the witness)\b", re.I)
QUESTION = re.compile(r"[?？؟;](?:[\"”’)\]\s*_]|$)")


def infer(turns: list[tuple[str | None, str, int]]) -> dict[str, tuple[str, float]]:
    """Each speaker of (speaker, text, words) rows → role and confidence, 0 to 1."""
    asked, spoken, said = defaultdict(int), defaultdict(int), defaultdict(int)
    for speaker, text, words in turns:
        if speaker is not None:
            spoken[speaker] += 1
            said[speaker] += words
            asked[speaker] += QUESTION.search(text[-400:]) is not None
    scores = {speaker: _score(speaker, asked, spoken, said) for speaker in spoken}
    return {speaker: _role(speaker, scores, spoken) for speaker in spoken}


def _score(speaker, asked, spoken, said) -> float:
    if ASKERS.match(speaker):
        return 1.0
    if ANSWERERS.match(speaker):
        return -1.0
    total = sum(said.values()) or 1
    return asked[speaker] / spoken[speaker] - said[speaker] / total


def _role(speaker: str, scores: dict[str, float], spoken: dict[str, int]) -> tuple[str, float]:
    score = scores[speaker]
    if len(scores) == 1:
        return ("other", 0.5)
    most, least = max(scores.values()), min(scores.values())
    if spoken[speaker] == 1 and len(scores) > 2 and sum(spoken.values()) > 6:
        return ("other", 0.5)
    middle = (most + least) / 2
    sure = min(1.0, 0.5 + abs(score - middle))
    return ("interviewer" if score > middle else "interviewee", round(sure, 2))
