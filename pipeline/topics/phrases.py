"""Key phrases of a text that nobody configured, in any language written with spaces."""

import functools
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from pipeline import lexicons
from pipeline.frequencies import frequencies
from pipeline.lexicons import stop_words
from pipeline.numbers import rounded, total
from pipeline.topics.grams import LEAST, LONGEST, Gram, Grams, after, capital_last, count, said, written
from pipeline.topics.topic_cues import ELIDES, WORD, bases

OWN_STOPS, SHORT = 60, 4  # without a list: so many of the text's most frequent words of at most so many letters
AS_NOUN = 0.1  # the least share of a word's uses after an article or the like by which it is a subject, not an act
UNSEEN = 0.5  # occurrences in the background of a word that it does not have


class Phrase(NamedTuple):
    """A key phrase as it is written most often, its words in lower case, how often and in how many texts it stands."""

    text: str
    words: Gram
    count: int
    texts: int
    weight: float


def phrases(texts: Iterable[str], *, language: str | None, most: int = 20) -> list[Phrase]:
    """The key phrases of one to three words, the weightiest first; ties in the order of the alphabet.

    Weight is the C-value (Frantzi, Ananiadou and Mima 2000; log2 of the length plus one, so that single words
    count) times log2 of the texts it stands in plus one and, for English, times how much rarer its words are in
    the background than here. A phrase made of a weightier one's words is left out. Without a list of stop words
    for the language, the texts' own most frequent short words stand in for it. None where the language could not
    be told or is written without spaces: its words cannot be told apart.
    """
    if language is None or language in lexicons.UNSPACED:
        return []
    texts = list(texts)
    stops = (stop_words(language) or _frequent(texts)) | lexicons.words("fillers", language, "words")
    grams = count(texts, stops, elides=language in ELIDES)
    counts = _subjects(grams, language)
    free = _free(counts)
    rarity = _rarity(counts) if language == "en" else _even
    ranked = [
        (-_weight(gram, free[gram], grams.spread[gram], rarity), gram)
        for gram, n in counts.items()
        if n >= LEAST and free[gram] > 0
    ]
    chosen = _distinct(sorted(ranked), most)
    forms = written(grams, [gram for _, gram in chosen])
    return [Phrase(forms[gram], gram, counts[gram], grams.spread[gram], -weight) for weight, gram in chosen]


def alike(word: str, other: str) -> bool:
    """Whether two words may be forms of one: alike but for up to three last letters of a long word."""
    shared = max(4, min(len(word), len(other)) - 2)
    return word == other or (abs(len(word) - len(other)) <= 3 and word[:shared] == other[:shared])


def content(text: str, stops: frozenset[str], *, language: str | None = None) -> list[str]:
    """The words of a text that may carry its subject, in lower case."""
    return [one.word for one in said(text, stops, elides=language in ELIDES) if one.word]


def _subjects(grams: Grams, language: str) -> Counter:
    """The counts of what may be a subject: a word by itself only as a noun or a name, a phrase if a noun ends it."""
    counts, leads = grams.counts, lexicons.words("fillers", language, "before")
    if leads:
        nouns = after(grams, leads)
        open_ = [gram for gram, n in counts.items() if len(gram) == 1 and nouns[gram] < AS_NOUN * n]
        forms = written(grams, open_, inside=True)
        acts = {gram for gram in open_ if forms.get(gram, "a")[:1].islower()}
        infinitives = _infinitives(grams, language)
        counts = Counter({gram: n for gram, n in counts.items() if gram not in acts and infinitives.isdisjoint(gram)})
    if language in lexicons.NOUNS_CAPITALISED:
        capitals = {size: capital_last(grams, size) for size in range(1, LONGEST + 1)}
        counts = Counter({gram: n for gram, n in counts.items() if 2 * capitals[len(gram)][gram] > n})
    return counts


def _infinitives(grams: Grams, language: str) -> set[str]:
    """The words that end as infinitives do and hardly ever follow a word that no infinitive follows: "le tourner"."""
    endings = tuple(lexicons.words("fillers", language, "infinitives"))
    words = [gram for gram in grams.counts if len(gram) == 1 and gram[0].endswith(endings)] if endings else []
    nouns = after(grams, lexicons.words("fillers", language, "articles")) if words else Counter()
    return {word for (word,) in words if nouns[(word,)] < AS_NOUN * grams.counts[(word,)]}


def _free(counts: Counter) -> dict[Gram, float]:
    """How often each phrase stands, less the mean count of the longer repeated phrases that hold it."""
    inside: dict[Gram, list[int]] = defaultdict(list)
    for gram, n in counts.items():
        if len(gram) > 1:
            parts = {gram[at : at + size] for size in range(1, len(gram)) for at in range(len(gram) - size + 1)}
            for part in parts:
                inside[part].append(n)
    return {gram: n - (sum(inside[gram]) / len(inside[gram]) if gram in inside else 0) for gram, n in counts.items()}


def _weight(gram: Gram, free: float, texts: int, rarity: Callable[[str], float]) -> float:
    rare = total(map(rarity, gram)) / len(gram)
    return rounded(math.log2(len(gram) + 1) * free * math.log2(texts + 1) * rare)


def _even(word: str) -> float:
    """Where no background is known, no word is rarer than another."""
    return 1.0


def _rarity(counts: Counter) -> Callable[[str], float]:
    """How many times more often (log2, at least 0) a word stands here than in the background; 1 where not counted."""
    here = sum(n for gram, n in counts.items() if len(gram) == 1)

    @functools.cache
    def rarity(word: str) -> float:
        n = counts[(word,)]
        return max(0.0, math.log2((n / here) / (_background(word) / _background_size()))) if n else 1.0

    return rarity


@functools.cache
def _background_size() -> int:
    return sum(frequencies().values())


def _background(word: str) -> float:
    known = frequencies()
    return max([known.get(form, UNSEEN) for form in (word, *bases(word))])


def _frequent(texts: list[str]) -> frozenset[str]:
    words = Counter(word.lower() for text in texts for word in WORD.findall(text))
    return frozenset(word for word, _ in words.most_common(OWN_STOPS * 3) if len(word) <= SHORT)


def _distinct(ranked: list[tuple[float, Gram]], most: int) -> list[tuple[float, Gram]]:
    """The first of those ranked of which none is made of the words of an earlier one."""
    chosen: list[tuple[float, Gram]] = []
    for weight, gram in ranked:
        if not any(all(any(alike(word, own) for own in one) for word in gram) for _, one in chosen):
            chosen.append((weight, gram))
        if len(chosen) == most:
            break
    return chosen
