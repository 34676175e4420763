"""Labels of a rare sign that begins many paragraphs, as a reading of the whole text; `signed` has the signs."""

import re
from collections.abc import Iterator

from pipeline.turns.labels import places, signed, spelling, support
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.support import Surroundings

LEAST_AGAIN = 3  # labels that come again
SIGN_SHARE, DISTINCT = 0.5, 0.5  # paragraphs that begin with a label of one sign; labels to turns, at most
OFFICES, OFFICE_SHARE = 0.6, 0.2  # labels that say whose they are: of all labels, of the paragraphs
PARTY = re.compile(r"[^\W\d_] \([^\W\d_a-z][^()]{0,30}\)$")


def marks(setting: Surroundings) -> Iterator[list[Mark]]:
    """The labels of each sign that begins half of the paragraphs or more, fewer where they say whose they are."""
    by_sign: dict[str, list[Place]] = {}
    for place in places.find(setting.lines, signed.SIGNED):
        if support.stands(place, setting) or (place.line not in setting.facts and place.speaks):
            by_sign.setdefault(place.mark, []).append(place)
    opening = sum(line.opens or setting.linewise for line in setting.lines)
    for found in by_sign.values():
        keys = support.counted(found)
        again = [place for place in found if keys[place.key] > 1]
        styles = {place.style for place in again}
        alike = len({place.key for place in again}) > 1 and len(keys) <= DISTINCT * len(found)
        described = {place for place in found if _is_described(place, setting.lines)}
        offices = [place for place in found if place in described or _is_office(place)]
        alike = alike or (len(again) >= LEAST_AGAIN and len(offices) == len(found))
        told = len(described) > 1 and len(offices) >= max(OFFICES * len(found), OFFICE_SHARE * opening)
        if not told and (not alike or len(again) < SIGN_SHARE * opening):
            continue
        styles |= {place.style for place in offices if told}
        taken = [place for place in found if keys[place.key] > 1 or place.style in styles - {"lower"}]
        lines = {place.line: place for place in reversed(taken)}
        chosen = [lines[number] for number in sorted(lines)]
        yield [Mark(place.line, 0, place.end, place.label) for place in chosen]


def _is_office(place: Place) -> bool:
    """Whether the label says itself that it is a speaker's: a part, or a title."""
    return spelling.is_role(place.key) or spelling.is_titled(place.label)


def _is_described(place: Place, lines: list) -> bool:
    """Whether a party or an office stands behind the name, before a point and a dash."""
    behind = ", " in lines[place.line].text[: place.end] and "," not in place.label
    return place.mark.startswith(".") and (behind or PARTY.search(place.label) is not None)
