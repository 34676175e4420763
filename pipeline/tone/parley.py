"""Sentences to tone, with the words that made it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, chain, compress, count, pairwise
from typing import NamedTuple

from pipeline.summary import NA, SentenceTone, ToneWord, together
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
NO_STYLE, NAME, LETTERS = "", "name", "letters"  # how a word is written: small, with a capital, in capitals


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
    asked = ASKED if words[-1] == "?" else 1.0
    receipt = [
        ToneWord(left, right, text[left:right], weight * asked)
        for left, right, weight in _placed(tokens, start, weights)
    ]
    return SentenceTone(together([word.weight for word in receipt]), tuple(receipt))


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


def _placed(tokens: list[str], start: int, weights: list[tuple[int, int, float]]) -> Iterator[tuple[int, int, float]]:
    """What weighs, with its half-open place in the text in place of the numbers of its words."""
    spans = list(map(_spans().__getitem__, tokens))
    before = list(accumulate(map(len, spans), initial=0))
    offsets = list(accumulate(map(len, tokens), initial=start))
    for first, last, weight in weights:
        token = bisect_right(before, first) - 1
        left, right = spans[token][first - before[token]]
        left += offsets[token] + token  # a blank after each token before it
        if last > first:
            token = bisect_right(before, last) - 1
            right = spans[token][last - before[token]][1]
        yield left, right + offsets[token] + token, weight


def _weights(tokens: list[str], words: list[str], lexicon: Lexicon) -> list[tuple[int, int, float]]:
    """First and last word of what weighs, and how much; a word said again weighs nothing more."""
    events, phrases = lexicon.events, _phrases(words, lexicon)
    places = list(compress(count(), map(events.__contains__, words)))
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
    """The words and set phrases that are told by their number, with what bears on them.

    Names are left out, and a negation that another one turns round: what is denied twice is said.
    """
    silent, denied, averted, doubled = 0, NEVER, NEVER, NEVER
    styles = list(chain.from_iterable(map(_styles().__getitem__, tokens)))
    for at, (length, weight) in told:
        word = words[at]
        inside = at < silent
        denies = word in lexicon.negations and not inside and length == 1
        twice = denies and (_reaches(words, denied, at, lexicon) or _reaches(words, doubled, at, lexicon, AGAIN))
        named = styles[at] and length == 1 and _is_name(tokens, words, (at, styles[at]), lexicon)
        if not inside and not twice and not named:
            near = at - max(denied, averted) <= REACH
            yield at, length, weight, *(_bearing(words, denied, averted, at, lexicon) if near else FREE)
            silent = at + length
            doubled = at if length > 1 and tuple(words[at:silent]) in lexicon.doubling else doubled
        if denies:
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


def _is_name(tokens: list[str], words: list[str], written: tuple[int, str], lexicon: Lexicon) -> bool:
    """Whether a word with a capital is a name: inside a sentence, or letters in capitals among words that are not."""
    at, style = written
    if style == LETTERS:
        return words[at] in lexicon.letters and any(map(str.islower, tokens))
    return at > 0 and words[at - 1] not in OPENS and words[at] not in lexicon.capitalised


@cache
def _styles() -> Memo:
    """Of each blank-delimited token: how its words are written, a letter after a quote aside."""
    return Memo(
        lambda token: [
            NO_STYLE if token[max(0, word.start() - 1) : word.start()] in QUOTED else _style(word[0])
            for word in WORD.finditer(token)
        ]
    )


def _style(word: str) -> str:
    """NAME with a capital, LETTERS if all of several are capitals: with the others of the text it tells a name."""
    return NO_STYLE if not word[0].isupper() else LETTERS if word.isupper() and len(word) > 1 else NAME


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
