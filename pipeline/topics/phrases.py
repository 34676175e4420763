"""Key phrases of a text that nobody configured, in any language written with spaces."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline import lexicons
from pipeline.frequencies import frequencies
from pipeline.lexicons import stop_words
from pipeline.numbers import rounded, total
from pipeline.topics.topic_cues import ELIDES, ELISION, WORD, bases

BREAK = re.compile(r"[^\w\s'’\-]+|\n")  # a phrase never crosses these
LONGEST = 3  # words of a phrase
LEAST = 2  # times a phrase must be said
OWN_STOPS, SHORT = 60, 4  # without a list: so many of the text's most frequent words of at most so many letters
AS_NOUN = 0.1  # the least share of a word's uses after an article or the like by which it is a subject, not an act
UNSEEN = 0.5  # occurrences in the background of a word that it does not have

Gram = tuple[str, ...]


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
    counts, spread, forms = _count(texts, stops, language)
    if language in lexicons.NOUNS_CAPITALISED:
        counts = Counter({gram: count for gram, count in counts.items() if _ends_in_a_noun(forms[gram])})
    free = _free(counts)
    rare = _rarity(counts) if language == "en" else {}
    ranked = [
        Phrase(_commonest(forms[gram]), gram, counts[gram], spread[gram], _weight(gram, free[gram], spread[gram], rare))
        for gram in counts
        if counts[gram] >= LEAST and free[gram] > 0
    ]
    ranked.sort(key=lambda phrase: (-phrase.weight, phrase.words))
    return _distinct(ranked, most)


def alike(word: str, other: str) -> bool:
    """Whether two words may be forms of one: alike but for up to three last letters of a long word."""
    shared = max(4, min(len(word), len(other)) - 2)
    return word == other or (abs(len(word) - len(other)) <= 3 and word[:shared] == other[:shared])


def content(text: str, stops: frozenset[str], *, language: str | None = None) -> list[str]:
    """The words of a text that may carry its subject, in lower case."""
    return [word for run in _runs(text, stops, language in ELIDES) for word, *_ in run]


def _runs(text: str, stops: frozenset[str], elides: bool) -> Iterator[list[tuple[str, str, str]]]:
    """Unbroken runs of content words, each in lower case, as it stands, and the word before it in lower case."""
    for piece in BREAK.split(text):
        run, before = [], ""
        for spoken in WORD.findall(piece):
            surface = ELISION.sub("", spoken) if elides else spoken
            word = surface.lower().replace("’", "'")
            before = spoken[: len(spoken) - len(surface)].lower().rstrip("'’") or before
            if word in stops or len(word) < 2 or word.isdigit() or word.split("'")[0] in stops:
                if run:
                    yield run
                run = []
            else:
                run.append((word, surface, before))
            before = word
        if run:
            yield run


def _count(texts: list[str], stops: frozenset[str], language: str) -> tuple[Counter, Counter, dict[Gram, Counter]]:
    """How often each phrase stands, in how many texts, and its writings; a word by itself only as a noun or a name."""
    counts, spread, forms, nouns = Counter(), Counter(), defaultdict(Counter), Counter()
    leads = lexicons.words("fillers", language, "before")
    for text in texts:
        here = set()
        for run in _runs(text, stops, language in ELIDES):
            nouns.update((word,) for word, _, before in run if before in leads)
            for size in range(1, LONGEST + 1):
                for at in range(len(run) - size + 1):
                    words, surfaces, _ = zip(*run[at : at + size], strict=True)
                    forms[words][" ".join(surfaces)] += 1
                    counts[words] += 1
                    here.add(words)
        spread.update(here)
    if leads:
        counts = Counter({gram: n for gram, n in counts.items() if _is_subject(gram, n, forms[gram], nouns)})
    return counts, spread, forms


def _is_subject(gram: Gram, count: int, forms: Counter, nouns: Counter) -> bool:
    """Whether a word by itself follows an article or the like, or has a capital; longer phrases may be anything."""
    return len(gram) > 1 or nouns[gram] >= AS_NOUN * count or not _commonest(forms)[:1].islower()


def _ends_in_a_noun(forms: Counter) -> bool:
    """Whether a phrase mostly ends with a capital, where every noun has one."""
    capitals = sum(count for form, count in forms.items() if form.split(" ")[-1][:1].isupper())
    return 2 * capitals > sum(forms.values())


def _free(counts: Counter) -> dict[Gram, float]:
    """How often each phrase stands, less the mean count of the longer repeated phrases that hold it."""
    inside: dict[Gram, list[int]] = defaultdict(list)
    for gram, count in counts.items():
        if count >= LEAST:
            parts = {gram[at : at + size] for size in range(1, len(gram)) for at in range(len(gram) - size + 1)}
            for part in parts:
                inside[part].append(count)
    return {
        gram: count - (sum(inside[gram]) / len(inside[gram]) if inside[gram] else 0) for gram, count in counts.items()
    }


def _weight(gram: Gram, free: float, texts: int, rare: dict[str, float]) -> float:
    rarity = total(rare.get(word, 1.0) for word in gram) / len(gram)
    return rounded(math.log2(len(gram) + 1) * free * math.log2(texts + 1) * rarity)


def _rarity(counts: Counter) -> dict[str, float]:
    """How many times more often (log2, at least 0) each word stands here than in the background."""
    known = frequencies()
    here, there = sum(n for gram, n in counts.items() if len(gram) == 1), sum(known.values())
    return {
        word: max(0.0, math.log2((counts[(word,)] / here) / (_known(word, known) / there)))
        for (word, *rest) in counts
        if not rest
    }


def _known(word: str, known: dict[str, int]) -> float:
    return max([known.get(form, UNSEEN) for form in (word, *bases(word))])


def _frequent(texts: list[str]) -> frozenset[str]:
    words = Counter(word.lower() for text in texts for word in WORD.findall(text))
    return frozenset(word for word, _ in words.most_common(OWN_STOPS * 3) if len(word) <= SHORT)


def _commonest(forms: Counter) -> str:
    return min(forms, key=lambda form: (-forms[form], form))


def _distinct(ranked: list[Phrase], most: int) -> list[Phrase]:
    chosen: list[Phrase] = []
    for phrase in ranked:
        if not any(all(any(alike(word, own) for own in one.words) for word in phrase.words) for one in chosen):
            chosen.append(phrase)
        if len(chosen) == most:
            break
    return chosen
