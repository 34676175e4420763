"""A text, what is known and what its talk says of words: what the cutting of names looks at."""

from typing import NamedTuple

from pipeline.mentions.gazetteer import Gazetteer, Known
from pipeline.mentions.sequences import Word
from pipeline.mentions.vocabulary import Vocabulary


class Passage(NamedTuple):
    """A text with the names that are known and the vocabulary of its talk."""

    text: str
    gazetteer: Gazetteer
    vocabulary: Vocabulary


def known_at(passage: Passage, words: list[Word], at: int) -> tuple[int, Known, int] | None:
    """The longest known name that begins here: the index past it, what it is, and its last offset."""
    first = words[at]
    longest = passage.gazetteer.longest.get(first.text)
    if longest is None:
        return None
    for last in range(min(longest, len(words) - at) - 1, -1, -1):
        end = words[at + last].end
        entry = passage.gazetteer.names.get(passage.text[first.start : end])
        if entry:
            return at + last + 1, entry, end
    return None
