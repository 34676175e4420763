"""Headings of topics in the type of the questions: each right above one of them, and no answer follows it."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.turns.around import titles
from pipeline.turns.labels import persons, set_off
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.lines import Line

LEAST, ASKING, MOST_WORDS = 4, 0.5, 8  # paragraphs of a type, their share that ask; words of a heading


def headed(lines: list[Line]) -> list[Line]:
    """The lines, those that are such headings set as what they are."""
    signs = [_sign(lines, number) for number in range(len(lines))]
    over: set[int] = set()
    for sign in set(filter(None, signs)):
        told = [number for number, one in enumerate(signs) if one == sign]
        asking = sum(_asks(lines[number]) for number in told)
        if len(told) >= LEAST and asking >= ASKING * len(told):
            over |= {number for number in told if _is_topic(lines, number) and signs[number + 1 :][:1] == [sign]}
    return [replace(line, heading=True) if number in over else line for number, line in enumerate(lines)]


def _sign(lines: Sequence[Line], number: int) -> str:
    """How a paragraph of one line is set apart; "" if it is plain, a heading or a part of a paragraph."""
    line = lines[number]
    alone = line.opens and (number + 1 == len(lines) or lines[number + 1].opens)
    return (set_off.typed(line) or (line.set if line.set in ("bold", "italic") else "")) if alone else ""


def _asks(line: Line) -> bool:
    return ASKS.search(line.text) is not None or persons.requests(line.text)


def _is_topic(lines: Sequence[Line], number: int) -> bool:
    """Whether it is a title that nobody could say, and the next one asks."""
    line = lines[number]
    short = len(line.text.split()) <= MOST_WORDS and titles.is_title(line) and not persons.speaks(line.text)
    return short and not _asks(line) and number + 1 < len(lines) and _asks(lines[number + 1])
