"""Headings in small letters that no sign shows, each above a question: `Back on the ice`."""

import re
from collections.abc import Collection, Sequence

from pipeline.stops import STOPS
from pipeline.turns.labels import persons
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.lines import Line

MOST_WORDS, SAID, FINISHED, LEAST = 8, 4, 0.95, 4  # of a heading; of a paragraph that says something; those that end
ENDS = re.compile(rf"[{STOPS};:][\"“”’»«」』)\]*_\s]*$")
STATED = re.compile(r"[:@/\d]")  # signs of what states something
ANNOUNCING, LEAST_ANNOUNCED = 6, 2  # words of a heading with a colon; how many there are
TIGHT = 0.35  # of the lines: fewer open paragraphs where each is one
QUOTES = frozenset("\"“”„«»‘’'")
GOES_ON = frozenset(",;:–—-…")


def could(lines: Sequence[Line], number: int, *, tight: bool = False) -> bool:
    """Whether the line could be one: a short paragraph that ends as no sentence does, between two, the first of which
    ends as one and does not ask, else it is the answer; where the text is `tight`, each line is a paragraph.
    """
    line = lines[number]
    if number == 0 or number + 1 >= len(lines) or not (line.opens or tight) or line.heading:
        return False
    text = line.text.strip(" \t*_") or line.text.strip()
    text = text[1:-1] or text if text[0] in QUOTES and text[-1] in QUOTES else text
    few = len(text) <= 80 and len(text.split()) <= MOST_WORDS
    if not few or not text[0].isalnum() or text[0].islower() or text[-1] in GOES_ON:
        return False
    above = lines[number - 1].text
    return ENDS.search(text) is None and ENDS.search(above) is not None and ASKS.search(above) is None


def above(lines: Sequence[Line], asked: Collection[int], *, labelled: Collection[int] = ()) -> set[int]:
    """The lines right above those that ask, that are headings: where nearly all else ends as sentences do.

    Above those with a label, be it whose it may, only what nobody says to anybody.
    """
    tight = sum(line.opens for line in lines) < TIGHT * len(lines)
    found = {
        number - 1
        for number in asked
        if number and (lines[number].opens or tight) and could(lines, number - 1, tight=tight)
    }
    found |= {
        number - 1
        for number in labelled
        if number and could(lines, number - 1, tight=tight) and _is_nobodys(lines[number - 1].text)
    }
    found = found if found and _are_sure(lines, found) else set()
    announced = {number - 1 for number in (*asked, *labelled) if number and _announces(lines, number - 1)}
    return found | announced if len(announced) >= LEAST_ANNOUNCED else found


def _announces(lines: Sequence[Line], number: int) -> bool:
    """Whether a short paragraph over a label ends with a colon, as a heading of what follows does."""
    text = lines[number].text.strip(" *_#")
    few = len(text.split()) <= ANNOUNCING and text[:1].isupper() and text[-1:] in (":", "：")
    return few and number > 0 and ENDS.search(lines[number - 1].text) is not None


def _is_nobodys(text: str) -> bool:
    return STATED.search(text) is None and not persons.speaks(text)


def _are_sure(lines: Sequence[Line], among: set[int]) -> bool:
    """Whether nearly all other paragraphs end as sentences do, so that one that does not is no sentence."""
    told = [line for number, line in enumerate(lines) if number not in among and len(line.text.split()) >= SAID]
    ended = sum(ENDS.search(line.text) is not None for line in told)
    return len(told) >= LEAST and ended >= FINISHED * len(told)
