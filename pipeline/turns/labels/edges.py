"""What stands at the edges of a talk: a headline that quotes somebody, and what all who take part say at once."""

import re
from collections.abc import Sequence

from pipeline import lexicons
from pipeline.stops import STOPS
from pipeline.turns.labels import persons
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line

QUOTED = " \t-–—.!…\"“”„«»'‘’「」"  # signs around a title that quotes somebody
TYPE = frozenset("*_")  # bold or italics of Markdown
ENDS = frozenset(f'{STOPS}"”’)—–-')
MOST_TITLES = 3
MOST_ABOVE, LONGEST_TITLE = 12, 150  # lines over a title; its letters
STEM, WORD = 4, re.compile(r"[^\W\d_]+")  # letters of a name that its endings leave as they are
OPENS_QUOTE, CLOSES_QUOTE, LEAST_UNDER = frozenset("\"“«„‘'「"), frozenset("\"”»“’'」"), 3


def together(chosen: list[Place], places: list[Place], setting: Surroundings) -> list[Place]:
    """The places of a word for all who take part, set in type as the labels are, before what they say at once."""
    lines = setting.lines
    typed = bool(chosen) and all(lines[place.line].text.lstrip()[:1] in TYPE for place in chosen)
    first = min((place.line for place in chosen), default=0)
    every = lexicons.shared("margins")["casts"]
    return [
        place
        for place in places
        if typed and place.form == "colon" and place.key in every and place.line > first and place.speaks
        if lines[place.line].text.lstrip()[:1] in TYPE and persons.speaks(lines[place.line].text[place.end :])
    ]


def is_headline(place: Place, setting: Surroundings) -> bool:
    """Whether the first line of all is a paragraph that quotes somebody or ends as no sentence does: a title."""
    lines = setting.lines
    said = lines[place.line].text[place.end :].strip()
    if place.line == 0 and _is_quoted(said, lines[1:]):
        return True
    apart = place.line == 0 and len(lines) > LEAST_UNDER and lines[1].opens
    quoted = said[:1] in OPENS_QUOTE and said[-1:] in CLOSES_QUOTE
    return apart and bool(said) and (quoted or said[-1] not in ENDS or said[-1] in CLOSES_QUOTE)


def titles(chosen: Sequence[Place], setting: Surroundings) -> frozenset[int]:
    """The lines of the first labels that head titles, before the talk begins: `Ann Berg: I never look back`.

    What stands there twice is one too: on the page and in its head, or under its picture.
    """
    lines = [setting.lines[place.line].text.strip() for place in chosen[: MOST_TITLES + 1]]
    stops = [*(place.line for place in chosen[1:]), len(setting.lines)]
    count = 0
    while count < min(MOST_TITLES, len(chosen)) and (
        _is_title(chosen[count], stops[count], setting.lines)
        or any(_again(one, lines[count]) for one in (*lines[:count], *lines[count + 1 : count + 2]))
    ):
        count += 1
    return frozenset(place.line for place in chosen[:count])


def _again(one: str, other: str) -> bool:
    """Whether one of two lines begins with the other, a few words at least."""
    short, long = sorted((one, other), key=len)
    return len(short.split()) > 2 * LEAST_UNDER and long.startswith(short)


def _is_title(place: Place, stop: int, lines: Sequence[Line]) -> bool:
    """Whether the paragraph ends as no sentence, and what follows it up to `stop` tells of its speaker by name."""
    told = lines[place.line + 1 : stop]
    if place.form != "colon" or place.timed or not (told and told[0].opens and place.line < MOST_ABOVE):
        return False
    said = lines[place.line].text[place.end :].strip()
    whole = said[-1:] in ENDS and not (said[:1] in OPENS_QUOTE and said[-1:] in CLOSES_QUOTE)
    if not said or whole or len(said) > LONGEST_TITLE:
        return False
    names = [word.casefold()[:STEM] for word in WORD.findall(place.label) if len(word) >= STEM]
    return bool(names) and any(all(name in line.text.casefold() for name in names) for line in told)


def _is_quoted(said: str, lines: Sequence[Line]) -> bool:
    """Whether words of a title stand again below it, in what somebody says."""
    words = said.strip(QUOTED)
    return len(words.split()) > LEAST_UNDER and any(words in line.text for line in lines)
