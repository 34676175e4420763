"""What an interview's own words, and common English, say of a capitalised word: ordinary, or a name."""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.frequencies import frequencies, rarer
from pipeline.mentions.gazetteer import LETTERS, gazetteer

CUES = lexicons.load("name-cues", "en")
ENDINGS = ("'s", "s", "es", "ed", "d", "ing", "er", "ers", "ly", "n't", "y")
DERIVED = re.compile(rf"\w{{2,}}{any_of(CUES['deriving'])}$|un\w{{4,}}ed$")
STEM_COMMON = 5  # after a prefix: rarer words are parts of names ("Denmark")
PREFIX = re.compile(rf"{any_of(CUES['prefixes'])}(?=\w{{4}})")
VERY_FREQUENT = 1200
PLAIN = 350
COMMON = 20  # in TextBlob's list of 1.2 million words: such a word needs more than one capital to be a name


@dataclass(frozen=True)
class Vocabulary:
    """`small`: how often the interview writes a word small. `proper`: how often with a capital inside a sentence.

    `english`: whether it is English, of which the common words are known. `stops`: the function words of its language.
    """

    small: Mapping[str, int]
    proper: Mapping[str, int]
    english: bool
    stops: frozenset[str] = frozenset()

    def is_word(self, word: str, *, usual: bool = False) -> bool:
        """Whether a word in lower case is one that talk uses, here or in English at large; there a `usual` one."""
        if word in self.stops:
            return True
        if word in self.small or "-" in word:
            return word in self.small or all(self.is_word(part, usual=usual) for part in word.split("-") if part)
        return self.english and (is_usual(word) if usual else is_english(word))

    def opens(self, word: str) -> bool:
        """Whether a capitalised word owes its capital to the sentence that it begins."""
        low = word.lower()
        if low in self.stops:
            return True
        if self.proper.get(word, 0) > self.small.get(low, 0):
            return False
        return self.is_word(low) or not self.english

    def is_plain(self, word: str) -> bool:
        """Whether a word in lower case is so frequent that it names nothing beside its like: "great", "again"."""
        return self.english and frequencies().get(word, 0) >= PLAIN

    def is_rare(self, word: str) -> bool:
        """Whether a word stands once in the interview: what a dash cuts off may be the beginning of another."""
        return self.proper.get(word, 0) < 2

    def is_common(self, word: str) -> bool:
        """Whether a word with a capital inside a sentence is still no name: "the Church", "the Treaty"."""
        low, capitals = word.lower(), self.proper.get(word, 0)
        if low in self.stops or self.small.get(low, 0) >= capitals:
            return True
        return self.english and capitals < 2 and frequencies().get(low, 0) >= COMMON


def count_small(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands as it is written; those in lower case are looked up."""
    counts: Counter[str] = Counter()
    for token, times in Counter(chain.from_iterable(map(str.split, texts))).items():
        for word in (token,) if token.isalpha() else LETTERS.findall(token):
            counts[word] += times
    return counts


@functools.cache
def openers() -> frozenset[str]:
    """The most frequent English words, capitalised, that name nobody: most sentences begin with one."""
    known = gazetteer()
    words = (word.capitalize() for word, count in frequencies().items() if count >= VERY_FREQUENT)
    nobody = {word for word in words if word not in known.names and word not in known.given}
    return frozenset(nobody | {"I'm", "I’m", "I've", "I’ve", "I'll", "I’ll", "It's", "It’s", "That's", "That’s"})


@functools.lru_cache(maxsize=100_000)
def is_english(word: str) -> bool:
    """Whether a word in lower case is an English one, or a form of one."""
    return is_usual(word) or _is_rarer(word)


@functools.lru_cache(maxsize=100_000)
def is_usual(word: str) -> bool:
    """Whether a word in lower case is an English one whose frequency is known, or a form of one."""
    known = frequencies()
    if word in known or DERIVED.match(word):
        return True
    begun = PREFIX.match(word)
    if begun and known.get(word[begun.end() :], 0) >= STEM_COMMON:
        return True
    stems = (word[: -len(ending)] for ending in ENDINGS if word.endswith(ending) and len(word) - len(ending) > 2)
    return any(stem in known or stem + "e" in known or stem[:-1] in known for stem in stems)


def _is_rarer(word: str) -> bool:
    """Whether a word is a rarer English one, and nobody's name."""
    known, name = gazetteer(), word.capitalize()
    return word in rarer() and name not in known.families and name not in known.given and name not in known.names
