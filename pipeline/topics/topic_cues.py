"""Finds cue phrases in a text: one pass over its words, whatever the number of cues."""

import functools
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from itertools import chain, islice
from typing import NamedTuple

from pipeline import lexicons
from pipeline.topics.sets import TopicSet
from pipeline.words import LIMIT, Memo

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
ELISION = re.compile(r"^\w{1,4}['’](?=\w{3})")  # l'artisan, dell'arte
ELIDES = frozenset({"fr", "it", "ca", "oc"})  # elsewhere an apostrophe parts no article: п'ять, O'Brien
STRONG, PLAIN = 3.0, 1.0  # a strong cue settles a short passage; a plain one only leans
STEM = 4  # letters of a starred cue that are looked up at once


class TopicCue(NamedTuple):
    """A cue found in a text: whose it is, what it weighs, and its words as they stand there."""

    topic: str
    weight: float
    surface: str


class Pattern(NamedTuple):
    """What must follow a cue's first word, whether its last word is open-ended, and whose cue it is (None: idle)."""

    rest: tuple[str, ...]
    open_end: bool
    topic: str | None
    weight: float


class Follow(dict):
    """Word as it stands after a first one → the patterns whose second word it fits, each form worked out once."""

    def __init__(self, patterns: tuple[Pattern, ...], plain: Callable[[str], str]) -> None:
        super().__init__()
        self.patterns, self.plain = patterns, plain

    def __missing__(self, surface: str) -> tuple[Pattern, ...]:
        word = self.plain(surface)
        self[surface] = tuple(one for one in self.patterns if _fits(word, one, 0))
        return self[surface]


class Start(NamedTuple):
    """What a word begins: the end of a cue of one word (1, or 0 for none), that word's cues, and longer patterns."""

    alone: int
    cues: tuple[TopicCue, ...]
    follow: Follow | None


class Index(dict):
    """Word as it stands in a text → what may start there, None for nothing; each form is worked out once."""

    def __init__(self, topic_set: TopicSet) -> None:
        super().__init__()
        self.whole: dict[str, list[Pattern]] = defaultdict(list)
        self.starred: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        self.elides = topic_set.language in ELIDES
        for topic in topic_set.topics:
            for phrases, weight in ((topic.strong, STRONG), (topic.cues, PLAIN)):
                for phrase in phrases:
                    self._learn(phrase, topic.id, weight)
        for phrase in lexicons.load("topics-idle", topic_set.language).get("phrases", ()):
            self._learn(phrase, None, 0.0)

    def plain(self, surface: str) -> str:
        """The word in lower case, without an elided article in languages that have one."""
        word = surface.lower().replace("’", "'")
        return ELISION.sub("", word) if self.elides else word

    def _learn(self, phrase: str, topic: str | None, weight: float) -> None:
        open_end = phrase.endswith("*")
        first, *rest = WORD.findall(phrase.replace("’", "'"))
        pattern = Pattern(tuple(rest), open_end, topic, weight)
        if open_end and not rest:
            self.starred[first[:STEM]].append((first, pattern))
        else:
            self.whole[first].append(pattern)

    def __missing__(self, surface: str) -> Start | None:
        if len(self) >= LIMIT:
            self.clear()
        patterns = tuple(dict.fromkeys(self._patterns(self.plain(surface))))
        cues = tuple(TopicCue(one.topic, one.weight, surface) for one in patterns if one.topic and not one.rest)
        longer = tuple(one for one in patterns if one.rest)
        alone = int(len(longer) < len(patterns))
        self[surface] = Start(alone, cues, Follow(longer, self.plain) if longer else None) if patterns else None
        return self[surface]

    def _patterns(self, word: str) -> list[Pattern]:
        patterns = self.whole.get(word, []) + self._inflected(word)
        for size in range(1, STEM + 1):
            patterns += [pattern for stem, pattern in self.starred.get(word[:size], ()) if word.startswith(stem)]
        if not patterns and "-" in word and not word.startswith("non-"):
            patterns = [one for part in word.split("-") for one in self._patterns(part) if not one.rest]
        return patterns

    def _inflected(self, word: str) -> list[Pattern]:
        return [pattern for base in bases(word) for pattern in self.whole.get(base, ()) if not pattern.rest]


@functools.lru_cache(maxsize=16)
def index(topic_set: TopicSet) -> Index:
    """The set's cues, by the words they start with."""
    return Index(topic_set)


@functools.lru_cache(maxsize=16)
def hints(topic_set: TopicSet) -> dict[str, Index]:
    """Each topic's hints, by the words they start with, as `find` takes them."""
    return {
        one.id: Index(replace(topic_set, topics=(replace(one, strong=(), cues=one.hints),))) for one in topic_set.topics
    }


def find(text: str, known: Index) -> list[TopicCue]:
    """Every cue in the text, in reading order; a cue inside a longer one is not counted beside it."""
    words = list(chain.from_iterable(map(_words().__getitem__, text.split())))
    cues: list[TopicCue] = []
    spans, unread = [], WORD.finditer(text)
    covered, last = 0, len(words) - 1
    for at, start in enumerate(map(known.__getitem__, words)):
        if start is None:
            continue
        alone, single, follow = start
        longer = follow[words[at + 1]] if follow is not None and at < last else ()
        longest = alone and at + 1
        if longer:
            ends = [at + 2 if len(one.rest) == 1 else _end(words, at, one, known) for one in longer]
            longest = max(longest, *ends)
        if longest <= covered:
            continue
        covered = longest
        if longest == at + 1:
            cues += single
            continue
        found = [one for one, end in zip(longer, ends, strict=True) if end == longest and one.topic]
        if found:
            spans += [match.span() for match in islice(unread, longest - len(spans))]
            surface = text[spans[at][0] : spans[longest - 1][1]]
            cues += [TopicCue(one.topic, one.weight, surface) for one in found]
    return cues


@functools.cache
def _words() -> Memo:
    """The words of each blank-delimited token."""
    return Memo(WORD.findall)


def _end(words: list[str], at: int, pattern: Pattern, known: Index) -> int:
    """The place after a phrase whose first two words stand at `at`, or 0 where a later word does not fit."""
    rest, last = pattern.rest, at + len(pattern.rest)
    if last >= len(words):
        return 0
    for place in range(1, len(rest)):
        if not _fits(known.plain(words[at + 1 + place]), pattern, place):
            return 0
    return last + 1


def _fits(word: str, pattern: Pattern, place: int) -> bool:
    """Whether a word in lower case fits a place after a pattern's first word; the last may be open or inflected."""
    wanted = pattern.rest[place]
    if word == wanted:
        return True
    if place < len(pattern.rest) - 1:
        return False
    return word.startswith(wanted) if pattern.open_end else wanted in bases(word)


def bases(word: str) -> list[str]:
    """What a plural or possessive may be a form of."""
    if word.endswith(("'s", "s'")):
        return [word[:-2], *bases(word[:-2] if word.endswith("'s") else word[:-1])]
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return []
    return (
        [word[:-1]] + ([word[:-2]] if word.endswith("es") else []) + ([word[:-3] + "y"] if word.endswith("ies") else [])
    )
