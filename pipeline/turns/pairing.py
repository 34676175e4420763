"""Turns → exchanges: a question with its follow-ups and the answers to it."""

from collections.abc import Sequence

SHORT = 4  # words; "Right." and "Thank you very much." take part in the answer, they open no exchange
ASKING = frozenset("who what when where why how which whose whom and but so because".split())


def pair(turns: Sequence[tuple[str, str, int]]) -> list[int | None]:
    """The number of the exchange of each turn of (role, text, words), from 1; None before the first question."""
    found: list[int | None] = []
    exchange, answered = 0, False
    for role, text, count in turns:
        if role == "interviewer" and count and (exchange == 0 or answered) and not (exchange and _nods(text, count)):
            exchange, answered = exchange + 1, False
        elif role == "interviewee":
            answered = exchange > 0
        found.append(exchange or None)
    return _closed(turns, found, answered)


def _nods(text: str, count: int) -> bool:
    """Whether a turn of the interviewer asks nothing: a word or two between the parts of an answer."""
    return count <= SHORT and not any(mark in text for mark in "?？؟") and text.split()[0].strip(",.").lower() not in ASKING


def _closed(turns: Sequence[tuple[str, str, int]], found: list[int | None], answered: bool) -> list[int | None]:
    """The exchanges without a last one that nobody answers and that asks nothing: a farewell joins the one before."""
    last = found[-1] if found else None
    if not last or last == 1 or answered:
        return found
    farewell = [text for (_, text, _), number in zip(turns, found, strict=True) if number == last]
    if any(mark in text for text in farewell for mark in "?？؟"):
        return found
    return [last - 1 if number == last else number for number in found]
