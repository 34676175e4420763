"""A second instrument beside Parley's tone: vaderSentiment, sentence by sentence."""

from collections.abc import Iterable
from functools import cache

from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    NEGATE,
    SPECIAL_CASES,
    SentimentIntensityAnalyzer,
    SentiText,
    allcap_differential,
    normalize,
)

LIMIT = 500_000  # tokens remembered


def fragile(text: str, spans: Iterable[tuple[int, int]], tone: float) -> bool | None:
    """Whether vaderSentiment's mean over the sentences has the other sign than the tone; None without a tone."""
    if tone != tone:
        return None
    return bool(sum([compound(text[start:end]) for start, end in spans]) * tone < 0)


def compound(sentence: str) -> float:
    """vaderSentiment's own compound score of a sentence, from -1 to 1, at some three times its speed.

    Words outside its lexicon score 0 there; so they are looked up once and left out of its arithmetic. A word
    near none that negates, boosts, contrasts or makes an idiom has its lexicon's valence.
    """
    analyser, known = _analyser(), _tokens()
    if not sentence.isascii() and not analyser.emojis.keys().isdisjoint(sentence):
        return analyser.polarity_scores(sentence)["compound"]
    tokens = [known[token] for token in sentence.split()]
    scored = [at for at, token in enumerate(tokens) if token[1] is not None]
    if not scored:
        return 0.0
    acting = [at for at, token in enumerate(tokens) if token[2]]
    scores: list[float] = [0] * len(tokens)
    for at in scored:
        still = not any(at - 3 <= other <= at + 2 for other in acting)
        scores[at] = tokens[at][1] if still else _score(analyser, [word for word, *_ in tokens], at)
    if acting:
        scores = analyser._but_check([word for word, *_ in tokens], scores)
    return _compound(analyser, sentence.strip(), scores)


def _score(analyser: SentimentIntensityAnalyzer, words: list[str], at: int) -> float:
    """The valence of a word; vaderSentiment looks no further than three words back and two ahead."""
    first = max(0, at - 3)
    near = _Near(words[first : at + 3], allcap_differential(words))
    if words[at].lower() == "kind" and at + 1 < len(words) and words[at + 1].lower() == "of":
        return 0
    return analyser.sentiment_valence(0, near, words[at], at - first, [])[0]


def _compound(analyser: SentimentIntensityAnalyzer, text: str, scores: list[float]) -> float:
    """The first half of vaderSentiment's `score_valence`."""
    total = float(sum(scores))
    emphasis = analyser._punctuation_emphasis(text)
    return round(normalize(total + (emphasis if total > 0 else -emphasis if total < 0 else 0)), 4)


class _Near(SentiText):
    """The words about one word, as vaderSentiment expects a sentence."""

    def __init__(self, words: list[str], capitals: bool) -> None:
        self.words_and_emoticons, self.is_cap_diff = words, capitals


class _Tokens(dict):
    """Blank-delimited token to vaderSentiment's word, its valence (None: not scored), and whether it acts on others."""

    def __missing__(self, token: str) -> tuple[str, float | None, bool]:
        if len(self) >= LIMIT:
            self.clear()
        word = SentiText._strip_punc_if_word(token)
        lower = word.lower()
        valence = None if lower in BOOSTER_DICT else _analyser().lexicon.get(lower)
        found = self[token] = (word, valence, lower in _acting() or "n't" in lower or (word.isupper() and lower != "i"))
        return found


@cache
def _acting() -> frozenset[str]:
    """The words by which vaderSentiment changes the score of another, in lower case; of phrases the longest."""
    telling = [max(phrase.split(), key=len) for phrase in (*BOOSTER_DICT, *SPECIAL_CASES)]
    return frozenset((*telling, *NEGATE, "no", "but", "least", "never", "without", "kind", "this"))


@cache
def _tokens() -> _Tokens:
    return _Tokens()


@cache
def _analyser() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()
