"""Dialogues in dashes, as Russian, Polish, Spanish and French papers print them: each paragraph is another's."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.turns.labels import apart, opening, persons, set_off
from pipeline.turns.labels.asking import ANSWER
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

NAME = "dialogue in dashes"
LEAST, DASHED, WHOLE = 4, 0.6, 0.9  # paragraphs with a dash; their share of all, and of a short talk behind an intro
FINISHED = 0.75  # of the paragraphs, that end as sentences do: a page's own lines may follow the last
BY_TURNS = 0.8  # of the paragraphs, that ask or answer as their turn is
TOLD_APART, AT_ALL = 0.5, 0.15  # how far two people are told apart: of the fewest paragraphs, of very many


def marks(lines: Sequence[Line], *, linewise: bool) -> list[Mark]:
    """A mark at each paragraph with a dash, where nearly all have one: they ask and answer by turns."""
    if sum(line.text.lstrip(" \t*_")[:1] in set_off.DASHES for line in lines) < LEAST - 1:
        return []
    parts = apart.paragraphs(lines, linewise=linewise)
    told = [set_off.led(lines[part.first])[:1] in set_off.DASHES for part in parts]
    if sum(told) < LEAST - 1:
        return []
    first = told.index(True)
    first -= first > 0 and parts[first - 1].asks and parts[first - 1].first > 0
    dashed = [part for place, part in enumerate(parts) if told[place] or (place == first and place > 0)]
    share = len(dashed) / max(1, len(parts) - first)
    asks = [part.asks for part in dashed]
    turned = sum(one and not other for one, other in pairwise(asks))
    if len(dashed) < LEAST or share < (DASHED if len(dashed) >= DASHED * len(parts) else WHOLE):
        return []
    if turned < 0.3 * len(dashed) and not _two_talk(dashed, lines):
        return []
    by_turns = sum(asks == (not number % 2) for number, asks in enumerate(asks))
    if by_turns >= (BY_TURNS if share < 1 else DASHED) * len(asks) or turned < 0.3 * len(dashed):
        asks = [not number % 2 for number in range(len(asks))]
    return [
        opening.mark(lines[part.first], part.first, "(question)" if side else ANSWER)
        for part, side in zip(dashed, asks, strict=True)
    ]


def _two_talk(dashed: list[apart.Paragraph], lines: Sequence[Line]) -> bool:
    """Whether every second paragraph speaks to the one who speaks of himself in the others, in whole sentences."""
    texts = [" ".join(line.text for line in lines[part.first : part.stop]) for part in dashed]
    whole = sum(apart.SENTENCE.search(text) is not None for text in texts)
    return whole >= FINISHED * len(texts) and persons.apart(texts[::2], texts[1::2]) >= max(
        AT_ALL, TOLD_APART * LEAST / len(dashed)
    )
