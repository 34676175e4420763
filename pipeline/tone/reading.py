"""Sentences to tone, with the words that made it."""

from collections.abc import Iterable
from typing import NamedTuple

from pipeline.tone.lexicon import WORD, Lexicon, load

NA = float("nan")
REACH = 4  # words that a negation reaches over, as in vaderSentiment, plus one for "a"
NEGATED_WARM, NEGATED_GRIM = -0.6, -0.1  # "not good" is bad; "no war" is hardly good
ASKED = 0.5  # what a question says is half meant
QUIET_WARM, QUIET_GRIM = 0.3, 0.15  # weight that says nothing yet
BREAKS = frozenset(",;:.!?—–()")


class ToneWord(NamedTuple):
    """A word or phrase that weighs in a sentence, half-open in the turn; negation and modifiers are counted in."""

    start: int
    end: int
    surface: str
    weight: float


class SentenceTone(NamedTuple):
    """A sentence's tone from -1 (condemning, alarmed) to 1 (warm), NaN without evidence, and its words.

    The tone is `squash` of the sum of the words' weights.
    """

    tone: float
    words: tuple[ToneWord, ...]


def read(text: str, spans: Iterable[tuple[int, int]]) -> list[SentenceTone]:
    """The tone of each sentence of a text. Words, not stance: it does not tell who is praised or blamed."""
    lexicon = load()
    return [_sentence(text, start, end, lexicon) for start, end in spans]


def squash(weight: float) -> float:
    """A sum of weights as a tone: with w what |weight| has over the quiet of its side, w / (1 + w), signed."""
    loud = abs(weight) - (QUIET_WARM if weight > 0 else QUIET_GRIM)
    return 0.0 if loud <= 0 else loud / (1 + loud) if weight > 0 else -loud / (1 + loud)


def _sentence(text: str, start: int, end: int, lexicon: Lexicon) -> SentenceTone:
    words = WORD.findall(text[start:end].lower().replace("’", "'"))
    if lexicon.events.isdisjoint(words):
        return SentenceTone(NA, ())
    weights = _weights(words, lexicon)
    if not weights:
        return SentenceTone(NA, ())
    places = [match.span() for match in WORD.finditer(text, start, end)]
    asked = ASKED if words[-1] == "?" else 1.0
    receipt = tuple([_word(text, places[first][0], places[last][1], weight * asked) for first, last, weight in weights])
    return SentenceTone(squash(sum([word.weight for word in receipt])), receipt)


def _word(text: str, start: int, end: int, weight: float) -> ToneWord:
    return ToneWord(start, end, text[start:end], weight)


def _weights(words: list[str], lexicon: Lexicon) -> list[tuple[int, int, float]]:
    """First and last word of what weighs, and how much; a word said again weighs nothing more."""
    weights, silent, denied, averted, said = [], 0, -REACH - 1, -REACH - 1, set()
    for at, word in enumerate(words):
        if word not in lexicon.events:
            continue
        if at >= silent and word not in said:
            length, weight = _phrase(words, at, lexicon)
            negated = at - denied <= REACH and BREAKS.isdisjoint(words[denied:at])
            ended = at - averted <= REACH and BREAKS.isdisjoint(words[averted:at])
            weight = _weight(words, at, lexicon, negated, ended) if not length else weight
            silent = at + length
            if weight:
                weights.append((at, at + max(length, 1) - 1, weight))
                said.add(word)
        denied = at if word in lexicon.negations else denied
        averted = at if word in lexicon.averting else averted
    return weights


def _phrase(words: list[str], at: int, lexicon: Lexicon) -> tuple[int, float]:
    """How many words from here on are a set phrase, 0 if none are, and what it weighs."""
    for rest, weight in lexicon.phrases.get(words[at], ()):
        if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
            return 1 + len(rest), weight
    return 0, 0.0


def _weight(words: list[str], at: int, lexicon: Lexicon, negated: bool, ended: bool) -> float:
    weight = lexicon.weights.get(words[at], 0.0)
    weight *= lexicon.modifiers.get(words[at - 1], 1.0) if at else 1.0
    if negated and weight >= 0:
        return min(weight * NEGATED_WARM, lexicon.denied.get(words[at], 0.0))
    return weight * NEGATED_GRIM if weight < 0 and (negated or ended) else weight
