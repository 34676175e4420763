"""Lines in which several turns run on, as pages lose their breaks: a dash or a bullet begins each."""

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.stops import STOPS
from pipeline.turns.labels.asking import SIGN, SIGNS
from pipeline.turns.lines import Line

STOP = rf"[{STOPS}:][\"”»)\]]?"
BREAK = re.compile(
    rf"(?<={SIGN})[ \xa0]?[-–—•](?=\s?[^\W\d_a-zа-яà-ÿ])|{STOP}(?P<sign>[ \xa0]+[-–—•]\s?)(?=[^\W\d_a-zа-яà-ÿ]|[¿¡«“(])"
)
ASKED = re.compile(rf"{SIGN}[\"”»)\]]?\s*$")
LEAST, TURNED, HELD = 3, 0.8, 0.3  # dashes next to a question; their share of all; of the lines, that hold any
DASHES = ("-", "–", "—", "•")


def parted(lines: list[Line]) -> list[Line]:
    """The lines, parted at dashes behind sentences, where nearly all of those stand next to a question."""
    could = [line.text for line in lines if any(sign in line.text for sign in SIGNS)]
    if not any(BREAK.search(text) for text in could):
        return lines
    places = [_places(line) for line in lines]
    pieces = [_pieces(line, found) for line, found in zip(lines, places, strict=True)]
    turned = sum(_turn(one.text, other.text) for line in pieces for one, other in pairwise(line))
    count = sum(map(len, places))
    held = sum(bool(found) for found in places)
    if turned < LEAST or turned < TURNED * count or held < HELD * len(lines):
        return lines
    told = [piece for line in pieces for piece in line]
    return [replace(line, opens=True) if line.text.lstrip()[:1] in DASHES else line for line in told]


def _turn(before: str, after: str) -> bool:
    """Whether one of two pieces asks and the other does not."""
    return (ASKED.search(before) is None) != (ASKED.search(after) is None)


def _places(line: Line) -> list[int]:
    """Where the dashes stand in the line."""
    if line.heading:
        return []
    found = [match.start("sign") if match["sign"] else match.start() for match in BREAK.finditer(line.text)]
    return [place for place in found if line.text[:place].strip()]


def _pieces(line: Line, places: list[int]) -> list[Line]:
    """The line, parted at the places; each piece begins a paragraph."""
    if not places:
        return [line]
    found = []
    for begin, stop in pairwise([0, *places, len(line.text)]):
        at = None if line.at is None else line.at[begin:stop]
        end = line.end if stop == len(line.text) else line.source(stop)
        text = line.text[begin:stop]
        piece = replace(line, start=line.source(begin), end=end, text=text, at=at)
        found.append(piece if begin == 0 else replace(piece, opens=True, lead=0, stamped="", tops=False, named=0))
    return found
