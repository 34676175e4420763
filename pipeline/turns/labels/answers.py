"""What stands before an answer and is none of its words: `Svar:`; and fields, which are no answers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.turns.labels import persons, spelling
from pipeline.turns.labels.asking import SIGN

ITEM = re.compile(r"[ \t]++[-–•*+]\s")  # of a list under what it belongs to
LABELLED = re.compile(r"\s*+[*_]{0,3}(?P<label>[^\W\d_][^\s:：*_]{0,11})[*_]{0,3}\s?[:：][*_]{0,3}\s*")
LEAST, APART = 3, 0.6  # questions, few of which ask; how much so few must speak to who answers of himself
LEAST_TURNS, ASKING = 3, 0.6  # questions by turns with their answers; their share that ask, be it before their end
ASKED = re.compile(rf"{SIGN}[\"”’»)\]*_]*(?:\s|$)")
FIELD = re.compile(r"[^\w]*([^:：]{1,30}?)[*_]*\s?[:：]")


def begin(text: str, start: int) -> int:
    """Where the words of an answer begin, from `start` on: behind a word that stands for an answer, if one is there."""
    match = LABELLED.match(text, start)
    return match.end() if match and match["label"].casefold() in spelling.lexicon("answers") else start


def are_listed(texts: Sequence[str]) -> bool:
    """Whether all are items of a list that stands deeper than what it belongs to."""
    return bool(texts) and all(map(ITEM.match, texts))


def are_fields(texts: Sequence[str]) -> bool:
    """Whether all begin with the same words before a colon, to be filled in: `Listen for: role, firm`."""
    heads = {match[1].casefold() if (match := FIELD.match(text)) else "" for text in texts}
    return len(heads) == 1 and not heads & {"", *spelling.lexicon("answers")}


def differ(asked: Sequence[str], told: Sequence[str]) -> bool:
    """Whether words that hardly ask speak to one who speaks of himself in those after them."""
    return len(asked) >= LEAST and persons.apart(asked, told) >= max(0.4, APART * LEAST / len(asked))


def by_turns(told: Sequence[bool], texts: Sequence[str]) -> float:
    """How strictly every second paragraph is `told` apart, from the first on, where most of those ask; else 0."""
    first = told.index(True) if True in told else len(told)
    stop = max((number for number, has in enumerate(told) if has), default=0) + 2  # a page's own words may follow
    told, texts = told[:stop], texts[:stop]
    those = [text for text, has in zip(texts, told, strict=True) if has]
    if len(those) < LEAST_TURNS or sum(ASKED.search(text) is not None for text in those) < ASKING * len(those):
        return 0.0
    return sum(one != other for one, other in pairwise(told[first:])) / max(1, len(told) - first - 1)


def count_up(texts: Sequence[str]) -> bool:
    """Whether the numbers in the texts go up by one from 1."""
    return [int(re.search(r"\d{1,3}", text)[0]) for text in texts] == list(range(1, len(texts) + 1))
