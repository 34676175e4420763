"""Turns → exchanges: a question with its follow-ups and the answers to it."""

import re

ASKS = re.compile(r"[?？؟]")
SHORT = 4


def pair(turns: list[tuple[str, str, int]]) -> list[int | None]:
    """The number of the exchange of each (role, text, words) turn, from 1; None before the first question."""
    found: list[int | None] = []
    exchange, answered = 0, False
    last = max((number for number, turn in enumerate(turns) if turn[0] == "interviewee"), default=-1)
    for number, (role, _, _) in enumerate(turns):
        if (role == "interviewer" and number < last) or _asks(turns[number]):
            if (exchange == 0 or answered) and not _interjects(turns, number, started=exchange > 0):
                exchange, answered = exchange + 1, False
        elif role == "interviewee":
            answered = exchange > 0
        found.append(exchange or None)
    return found


def _asks(turn: tuple[str, str, int]) -> bool:
    return turn[0] == "interviewer" and ASKS.search(turn[1]) is not None


def _interjects(turns: list[tuple[str, str, int]], number: int, *, started: bool) -> bool:
    """Whether it is a word thrown in: "Right.", and the answer goes on."""
    _, text, words = turns[number]
    return started and words <= SHORT and not ASKS.search(text)
