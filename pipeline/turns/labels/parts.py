"""The paragraphs of a talk without signs, those parted that hold a question's line and its answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.turns.labels import apart, persons
from pipeline.turns.labels.asking import ASKS, SIGN
from pipeline.turns.labels.set_off import LONGEST, NUMBERED
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line

LEAST_LED, SPLIT = 2, 0.5  # paragraphs whose first line asks, in a text that is wrapped; of those with more lines
IN_PAIRS, PAIRED = 2, 0.6  # paragraphs of a question's line and an answer's; their share of those with more lines


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that ask, or lines that do not: the first, and the one after the last."""

    first: int
    stop: int
    asks: bool


def parts_of(lines: Sequence[Line], setting: Surroundings) -> list[Part]:
    """The paragraphs, their first lines parted from the rest where most of those ask; headings are none."""
    found = [part for part in apart.paragraphs(lines, linewise=setting.linewise) if not lines[part.first].heading]
    longer = [part for part in found if part.stop - part.first > 1]
    led = {part.first for part in longer if _asks(lines[part.first]) and (not part.asks or _asks_back(part, longer))}
    first = next((part.first for part in found if part.asks or part.first in led), 0)
    among = sum(part.first >= first for part in longer)
    if len(led) < (LEAST_LED if setting.width else 1) or len(led) < SPLIT * among:
        return [Part(part.first, part.stop, part.asks and _could_ask(part, lines)) for part in found]
    led |= _paired(_from(min(led), longer), led, lines)
    parted: list[Part] = []
    for part in found:
        if part.first in led:
            parted += (Part(part.first, part.first + 1, True), Part(part.first + 1, part.stop, False))
        else:
            parted.append(Part(part.first, part.stop, part.asks and _could_ask(part, lines)))
    return parted


def _asks_back(part: apart.Paragraph, longer: Sequence[apart.Paragraph]) -> bool:
    """Whether a question of two lines is one and its answer, which asks back: others of two lines answer theirs."""
    pairs = [other for other in longer if other.stop - other.first == 2]
    return part.stop - part.first == 2 and sum(not other.asks for other in pairs) >= IN_PAIRS


def _from(first: int, longer: Sequence[apart.Paragraph]) -> list[apart.Paragraph]:
    """The paragraphs from the first that asks on, and those of two lines right before it."""
    for part in reversed(longer):
        if part.stop == first and part.stop - part.first == 2:
            first = part.first
    return [part for part in longer if part.first >= first]


def _paired(longer: Sequence[apart.Paragraph], led: set[int], lines: Sequence[Line]) -> set[int]:
    """The paragraphs of two lines next to one that asks in its first line, where such are nearly all: they ask too."""
    pairs = [part for part in longer if part.stop - part.first == 2]
    asking = sum(part.first in led for part in pairs)
    if asking < IN_PAIRS or asking < PAIRED * len(longer):
        return set()
    near = {part.stop for part in longer if part.first in led} | led
    beside = near | {one.first for one, other in pairwise(longer) if other.first in led and one.stop == other.first}
    pairs += [
        part for part in longer if len(lines[part.first].text) <= LONGEST and re.search(SIGN, lines[part.first].text)
    ]
    last = max(led)
    return {
        part.first
        for part in pairs
        if part.first in beside and not NUMBERED.match(lines[part.first].text)
        if part.first <= last or persons.has(lines[part.first].text, persons.ADDRESSED)  # a page's own may follow
    }


def _asks(line: Line) -> bool:
    return len(line.text) <= LONGEST and (ASKS.search(line.text) is not None or persons.requests(line.text))


def _could_ask(part: apart.Paragraph, lines: Sequence[Line]) -> bool:
    """Whether the paragraph is short, has words, and is no item of a numbered list."""
    text = text_of(part, lines)
    return len(text) <= LONGEST and any(map(str.isalpha, text)) and not NUMBERED.match(lines[part.first].text)


def text_of(part: Part | apart.Paragraph, lines: Sequence[Line]) -> str:
    """The words of a part, its lines joined."""
    return " ".join(line.text for line in lines[part.first : part.stop])
