"""Lines at the head that say whose initials the labels are, and that nobody says: `AB: Ann Berg`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.turns.lines import Line

ENTRY = re.compile(
    r"\s*+[*_•-]{0,3}\s*(?P<label>[^\W\d_]{1,5}|(?:[^\W\d_]\.){2,4})[*_]{0,3}\s?(?:[:：=]|\s[-–—]\s)[*_]{0,3}\s*"
    r"(?P<name>[^\W\d_][^,;:(\[\n]{2,60}?)(?:[,;(\[][^\n]{0,120})?\.?\s*$"
)
HEAD_LINES, LEAST = 40, 2  # lines among which a legend stands; its least entries


def lines(found: Sequence[Line]) -> set[int]:
    """The numbers of such lines, of which two or more stand in a row."""
    entries = {number for number, line in enumerate(found[:HEAD_LINES]) if _is_entry(line.text)}
    joined = {number for pair in pairwise(sorted(entries)) if pair[1] == pair[0] + 1 for number in pair}
    return joined if len(joined) >= LEAST else set()


def _is_entry(text: str) -> bool:
    """Whether a line has initials and a name whose words begin so: all of them, the first two, the first and last."""
    entry = ENTRY.match(text)
    words = entry["name"].split() if entry else []
    first = [word[0] for word in words]
    if len(words) < 2 or not all(letter.isupper() or not letter.isalpha() for letter in first):
        return False
    letters = [letter for letter in entry["label"] if letter.isalpha()]
    return letters in (first, first[:2], [first[0], first[-1]])
