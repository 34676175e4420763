"""What interviews are called where a reader sees several of them: their titles and dates, in few words. Pure."""

import re
from collections import Counter
from collections.abc import Iterable

from dashboard import writing

LONGEST = 60  # characters of a title
Told = tuple[str, object, object]  # an interview's slug, title and date; either may be NA


def names(told: Iterable[Told], *, taken: Iterable[str] = ()) -> dict[str, str]:
    """Slug → name, none of them another's or one of `taken`: where two would read alike, the slug's words tell.

    A number does where the slug has the words of the title.
    """
    short = {slug: name(slug, title, date) for slug, title, date in told}
    often = Counter(_read(one) for one in [*short.values(), *taken])
    taken = {_read(one) for one in taken}
    apart = {}
    for slug, one in short.items():
        told_by = one if _letters(label(slug)) in _letters(one) else f"{one} ({label(slug)})"
        apart[slug] = one if often[_read(one)] == 1 else _another(told_by, taken)
        taken.add(_read(apart[slug]))
    return apart


def name(slug: str, title: object, date: object) -> str:
    """An interview's title, cut, and its date where the title does not say it; without a title the slug's words."""
    title = " ".join(title.split()) if isinstance(title, str) else ""
    if not title:
        return label(slug)
    short, day = writing.begins(title, LONGEST), "" if writing.missing(date) else writing.day(str(date))
    return f"{writing.apart(short)}, {day}" if day and not _says(short, str(date)) else short


def label(slug: str) -> str:
    """A slug as words; a day in it stays one."""
    return re.sub(r"(\d{4}-\d\d-\d\d)|[-_]+", lambda found: found[1] or " ", slug)


def _says(title: str, date: str) -> bool:
    """Whether a title says the day and the year of an ISO date, in whatever order and language."""
    told = _numbers(date)
    return bool(told) and {told[0], told[-1]} <= set(_numbers(title))


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d{1,4}", text)]


def _another(name: str, taken: set[str]) -> str:
    """The name, with a number where it is taken."""
    number = 1
    while _read(found := name if number == 1 else f"{name} {number}") in taken:
        number += 1
    return found


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _read(name: str) -> str:
    """A name as it is told from another."""
    return " ".join(name.casefold().split())
