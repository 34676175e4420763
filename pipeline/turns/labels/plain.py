"""Interviews without names or signs: paragraphs that ask, each before the paragraphs that answer it."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.turns.labels import persons
from pipeline.turns.labels.apart import ANSWER, LONGEST, NUMBERED, paragraphs
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line

NAME, QUESTION = "plain questions", "(plain question)"
LEAST, SURE = 3, 2  # questions; so few that speaker and speaker must be told apart beyond doubt
SHARE, SPLIT = 0.2, 0.5  # of the paragraphs, that ask; of those with more lines, whose first line asks
APART, BEYOND = 0.4, 0.9  # how much questions speak to one who speaks of himself in the answers


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines that ask, or lines that do not: the first, and the one after the last."""

    first: int
    stop: int
    asks: bool


def marks(setting: Surroundings) -> list[Mark]:
    """A mark at each paragraph that asks and at what answers it, where those who ask speak to who answers; else none.

    Captions break sentences where they like: none in them.
    """
    lines = setting.lines
    parts = [] if setting.cues else _parts(lines, linewise=setting.linewise)
    asked = [part for part in parts if part.asks]
    if len(asked) < SURE:
        return []
    rest = [part for part in parts if part.first >= asked[0].first]
    if len(asked) < SHARE * len(rest) or rest[-1].asks:
        return []
    groups, answers = _grouped(rest)
    told = persons.apart([_text(part, lines) for part in asked], [_text(part, lines) for part in answers])
    if groups < SURE or told < (APART if groups >= LEAST else BEYOND):
        return []
    return _marks(rest, lines)


def _parts(lines: Sequence[Line], *, linewise: bool) -> list[_Part]:
    """The paragraphs, their first lines parted from the rest where most of those ask; headings are none."""
    found = [part for part in paragraphs(lines, linewise=linewise) if not lines[part.first].heading]
    longer = [part for part in found if part.stop - part.first > 1]
    led = [part for part in longer if _asks(lines[part.first]) and not part.asks]
    if len(led) < SURE or len(led) < SPLIT * len(longer):
        return [_Part(part.first, part.stop, part.asks and _could_ask(part, lines)) for part in found]
    parted: list[_Part] = []
    for part in found:
        if part.stop - part.first > 1 and _asks(lines[part.first]):
            parted += (_Part(part.first, part.first + 1, True), _Part(part.first + 1, part.stop, False))
        else:
            parted.append(_Part(part.first, part.stop, part.asks and _could_ask(part, lines)))
    return parted


def _asks(line: Line) -> bool:
    return ASKS.search(line.text) is not None and len(line.text) <= LONGEST


def _could_ask(part, lines: Sequence[Line]) -> bool:
    """Whether the paragraph is short, and no item of a numbered list."""
    return len(_text(part, lines)) <= LONGEST and not NUMBERED.match(lines[part.first].text)


def _text(part, lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines[part.first : part.stop])


def _grouped(parts: list[_Part]) -> tuple[int, list[_Part]]:
    """How many questions in a row or alone there are, and the first paragraph of each answer."""
    groups, answers = 0, []
    for place, part in enumerate(parts):
        before = parts[place - 1].asks if place else False
        groups += part.asks and not before
        if before and not part.asks:
            answers.append(part)
    return groups, answers


def _marks(parts: list[_Part], lines: Sequence[Line]) -> list[Mark]:
    found, side = [], ""
    for part in parts:
        label = QUESTION if part.asks else ANSWER
        if label != side:
            found.append(Mark(part.first, 0, len(lines[part.first].text) - len(lines[part.first].text.lstrip()), label))
        side = label
    return found
