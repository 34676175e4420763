"""Turns → exchanges: a question with its follow-ups and the answers to it."""

import re
from itertools import groupby
from operator import itemgetter

from pipeline import lexicons
from pipeline.turns.labels.asking import WITHIN

UNFINISHED = re.compile(r"(?:[\w,;:–—-]|\.\.\.|…)[\"”’)]*$")
GOES_ON = re.compile(r"[\"“]?(?:[–—-]|\.\.\.|…|[^\W\d_A-ZÀ-Þ])")
SHORT, PARTING = 4, 20  # words of what is thrown in; of a farewell


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
    return _without_farewells(found, turns)


def _without_farewells(found: list[int | None], turns: list[tuple[str, str, int]]) -> list[int | None]:
    """The exchanges without those in which nothing is asked and only thanks are given: "Thank you for joining us."."""
    kept: list[int | None] = []
    number = 0
    for exchange, group in groupby(zip(found, turns, strict=True), key=itemgetter(0)):
        inside = [turn for _, turn in group]
        counts = exchange is not None and not _is_farewell(inside)
        number += counts
        kept += [number if counts else None] * len(inside)
    return kept


def _is_farewell(turns: list[tuple[str, str, int]]) -> bool:
    """Whether short thanks are all that the turns of an exchange say."""
    asking = [text for role, text, _ in turns if role == "interviewer"]
    return (
        any(map(_thanks, asking))
        and not any(map(WITHIN.search, asking))
        and all(size <= PARTING and (role == "interviewer" or _thanks(text)) for role, text, size in turns)
    )


def _thanks(text: str) -> bool:
    said = text.casefold()
    return any(word in said for word in lexicons.shared("farewells")["thanks"])


def _asks(turn: tuple[str, str, int]) -> bool:
    return turn[0] == "interviewer" and WITHIN.search(turn[1]) is not None


def _interjects(turns: list[tuple[str, str, int]], number: int, *, started: bool) -> bool:
    """Whether it is a word thrown in, "Right.", while the answer visibly goes on over it."""
    _, text, words = turns[number]
    if not started or words > SHORT or WITHIN.search(text) or not 0 < number < len(turns) - 1:
        return False
    before, after = turns[number - 1][1][-20:], turns[number + 1][1][:20]
    return UNFINISHED.search(before) is not None or GOES_ON.match(after) is not None
