"""The tone of any words together, be they a sentence's, a turn's, an answer's or those around a name: one rule."""

from collections.abc import Collection, Iterable
from itertools import chain
from math import isnan
from typing import NamedTuple

from pipeline.numbers import rounded, total

NA = float("nan")
SHRINK = 3.0  # weight of silence that the evidence must outweigh: little evidence reads small
# Tones that say nothing yet, and so have no side and no colour: one mild word reads no more.
QUIET_GRIM, QUIET_WARM = -0.13, 0.13


class ToneWord(NamedTuple):
    """A word or phrase that weighs in a sentence, half-open in the turn; negation and modifiers are counted in."""

    start: int
    end: int
    surface: str
    weight: float


class SentenceTone(NamedTuple):
    """A sentence's tone from -1 (condemning, alarmed) to 1 (warm), NaN without evidence, and its words."""

    tone: float
    words: tuple[ToneWord, ...]


class Tone(NamedTuple):
    """A tone from -1 to 1, and the shares of the sentences with evidence that lean either way; NaN: none."""

    tone: float
    negative_share: float
    positive_share: float


def weigh(words: Iterable[ToneWord]) -> float:
    """The tone of some words together: the sum of their weights over the sum of their sizes and SHRINK.

    NaN without any. Each distinct word counts once, as it is first said.
    """
    return together([word.weight for word in distinct(words)])


def together(weights: Collection[float]) -> float:
    """The tone of the weights of distinct words: see `weigh`."""
    return rounded(total(weights) / (total(map(abs, weights)) + SHRINK)) if weights else NA


def weights(sentences: Iterable[SentenceTone]) -> dict[str, float]:
    """The words that count in some sentences, in lower case, and the weight of each as it is first said."""
    first: dict[str, float] = {}
    for sentence in sentences:
        if not isnan(sentence.tone):
            for word in sentence.words:
                first.setdefault(word.surface.casefold(), word.weight)
    return first


def distinct(words: Iterable[ToneWord]) -> list[ToneWord]:
    """The words that count, in order: a word or phrase said again says no more."""
    first: dict[str, ToneWord] = {}
    for word in words:
        first.setdefault(word.surface.casefold(), word)
    return list(first.values())


def summarise(sentences: Iterable[SentenceTone]) -> Tone:
    """The tone of some sentences together, by all their words; NaN without evidence.

    Many words of one side therefore speak louder than one. Whatever shows a tone shows this, so that a thing has one
    tone everywhere.
    """
    read = [one for one in sentences if not isnan(one.tone)]
    if not read:
        return Tone(NA, NA, NA)
    sides = [lean(one.tone) for one in read]
    tone = weigh(chain.from_iterable(one.words for one in read))
    return Tone(tone, sides.count(-1) / len(sides), sides.count(1) / len(sides))


def lean(tone: float) -> int:
    """The side of a tone: -1 grim, 1 warm, 0 where it says nothing yet or is NaN."""
    return -1 if tone < QUIET_GRIM else 1 if tone > QUIET_WARM else 0
