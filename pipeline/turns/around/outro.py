"""How a programme takes leave under the last answer: “Thanks for listening! Subscribe to the podcast.”"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from pipeline import lexicons, words
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

LEAVES = re.compile(rf"\b{lexicons.any_of('margins', 'outros')}", re.I)
PERHAPS = re.compile(rf"\b{lexicons.any_of('margins', 'outros_perhaps')}", re.I)
MOST, END = 60, 80  # words of such a paragraph; letters at the end of a turn


def starts(lines: Sequence[Line], found: Sequence[Mark]) -> int:
    """The line where it begins at the foot, under the words of one who is asked; else how many lines there are.

    Whoever asks, or speaks alone, may well say so himself.
    """
    said, label = found[-1].line, found[-1].label
    stop = len(lines)
    if label in _asking(lines, found):
        return stop
    for number in range(stop - 1, said, -1):
        if not lines[number].opens:
            continue
        text = " ".join(line.text for line in lines[number:stop])
        if not leaves(text):
            break
        stop = number
    return stop


def leaves(text: str) -> bool:
    """Whether a paragraph takes leave of whoever hears or reads it."""
    return words.count(text) <= MOST and LEAVES.search(text.replace("’", "'")) is not None


def may_leave(text: str) -> bool:
    """Whether it may do so, or who is asked says where he is to be found."""
    return words.count(text) <= MOST and PERHAPS.search(text.replace("’", "'")) is not None


def _asking(lines: Sequence[Line], found: Sequence[Mark]) -> set[str]:
    """The labels whose turns end in a question most often; all where nobody asks."""
    asks = Counter(mark.label for mark, end in zip(found, _ends(lines, found), strict=True) if ASKS.search(end))
    most = max(asks.values(), default=0)
    return {label for label, count in asks.items() if count == most} if most else {mark.label for mark in found}


def _ends(lines: Sequence[Line], found: Sequence[Mark]) -> Iterator[str]:
    """The last letters of what stands under each mark."""
    for mark, following in zip_longest(found, found[1:]):
        if following is not None and following.line == mark.line:
            yield lines[mark.line].text[max(mark.end, following.start - END) : following.start]
        else:
            yield lines[max(mark.line, (following.line if following else len(lines)) - 1)].text[-END:]
