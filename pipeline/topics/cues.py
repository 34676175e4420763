"""Finds cue phrases in a text: one pass over its words, whatever the number of cues."""

import functools
import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from pipeline.topics.sets import TopicSet

IDLE = Path(__file__).parents[2] / "data" / "lexicons" / "topics-idle.toml"
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
ELISION = re.compile(r"^\w{1,4}['’](?=\w{3})")  # l'artisan, dell'arte
STRONG, PLAIN = 3.0, 1.0  # a strong cue settles a short passage; a plain one only leans
STEM = 4  # letters of a starred cue that are looked up at once


class Cue(NamedTuple):
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


class Index(dict):
    """Word as it stands in a text → the patterns that may start there; each form is worked out once."""

    def __init__(self, topic_set: TopicSet) -> None:
        super().__init__()
        self.whole: dict[str, list[Pattern]] = defaultdict(list)
        self.starred: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        for topic in topic_set.topics:
            for phrases, weight in ((topic.strong, STRONG), (topic.cues, PLAIN)):
                for phrase in phrases:
                    self._learn(phrase, topic.id, weight)
        for phrase in idle() if topic_set.language == "en" else ():
            self._learn(phrase, None, 0.0)

    def _learn(self, phrase: str, topic: str | None, weight: float) -> None:
        open_end = phrase.endswith("*")
        first, *rest = WORD.findall(phrase.replace("’", "'"))
        pattern = Pattern(tuple(rest), open_end, topic, weight)
        if open_end and not rest:
            self.starred[first[:STEM]].append((first, pattern))
        else:
            self.whole[first].append(pattern)

    def __missing__(self, surface: str) -> tuple[Pattern, ...]:
        word = surface.lower().replace("’", "'")
        patterns = self.whole.get(word, []) + self._inflected(word)
        for size in range(1, STEM + 1):
            patterns += [pattern for stem, pattern in self.starred.get(word[:size], ()) if word.startswith(stem)]
        if not patterns and "-" in word and not word.startswith("non-"):
            patterns = [one for part in word.split("-") for one in self[part] if not one.rest]
        self[surface] = tuple(dict.fromkeys(patterns))
        return self[surface]

    def _inflected(self, word: str) -> list[Pattern]:
        return [pattern for base in bases(word) for pattern in self.whole.get(base, ()) if not pattern.rest]


@functools.cache
def idle() -> tuple[str, ...]:
    """Phrases of English talk whose words speak for no topic ("in general", "a great deal")."""
    return tuple(tomllib.loads(IDLE.read_text(encoding="utf-8"))["phrases"])


@functools.lru_cache(maxsize=16)
def index(topic_set: TopicSet) -> Index:
    """The set's cues, by the words they start with."""
    return Index(topic_set)


def find(text: str, topic_set: TopicSet) -> list[Cue]:
    """Every cue in the text, in reading order; a cue inside a longer one is not counted beside it."""
    known, words = index(topic_set), WORD.findall(text)
    starts = [(at, patterns) for at, patterns in enumerate(map(known.__getitem__, words)) if patterns]
    plain = [word.lower().replace("’", "'") for word in words] if starts else []
    cues, spans, covered = [], None, 0
    for at, patterns in starts:
        ends = [_end(plain, at, pattern) if pattern.rest else at + 1 for pattern in patterns]
        longest = max(ends)
        if longest <= covered:
            continue
        covered = longest
        surface = words[at]
        if longest > at + 1:
            spans = spans or [match.span() for match in WORD.finditer(text)]
            surface = text[spans[at][0] : spans[longest - 1][1]]
        cues += [
            Cue(pattern.topic, pattern.weight, surface)
            for pattern, end in zip(patterns, ends, strict=True)
            if end == longest and pattern.topic
        ]
    return cues


def _end(words: list[str], at: int, pattern: Pattern) -> int:
    """The place after the last word of a phrase if it stands at `at`, else 0; `words` are in lower case."""
    *inner, wanted = pattern.rest
    last = at + len(pattern.rest)
    if last >= len(words) or (inner and words[at + 1 : last] != inner):
        return 0
    final = words[last]
    fits = final.startswith(wanted) if pattern.open_end else final == wanted or wanted in bases(final)
    return last + 1 if fits else 0


def bases(word: str) -> list[str]:
    """What a plural or possessive may be a form of."""
    if word.endswith(("'s", "s'")):
        return [word[:-2], *bases(word[:-2] if word.endswith("'s") else word[:-1])]
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return []
    return (
        [word[:-1]] + ([word[:-2]] if word.endswith("es") else []) + ([word[:-3] + "y"] if word.endswith("ies") else [])
    )
