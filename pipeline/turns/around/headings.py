"""Headings inside a talk that no sign shows as such."""

from collections.abc import Sequence

from pipeline.turns.around import evidence, margins
from pipeline.turns.lines import Line

MOST_WORDS, SMALL = 8, 4  # of a heading; letters up to which a word of it stands in lower case


def stands(lines: Sequence[Line], number: int) -> bool:
    """Whether the line is a heading without a sign of one: a paragraph of two words or more, each longer one with a
    capital, between a finished sentence and the next paragraph.
    """
    line = lines[number]
    words = evidence.WORD.findall(line.text)
    parted = line.opens and lines[number + 1].opens and margins.SENTENCE.search(lines[number - 1].text) is not None
    if not parted or not 1 < len(words) <= MOST_WORDS or not evidence.is_title(line) or evidence.is_personal(line.text):
        return False
    large = sum(word[:1].isupper() for word in words)
    return words[0][:1].isupper() and large > 1 and all(word[:1].isupper() for word in words if len(word) > SMALL)
