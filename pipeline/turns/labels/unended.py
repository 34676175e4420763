"""Questions that end as no question does, among those that do: `Is it late? They say so.`, and words to somebody."""

import re
from collections.abc import Sequence

from pipeline import language
from pipeline.turns.labels import persons
from pipeline.turns.labels.asking import SIGN

LONGEST, SHORTER = 250, 1.3  # letters; times as many has each paragraph beside it
SINGLE, LEAST = 0.5, 1  # of the answers, that are one paragraph where such questions are looked for; and how many
MOST = 7  # paragraphs of a run that is looked through
ASKED = re.compile(rf"{SIGN}[\"”’»)\]]*\s")


def among(asks: Sequence[bool], texts: Sequence[str]) -> set[int]:
    """The paragraphs within answers that ask too, where most questions are answered in one paragraph.

    `asks`: whether a paragraph ends with a question, the first of them does.
    """
    runs = _runs(asks)
    inner = runs[:-1]  # what a page says for itself may stand behind the last
    single = sum(stop - first == 1 for first, stop in inner)
    if single < max(LEAST, SINGLE * len(inner)):
        return set()
    return {
        number
        for first, stop in runs
        if 3 <= stop - first <= MOST and (stop - first) % 2
        for number in _between(first, stop, texts)
    }


def _runs(asks: Sequence[bool]) -> list[tuple[int, int]]:
    """The runs of paragraphs that do not ask: the first, and the one after the last."""
    starts = [n for n, asking in enumerate(asks) if not asking and n and asks[n - 1]]
    stops = [n for n, asking in enumerate([*asks, True]) if asking and n and not asks[n - 1]]
    return list(zip(starts, stops, strict=True))


def _between(first: int, stop: int, texts: Sequence[str]) -> list[int]:
    """Every second paragraph of a run, if each of them speaks to who answers in those around it."""
    asked = list(range(first + 1, stop, 2))
    met = all(
        (is_met(texts[n], texts[n + 1]) and _is_shorter(texts[n], texts[n - 1])) or _asks_alone(n, texts) for n in asked
    )
    return asked if met else []


def _asks_alone(number: int, texts: Sequence[str]) -> bool:
    """Whether a paragraph asks before its end, and neither of those beside it does."""
    asks = [ASKED.search(text) is not None for text in texts[number - 1 : number + 2]]
    worded = any(map(str.isalpha, texts[number]))
    return worded and asks == [False, True, False] and len(texts[number]) <= LONGEST


def is_met(asked: str, told: str) -> bool:
    """Whether a short paragraph asks somebody, or speaks to him and not of the speaker, and a longer one follows."""
    if len(asked) > LONGEST or not _is_shorter(asked, told) or not any(map(str.isalpha, asked)):
        return False
    spoken = language.detect(told)
    addressed = persons.has(asked, persons.ADDRESSED, spoken=spoken)
    return ASKED.search(asked) is not None or (addressed and not persons.has(asked, persons.ONESELF, spoken=spoken))


def _is_shorter(one: str, other: str) -> bool:
    return SHORTER * len(one) <= len(other)
