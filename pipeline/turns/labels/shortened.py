"""Labels that shorten a longer one: `WCh` for Wiktoria Choręziak, and `SG` for a magazine that asks first in full."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.turns.labels.places import Place

CAPITAL = re.compile(r"[^\W\d_a-zà-ÿа-яё][a-zà-ÿа-яё]{0,2}")
SHORT, LEAST_LONG, OFTEN = (2, 5), 6, 2  # letters of a short label; of a word it shortens; how often it stands


def parts(label: str) -> list[str]:
    """The beginnings of names that a label in mixed case is made of, in small letters: `WCh` → `w`, `ch`."""
    found = CAPITAL.findall(label)
    mixed = label.isalpha() and not label.isupper() and len(found) > 1 and "".join(found) == label
    return [one.casefold() for one in found] if mixed and len(label) <= SHORT[1] else []


def begin(beginnings: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each of the beginnings begins a word of the name, in order and none left over."""
    fit = len(beginnings) == len(words) and bool(words)
    return fit and all(word.startswith(one) for one, word in zip(beginnings, words, strict=True))


def of_names(labels: Sequence[str]) -> dict[str, str]:
    """Each label of mixed initials → the one name in full, of those that stand too, whose words they begin."""
    found = {}
    for label in dict.fromkeys(labels):
        beginnings = parts(label)
        names = [other for other in dict.fromkeys(labels) if beginnings and begin(beginnings, other.casefold().split())]
        if len(names) == 1:
            found[label] = names[0]
    return found


def of_first(labels: Sequence[str]) -> dict[str, str]:
    """The short label → the long one that stands only once and first of all, as magazines write their own name."""
    counts = Counter(labels)
    first = labels[0] if labels else ""
    if counts[first] != 1:
        return {}
    found = [label for label, count in counts.items() if count >= OFTEN and _shortens(label, first)]
    return {found[0]: first} if len(found) == 1 else {}


def in_full(chosen: Sequence[Place], places: Sequence[Place]) -> list[Place]:
    """The place of such a long label, above all that are chosen."""
    if not chosen:
        return []
    above = [place for place in places if place.line < chosen[0].line and place.form == chosen[0].form and place.speaks]
    counts = Counter(place.label for place in chosen)
    often = [label for label, count in counts.items() if count >= OFTEN]
    found = [place for place in above if any(_shortens(label, place.label) for label in often)]
    return found[-1:]


def _shortens(short: str, long: str) -> bool:
    """Whether capitals stand in their order in one long word, the first of them at its beginning."""
    if not (short.isalpha() and short.isupper() and SHORT[0] <= len(short) < SHORT[1]):
        return False
    if not long.isalpha() or len(long) < LEAST_LONG or short[0] != long[0].upper():
        return False
    letters = iter(long.upper())
    return all(letter in letters for letter in short)
