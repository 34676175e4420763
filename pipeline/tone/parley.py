"""Sentences to tone, with the words that made it."""

from collections.abc import Iterable
from functools import cache
from itertools import chain, pairwise

from pipeline.summary import NA, SentenceTone, ToneWord, weigh
from pipeline.tone.lexicon import WORD, Lexicon, load
from pipeline.words import Memo

REACH = 4  # words that a negation reaches over, as in vaderSentiment, plus one for "a"
NEGATED_WARM, NEGATED_GRIM = -0.6, -0.1  # "not good" is bad; "no war" is hardly good
ASKED = 0.5  # what a question says is half meant
BREAKS = frozenset(",;:.!?—–()")


def read(text: str, spans: Iterable[tuple[int, int]]) -> list[SentenceTone]:
    """The tone of each sentence of a text. Words, not stance: it does not tell who is praised or blamed."""
    lexicon = load()
    return [_sentence(text, start, end, lexicon) for start, end in spans]


def _sentence(text: str, start: int, end: int, lexicon: Lexicon) -> SentenceTone:
    tokens = text[start:end].split(" ")
    words = list(chain.from_iterable(map(_words().__getitem__, tokens)))
    weights = _weights(words, lexicon)
    if not weights:
        return SentenceTone(NA, ())
    places = _places(tokens, sorted({at for first, last, _ in weights for at in (first, last)}))
    asked = ASKED if words[-1] == "?" else 1.0
    receipt = []
    for first, last, weight in weights:
        left, right = start + places[first][0], start + places[last][1]
        receipt.append(ToneWord(left, right, text[left:right], weight * asked))
    return SentenceTone(weigh(receipt), tuple(receipt))


@cache
def _words() -> Memo:
    """The words and marks of what stands between two blanks, as the lexicon writes them."""
    return Memo(lambda token: [word.lower().replace("’", "'") for word in WORD.findall(token)])


@cache
def _spans() -> Memo:
    """Where those words and marks stand."""
    return Memo(lambda token: [word.span() for word in WORD.finditer(token)])


def _places(tokens: list[str], wanted: list[int]) -> dict[int, tuple[int, int]]:
    """The half-open places of some of a sentence's words, by their number."""
    places, known, token, before, offset = {}, _spans(), 0, 0, 0
    for at in wanted:
        while at >= before + len(known[tokens[token]]):
            before += len(known[tokens[token]])
            offset += len(tokens[token]) + 1
            token += 1
        left, right = known[tokens[token]][at - before]
        places[at] = offset + left, offset + right
    return places


def _weights(words: list[str], lexicon: Lexicon) -> list[tuple[int, int, float]]:
    """First and last word of what weighs, and how much; a word said again weighs nothing more."""
    phrases = _phrases(words, lexicon)
    events = lexicon.events
    told = [at for at, word in enumerate(words) if word in events]
    told = sorted({*told, *phrases}) if phrases else told
    weights, silent, denied, averted, said = [], 0, -REACH - 1, -REACH - 1, set()
    for at in told:
        word = words[at]
        if at >= silent and word not in said:
            length, weight = phrases.get(at) or (1, _own(words, at, lexicon))
            weight = _negated(words, at, weight, denied, averted, lexicon, alone=length == 1)
            silent = at + length
            if weight:
                weights.append((at, silent - 1, weight))
                said.add(word)
        denied = at if word in lexicon.negations else denied
        averted = at if word in lexicon.averting else averted
    return weights


def _phrases(words: list[str], lexicon: Lexicon) -> dict[int, tuple[int, float]]:
    """Where set phrases begin, how many words they have and what they weigh."""
    found = {}
    known = lexicon.phrases
    for at, pair in [(at, pair) for at, pair in enumerate(pairwise(words)) if pair in known]:
        for phrase, weight in known[pair]:
            if tuple(words[at : at + len(phrase)]) == phrase:
                found[at] = (len(phrase), weight)
                break
    return found


def _own(words: list[str], at: int, lexicon: Lexicon) -> float:
    """The weight of a word, with the modifier before it."""
    weight = lexicon.weights.get(words[at], 0.0)
    return weight * lexicon.modifiers.get(words[at - 1], 1.0) if weight and at else weight


def _negated(
    words: list[str], at: int, weight: float, denied: int, averted: int, lexicon: Lexicon, *, alone: bool
) -> float:
    """The weight under a negation before it, or a word that averts what is grim ("avoid a nuclear war").

    A warm phrase keeps its weight: it is set, and mostly says no itself.
    """
    negated = at - denied <= REACH and BREAKS.isdisjoint(words[denied:at])
    if weight >= 0:
        turned = negated and alone
        return min(weight * NEGATED_WARM, lexicon.denied.get(words[at], 0.0)) if turned else weight
    ended = negated or (at - averted <= REACH and BREAKS.isdisjoint(words[averted:at]))
    return weight * NEGATED_GRIM if ended else weight
