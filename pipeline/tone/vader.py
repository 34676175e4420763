"""A second instrument beside Parley's tone: vaderSentiment, sentence by sentence."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    NEGATE,
    SPECIAL_CASES,
    SentimentIntensityAnalyzer,
    SentiText,
    allcap_differential,
    normalize,
)

from pipeline.numbers import total
from pipeline.words import Memo

BEFORE, AFTER = 3, 2  # words that vaderSentiment looks at before and after one that it scores
STRENGTHEN = frozenset(("so", "this"))  # right before a scored word, or after "never"
NAMED = frozenset(("no", "least", "never", "without", "kind")) | STRENGTHEN  # by its code, in no list of its


class Token(NamedTuple):
    """A token that tells: its valence (None: not scored), and what it changes.

    `reach`: how many words before it, besides itself and those after it; None where it acts on none. A word in
    capitals `shouts`. `whole` names what bears on the whole sentence: a "but", or an "emoji" to be put in words.
    """

    valence: float | None
    reach: int | None
    shouts: bool
    whole: str | None


def fragile(text: str, spans: Iterable[tuple[int, int]], tone: float) -> bool | None:
    """Whether vaderSentiment's mean over the sentences has the other sign than the tone; None without a tone."""
    if tone != tone:
        return None
    return total(compound(text[start:end]) for start, end in spans) * tone < 0


def compound(sentence: str) -> float:
    """vaderSentiment's own compound score of a sentence, from -1 to 1, at some ten times its speed.

    Words outside its lexicon score 0 there; so they are looked up once and left out of its arithmetic. A word
    near none that negates, boosts or makes an idiom has its lexicon's valence.
    """
    tokens = sentence.split()
    telling = [(at, token) for at, token in enumerate(map(_tokens().__getitem__, tokens)) if token]
    whole = {token.whole for _, token in telling}
    if "emoji" in whole:
        return _analyser().polarity_scores(sentence)["compound"]
    scored = [(at, token) for at, token in telling if token.valence is not None]
    if not scored:
        return 0.0
    acting = [(at - reach, at + BEFORE) for at, (_, reach, *_) in telling if reach is not None]
    scores = {}
    for at, token in scored:
        moved = token.shouts or any(first <= at <= last for first, last in acting)
        scores[at] = _score(tokens, at) if moved else token.valence
    if "but" in whole:
        return _compound(sentence, _contrasted(tokens, scores))
    return _compound(sentence, scores.values())


def _score(tokens: list[str], at: int) -> float:
    """The valence of a word by vaderSentiment's own rules, from the words that it looks at."""
    first = max(0, at - BEFORE)
    near = _Near([_words()[token] for token in tokens[first : at + AFTER + 1]], allcap_differential(tokens))
    word, *after = near.words_and_emoticons[at - first :]
    if word.lower() == "kind" and after and after[0].lower() == "of":
        return 0
    return _analyser().sentiment_valence(0, near, word, at - first, [])[0]


def _contrasted(tokens: list[str], scores: dict[int, float]) -> list[float]:
    """The scores of all words, less before a "but" and more after it."""
    whole = [scores.get(at, 0) for at in range(len(tokens))]
    return SentimentIntensityAnalyzer._but_check([_words()[token] for token in tokens], whole)


def _compound(text: str, scores: Iterable[float]) -> float:
    """The first half of vaderSentiment's `score_valence`."""
    whole = total(scores)
    emphasis = _analyser()._punctuation_emphasis(text) if "!" in text or "?" in text else 0
    return round(normalize(whole + (emphasis if whole > 0 else -emphasis if whole < 0 else 0)), 4)


class _Near(SentiText):
    """The words about one word, as vaderSentiment expects a sentence."""

    def __init__(self, words: list[str], capitals: bool) -> None:
        self.words_and_emoticons, self.is_cap_diff = words, capitals


class _Analyser(SentimentIntensityAnalyzer):
    """vaderSentiment's, whose two dearest rules are asked only where a word of theirs stands."""

    @staticmethod
    def _negation_check(valence: float, words: list[str], back: int, at: int) -> float:
        before = [word.lower() for word in words[max(0, at - BEFORE) : at]]
        if any(map(_negates().__getitem__, before)) or not STRENGTHEN.isdisjoint(before):
            return SentimentIntensityAnalyzer._negation_check(valence, words, back, at)
        return valence

    @staticmethod
    def _special_idioms_check(valence: float, words: list[str], at: int) -> float:
        if _idiomatic().isdisjoint(map(str.lower, words)):
            return valence
        return SentimentIntensityAnalyzer._special_idioms_check(valence, words, at)


def _token(token: str) -> Token | None:
    word = _words()[token]
    lower = word.lower()
    valence = None if lower in BOOSTER_DICT else _analyser().lexicon.get(lower)
    acts = lower in BOOSTER_DICT or lower in NAMED or _negates()[lower]
    reach = AFTER if lower in _idiomatic() else 0 if acts else None
    emoji = not _analyser().emojis.keys().isdisjoint(token)
    whole = "emoji" if emoji else "but" if lower == "but" else None
    tells = valence is not None or reach is not None or whole
    return Token(valence, reach, word.isupper(), whole) if tells else None


@cache
def _idiomatic() -> frozenset[str]:
    """The longest word of each phrase that has a score or boosts."""
    phrases = (phrase.split() for phrase in (*BOOSTER_DICT, *SPECIAL_CASES))
    return frozenset(max(words, key=len) for words in phrases if len(words) > 1) | SPECIAL_CASES.keys()


@cache
def _negates() -> Memo:
    return Memo(lambda lower: lower in NEGATE or "n't" in lower)


@cache
def _words() -> Memo:
    return Memo(SentiText._strip_punc_if_word)


@cache
def _tokens() -> Memo:
    return Memo(_token)


@cache
def _analyser() -> _Analyser:
    return _Analyser()
