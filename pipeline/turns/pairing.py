"""Turns → exchanges: a question with its follow-ups and the answers to it."""


def pair(roles: list[str], words: list[int]) -> list[int | None]:
    """The number of the exchange of each turn, from 1; None before the first question."""
    found: list[int | None] = []
    exchange, answered = 0, False
    for role, count in zip(roles, words, strict=True):
        if role == "interviewer" and (exchange == 0 or answered) and count > 0:
            exchange, answered = exchange + 1, False
        elif role == "interviewee":
            answered = exchange > 0
        found.append(exchange or None)
    return found
