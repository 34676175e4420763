"""A text that is all one line, as scraped pages are: where the foot of the page begins in it."""

from dataclasses import replace

from pipeline.turns.around import closing
from pipeline.turns.lines import Line

LINES, LETTERS = 3, 400  # fewer lines than so many, with more letters


def holds(body: list[Line]) -> bool:
    """Whether a long text stands in one line or two."""
    return len(body) < LINES and sum(len(line.text) for line in body) > LETTERS


def parted(body: list[Line]) -> list[Line]:
    """The lines; of such a text the foot of its page is a line of its own."""
    place = closing.tail(body[-1].text) if holds(body) else 0
    if not body or not 0 < place < len(body[-1].text):
        return body
    last = body[-1]
    at = None if last.at is None else last.at[place:]
    foot = replace(last, start=last.source(place), text=last.text[place:], at=at, opens=True, heading=True, lead=0)
    return [*body[:-1], replace(last, end=last.source(place), text=last.text[:place]), foot]
