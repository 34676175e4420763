"""Sentences to tone, with the words that made it."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from pipeline.summary import NA, SentenceTone, ToneWord, weigh
from pipeline.tone.lexicon import MARKS, NEGATED_GRIM, WORD, Lexicon, load
from pipeline.words import Memo

REACH = 4  # words that a negation reaches over, as in vaderSentiment, plus one for "a"
NEVER = -1000  # a place that reaches nowhere
ASKED = 0.5  # what a question says is half meant
OPENS = frozenset(".!?:—–(")  # after these a capital opens a sentence
QUOTED = frozenset("\"'“‘«")
AGAIN = 10  # words within which a denial of a denial is looked for
ALONE = (1, None)  # a word that begins no set phrase
FREE = (False, False)  # neither denied nor averted


# The first word of what is said by its number, how many it has, a set phrase's weight, whether denied, whether averted.
Said = tuple[int, int, float | None, bool, bool]
Told = list[tuple[int, tuple[int, float | None]]]


class Seen(NamedTuple):
    """A word or phrase in lower case, whether it is denied, its weight, and how far what it stands in is meant."""

    name: str
    denied: bool
    weight: float
    asked: float


def read(text: str, spans: Iterable[tuple[int, int]]) -> list[SentenceTone]:
    """The tone of each sentence of a text. Words, not stance: it does not tell who is praised or blamed."""
    lexicon = load()
    return [_sentence(text, start, end, lexicon) for start, end in spans]


def _sentence(text: str, start: int, end: int, lexicon: Lexicon) -> SentenceTone:
    tokens = text[start:end].split(" ")
    words = list(chain.from_iterable(map(_words().__getitem__, tokens)))
    weights = _weights(tokens, words, lexicon)
    if not weights:
        return SentenceTone(NA, ())
    places = _places(tokens, sorted({at for first, last, _ in weights for at in (first, last)}))
    asked = ASKED if words[-1] == "?" else 1.0
    receipt = []
    for first, last, weight in weights:
        left, right = start + places[first][0], start + places[last][1]
        receipt.append(ToneWord(left, right, text[left:right], weight * asked))
    return SentenceTone(weigh(receipt), tuple(receipt))


def observe(sentence: str, lexicon: Lexicon) -> list[Seen]:
    """Every word of a sentence that may weigh, once each, as learning sees it; phrases under their whole name."""
    tokens = sentence.split(" ")
    words = list(chain.from_iterable(map(_words().__getitem__, tokens)))
    asked = ASKED if words and words[-1] == "?" else 1.0
    phrases = _phrases(words, lexicon)
    told = [(at, phrases.get(at, ALONE)) for at, word in enumerate(words) if word not in MARKS]
    found: dict[str, Seen] = {}
    for said in _said(tokens, words, told, lexicon):
        at, length, _, denied, _ = said
        name = " ".join(words[at : at + length])
        found.setdefault(name, Seen(name, denied, _weight(words, said, lexicon) * asked, asked))
    return list(found.values())


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


def _weights(tokens: list[str], words: list[str], lexicon: Lexicon) -> list[tuple[int, int, float]]:
    """First and last word of what weighs, and how much; a word said again weighs nothing more."""
    events, phrases = lexicon.events, _phrases(words, lexicon)
    places = [at for at, word in enumerate(words) if word in events]
    if not places and not phrases:
        return []
    told = [(at, phrases.get(at, ALONE)) for at in (sorted({*places, *phrases}) if phrases else places)]
    weights, before = [], set()
    for said in _said(tokens, words, told, lexicon):
        at, length = said[:2]
        if words[at] not in before and (weight := _weight(words, said, lexicon)):
            weights.append((at, at + length - 1, weight))
            before.add(words[at])
    return weights


def _said(tokens: list[str], words: list[str], told: Told, lexicon: Lexicon) -> Iterator[Said]:
    """The words and set phrases that are told by their number, with what bears on them; names are left out."""
    names, silent, denied, averted, doubled = _names(tokens, words, lexicon), 0, NEVER, NEVER, NEVER
    for at, (length, weight) in told:
        word = words[at]
        inside = at < silent
        if not inside and (length > 1 or at not in names):
            near = at - max(denied, averted) <= REACH
            yield at, length, weight, *(_bearing(words, denied, averted, at, lexicon) if near else FREE)
            silent = at + length
            inside = length > 1
            doubled = at if inside and tuple(words[at:silent]) in lexicon.doubling else doubled
        if word in lexicon.negations and not inside:
            twice = _reaches(words, denied, at, lexicon) or _reaches(words, doubled, at, lexicon, AGAIN)
            denied, doubled = NEVER if twice else at, NEVER
        averted = at if word in lexicon.averting else averted


def _bearing(words: list[str], denied: int, averted: int, at: int, lexicon: Lexicon) -> tuple[bool, bool]:
    return _reaches(words, denied, at, lexicon), _reaches(words, averted, at, lexicon)


def _weight(words: list[str], said: Said, lexicon: Lexicon) -> float:
    """What a word or phrase weighs under a negation, a modifier, or a word that averts ("avoid a nuclear war").

    A warm phrase keeps its weight: it is set, and mostly says no itself.
    """
    at, _, phrase, denied, averted = said
    if phrase is not None:
        return phrase * NEGATED_GRIM if phrase < 0 and (denied or averted) else phrase
    weight = (lexicon.turned if denied else lexicon.weights).get(words[at], 0.0)
    if weight and at:
        weight *= lexicon.modifiers.get(words[at - 1], 1.0)
    return weight * NEGATED_GRIM if averted and weight < 0 and not denied else weight


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
    known = lexicon.phrases
    found = {}
    for at, pair in [(at, pair) for at, pair in enumerate(pairwise(words)) if pair in known]:
        for phrase, weight in known[pair]:
            if tuple(words[at : at + len(phrase)]) == phrase:
                found[at] = (len(phrase), weight)
                break
    return found
