"""Sentences to tone, with the words that made it."""

from collections.abc import Iterable
from functools import cache
from itertools import chain, pairwise

from pipeline.summary import NA, SentenceTone, ToneWord, weigh
from pipeline.tone.lexicon import WORD, Lexicon, load
from pipeline.words import Memo

REACH = 4  # words that a negation reaches over, as in vaderSentiment, plus one for "a"
NEVER = -1000  # a place that reaches nowhere
NEGATED_WARM, NEGATED_GRIM = -0.6, -0.1  # "not good" is bad; "no war" is hardly good
ASKED = 0.5  # what a question says is half meant
OPENS = frozenset(".!?:—–(")  # after these a capital opens a sentence
QUOTED = frozenset("\"'“‘«")
AGAIN = 10  # words within which a denial of a denial is looked for


def read(text: str, spans: Iterable[tuple[int, int]]) -> list[SentenceTone]:
    """The tone of each sentence of a text. Words, not stance: it does not tell who is praised or blamed."""
    lexicon = load()
    return [_sentence(text, start, end, lexicon) for start, end in spans]


def _sentence(text: str, start: int, end: int, lexicon: Lexicon) -> SentenceTone:
    tokens = text[start:end].split(" ")
    words = list(chain.from_iterable(map(_words().__getitem__, tokens)))
    names = _names(tokens, words, lexicon)
    weights = _weights(words, lexicon, names)
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


def _weights(words: list[str], lexicon: Lexicon, names: frozenset[int]) -> list[tuple[int, int, float]]:
    """First and last word of what weighs, and how much; a word said again, or a name, weighs nothing more."""
    phrases = _phrases(words, lexicon)
    events = lexicon.events
    told = [at for at, word in enumerate(words) if word in events]
    told = sorted({*told, *phrases}) if phrases else told
    weights, silent, denied, averted, doubled, said = [], 0, NEVER, NEVER, NEVER, set()
    for at in told:
        word = words[at]
        inside = at < silent
        if not inside and word not in said and (at in phrases or at not in names):
            length, weight = phrases.get(at) or (1, _own(words, at, lexicon))
            weight = _negated(words, at, weight, denied, averted, lexicon, alone=length == 1)
            silent = at + length
            inside = length > 1
            doubled = at if tuple(words[at:silent]) in lexicon.doubling else doubled
            if weight:
                weights.append((at, silent - 1, weight))
                said.add(word)
        if word in lexicon.negations and not inside:
            twice = _reaches(words, denied, at, lexicon) or _reaches(words, doubled, at, lexicon, AGAIN)
            denied, doubled = NEVER if twice else at, NEVER
        averted = at if word in lexicon.averting else averted
    return weights


def _reaches(words: list[str], first: int, at: int, lexicon: Lexicon, reach: int = REACH) -> bool:
    """Whether a word reaches as far as another, with no end of a clause between them."""
    return at - first <= reach and lexicon.stops.isdisjoint(words[first:at])


def _names(tokens: list[str], words: list[str], lexicon: Lexicon) -> frozenset[int]:
    """The numbers of words that are names: with a capital inside the sentence, or letters in capitals."""
    if not any(map(_capitals().__getitem__, tokens)):
        return frozenset()
    found, at, mixed = set(), 0, any(map(str.islower, tokens))
    for token in tokens:
        for number, style in _capitals()[token]:
            place = at + number
            word = words[place]
            inner = place > 0 and words[place - 1] not in OPENS and word not in lexicon.capitalised
            if (style == "name" and inner) or (style == "letters" and mixed and word in lexicon.letters):
                found.add(place)
        at += len(_words()[token])
    return frozenset(found)


@cache
def _capitals() -> Memo:
    """Of each blank-delimited token: its words that begin with a capital, not after a quote, or are all capitals."""
    return Memo(
        lambda token: [
            (number, "letters" if word[0].isupper() and len(word[0]) > 1 else "name")
            for number, word in enumerate(WORD.finditer(token))
            if word[0][0].isupper() and token[max(0, word.start() - 1) : word.start()] not in QUOTED
        ]
    )


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
    negated = _reaches(words, denied, at, lexicon)
    if weight >= 0:
        turned = negated and alone
        return min(weight * NEGATED_WARM, lexicon.denied.get(words[at], 0.0)) if turned else weight
    ended = negated or _reaches(words, averted, at, lexicon)
    return weight * NEGATED_GRIM if ended else weight
