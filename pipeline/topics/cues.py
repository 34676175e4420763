"""Finds cue phrases in a text: one pass over its words, whatever the number of cues."""

import functools
import re
from collections import defaultdict

from pipeline.topics.sets import TopicSet

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
STRONG, PLAIN = 3.0, 1.0
PREFIX = 4  # letters that a starred cue's last word shares with what it matches, at least

# First word → [(the words after it, whether the last is a prefix, topic, weight)].
Index = dict[str, list[tuple[tuple[str, ...], bool, str, float]]]


@functools.lru_cache(maxsize=16)
def index(topic_set: TopicSet) -> tuple[Index, Index]:
    """The set's cues by their first word, and those whose first word is itself a prefix by its first letters."""
    whole: Index = defaultdict(list)
    starred: Index = defaultdict(list)
    for topic in topic_set.topics:
        for phrases, weight in ((topic.strong, STRONG), (topic.cues, PLAIN)):
            for phrase in phrases:
                first, *rest = WORD.findall(phrase.rstrip("*"))
                if phrase.endswith("*") and not rest:
                    starred[first[:PREFIX]].append(((first,), True, topic.id, weight))
                else:
                    whole[first].append((tuple(rest), phrase.endswith("*"), topic.id, weight))
    return dict(whole), dict(starred)


def find(text: str, topic_set: TopicSet) -> list[tuple[str, float, str]]:
    """(topic, weight, surface) of every cue in the text, in reading order."""
    whole, starred = index(topic_set)
    found = list(WORD.finditer(text))
    words = [match.group().lower().replace("’", "'") for match in found]
    cues = []
    for at, word in enumerate(words):
        for rest, open_end, topic, weight in whole.get(word, ()):
            last = at + len(rest)
            if last < len(words) and _follows(words[at + 1 : last + 1], rest, open_end):
                cues.append((topic, weight, text[found[at].start() : found[last].end()]))
        for (stem,), _, topic, weight in starred.get(word[:PREFIX], ()):
            if word.startswith(stem):
                cues.append((topic, weight, text[found[at].start() : found[at].end()]))
        for plain in _bases(word):
            for rest, _, topic, weight in whole.get(plain, ()):
                if not rest:
                    cues.append((topic, weight, text[found[at].start() : found[at].end()]))
    return cues


def _follows(words: list[str], rest: tuple[str, ...], open_end: bool) -> bool:
    if not open_end or not rest:
        return tuple(words) == rest
    return tuple(words[:-1]) == rest[:-1] and words[-1].startswith(rest[-1])


def _bases(word: str) -> list[str]:
    """What a plural or possessive may be a form of."""
    if word.endswith("'s"):
        return [word[:-2]]
    return [word[:-1]] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else []
