"""Whom a label names that stands once, beside labels that come again."""

import re
from itertools import pairwise

from pipeline.turns.labels import spelling, support
from pipeline.turns.labels.places import Place
from pipeline.turns.lines import Line

LONGEST_NAME = 3  # words
NAME = re.compile(r"[^\W\d_][\w.'’\-]*")


def says_who(place: Place) -> bool:
    """Whether a label says a part in the talk, or a title."""
    return spelling.is_role(place.key) or spelling.is_titled(place.label)


def introduces(place: Place, keys: frozenset[str]) -> bool:
    """Whether it says in full whom a repeated label names: `Adam Jonas (AJ)`, `Bruno Le Maire`; or `MAN` of `MAN 2`."""
    if place.form == "colon" and not keys.isdisjoint((f"{place.key} 1", f"{place.key} 2")):
        return True
    inside = support.inside(place.label)
    if inside and inside in keys:
        return True
    words = [word.casefold() for word in NAME.findall(spelling.bare(place.label).split(",")[0])]
    if len(words) < 2:
        return False
    initials = [word[0] for word in words]
    return words[-1] in keys or " ".join(words) in keys or any(glue.join(initials) in keys for glue in ("", ".", ". "))


def mentioned(lines: list[Line]) -> frozenset[str]:
    """Neighbouring words with capitals, of the lines that are more than a name."""
    told = [words for line in lines if len(words := NAME.findall(line.text)) > LONGEST_NAME]
    pairs = (pair for words in told for pair in pairwise(words))
    return frozenset(f"{one} {two}" for one, two in pairs if one[0].isupper() and two[0].isupper())
