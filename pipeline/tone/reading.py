"""Sentences to tone, with the words that made it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.tone.lexicon import Lexicon, load

NA = float("nan")
WORD = re.compile(r"[^\W\d_]+(?:['’]t\b)?|[,;:.!?—–()]", re.IGNORECASE)
REACH = 4  # words that a negation reaches over, as in vaderSentiment, plus one for "a"
NEGATED_WARM, NEGATED_GRIM = -0.5, -0.2  # "not good" is bad; "no war" is hardly good
QUIET = 0.15  # weight that says nothing yet


class ToneWord(NamedTuple):
    """A word that weighs in a sentence, half-open in the turn; its weight counts negation and modifiers in."""

    start: int
    end: int
    surface: str
    weight: float


class SentenceTone(NamedTuple):
    """A sentence's tone from -1 (condemning, alarmed) to 1 (warm), NaN without evidence, and its words.

    With W the sum of the words' weights and w = max(0, |W| - QUIET), the tone is w / (1 + w) with W's sign.
    """

    tone: float
    words: tuple[ToneWord, ...]


def read(text: str, spans: Iterable[tuple[int, int]]) -> list[SentenceTone]:
    """The tone of each sentence of a text. Words, not stance: it does not tell who is praised or blamed."""
    lexicon = load()
    return [_sentence(text, start, end, lexicon) for start, end in spans]


def _sentence(text: str, start: int, end: int, lexicon: Lexicon) -> SentenceTone:
    found = [match.group().lower() for match in WORD.finditer(text, start, end)]
    if lexicon.events.isdisjoint(found):
        return SentenceTone(NA, ())
    words = [word.replace("’", "'") for word in found]
    weights = _weights(words, lexicon)
    if not weights:
        return SentenceTone(NA, ())
    places = [match.span() for match in WORD.finditer(text, start, end)]
    receipt = tuple([ToneWord(*places[at], text[slice(*places[at])], weight) for at, weight in weights])
    return SentenceTone(squash(sum([weight for _, weight in weights])), receipt)


def squash(weight: float) -> float:
    """A sum of weights as a tone between -1 and 1."""
    loud = max(0.0, abs(weight) - QUIET)
    return loud / (1 + loud) * (1 if weight > 0 else -1) if loud else 0.0


def _weights(words: list[str], lexicon: Lexicon) -> list[tuple[int, float]]:
    """Where a word weighs, and how much."""
    weights, silent, negated = [], 0, -REACH - 1
    for at, word in enumerate(words):
        if word in ",;:.!?—–()":
            negated = -REACH - 1
        elif word in lexicon.negations:
            negated = at
        if at < silent:
            continue
        if word in lexicon.disarmed:
            silent = max(silent, at + _length(words, at, lexicon.disarmed[word]))
        if word in lexicon.weights and at >= silent:
            weight = lexicon.weights[word] * lexicon.modifiers.get(words[at - 1] if at else "", 1.0)
            if at - negated <= REACH:
                weight *= NEGATED_WARM if weight > 0 else NEGATED_GRIM
            weights.append((at, weight))
    return weights


def _length(words: list[str], at: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    """How many words from here on are a set phrase: 0 if none are."""
    for rest in phrases:
        if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
            return 1 + len(rest)
    return 0
