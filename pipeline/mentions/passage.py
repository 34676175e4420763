"""A text, what is known and what its talk says of words: what the cutting of names looks at."""

import re
from typing import NamedTuple

from pipeline.mentions.gazetteer import Gazetteer, Known
from pipeline.mentions.sequences import Word
from pipeline.mentions.vocabulary import Vocabulary

SPELLED, LETTER = re.compile(r"[A-Z](?:[.-][A-Z])+\.?$"), re.compile(r"[A-Z]\.?$")


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
        return _spelled_at(passage, words, at) if first.text[1:2] in ("-", ".") else None
    for last in range(min(longest, len(words) - at) - 1, -1, -1):
        end = words[at + last].end
        entry = passage.gazetteer.names.get(passage.text[first.start : end])
        if entry:
            return at + last + 1, entry, end
    return None


def _spelled_at(passage: Passage, words: list[Word], at: int) -> tuple[int, Known, int] | None:
    """The longest known name that begins here letter by letter: "U-N Security Council", "F.B.I.", "C. N. N."."""
    end = at + 1
    if LETTER.match(words[at].text):
        while end < len(words) and LETTER.match(words[end].text):
            end += 1
    elif not SPELLED.match(words[at].text):
        return None
    letters = "".join(letter for word in words[at:end] for letter in word.text if letter.isupper())
    for past in range(min(end + passage.gazetteer.longest.get(letters, 0) - 1, len(words)), end - 1, -1):
        entry = passage.gazetteer.names.get(" ".join([letters, *(word.text for word in words[end:past])]))
        if entry and len(letters) > 1:
            return past, entry, words[past - 1].end
    return None
