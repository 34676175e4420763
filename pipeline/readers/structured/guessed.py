"""Columns of records whose words are known by name, told by what stands in them: who speaks, and when."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from pipeline import lexicons
from pipeline.readers.structured.names import speaker_name
from pipeline.readers.times import seconds

PRESENT = 0.8  # of the records, that name somebody, or a time
LEAST = 3  # records that tell what a column is
NAME_LETTERS, NAME_WORDS = 40, 4  # of a name
CHANGES = 0.2  # of the records, before which another speaks
PEOPLE = 0.5  # of the different names, that are such as people have
NUMBERED = re.compile(r"(?:speaker|spk|spkr|person|voice|s|p)[ _-]?\d{1,3}", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]\.?|[^\W\d_a-zß-öø-ÿ][\w.'’-]+|(?:[a-z]{1,3}['’]?)")
CLOCK = re.compile(r"\d{1,4}:\d{2}(?::\d{2})?(?:[.,:]\d{1,9})?")

Records = Sequence[Mapping[str, object]]


def speaker(names: Sequence[str], sample: Records) -> dict[str, str]:
    """The one column of names of people that come again; none where no column or several are such."""
    found = [name for name in names if len(sample) >= LEAST and _are_people([record.get(name) for record in sample])]
    return {"speaker": found[0]} if len(found) == 1 else {}


def times(names: Sequence[str], sample: Records) -> dict[str, str]:
    """Two columns in a row of which one never begins after the other and time goes by; or one of clock times."""
    if len(sample) < LEAST:
        return {}
    columns = {name: [_second(record.get(name)) for record in sample] for name in names}
    passing = [name for name, moments in columns.items() if _passes(moments)]
    for start, end in pairwise(passing):
        spans = list(zip(columns[start], columns[end], strict=True))
        ordered = all(one <= two for one, two in spans if None not in (one, two))
        measured = any(moment % 1 for span in spans for moment in span if moment is not None)
        if ordered and columns[start] != columns[end] and (measured or _are_clocks(start, sample)):
            return {"start": start, "end": end}
    clock = next((name for name in passing if _are_clocks(name, sample)), None)
    return {"start": clock} if clock else {}


def _are_people(values: Sequence[object]) -> bool:
    """Whether names come again, by turns, and most of the different ones are such as people have."""
    found = [name for value in values if not isinstance(value, list | float) and (name := speaker_name(value))]
    counts = Counter(found)
    if len(found) < PRESENT * len(values) or len(counts) < 2 or 2 * len(counts) > len(found) + 1:
        return False
    if sum(map(len, found)) > NAME_LETTERS * len(found):
        return False
    changes = sum(one != two for one, two in pairwise(found))
    return changes >= max(2, CHANGES * len(found)) and sum(map(_is_person, counts)) >= PEOPLE * len(counts)


def _is_person(name: str) -> bool:
    """Whether a name is such as people have: a given name, perhaps with others in capitals, or a number of voices."""
    words = name.split()
    if NUMBERED.fullmatch(name):
        return True
    if len(words) > NAME_WORDS or not all(WORD.fullmatch(word) for word in words):
        return False
    return words[0].casefold() in _given()


@cache
def _given() -> frozenset[str]:
    return frozenset(lexicons.load("given", "en")["names"].casefold().split())


def _second(value: object) -> float | None:
    if isinstance(value, bool) or value in (None, ""):
        return None
    return float(value) if isinstance(value, int | float) else seconds(value) if isinstance(value, str) else None


def _passes(moments: Sequence[float | None]) -> bool:
    """Whether most records have a moment, each no earlier than the one before, and not all of them the same."""
    told = [moment for moment in moments if moment is not None]
    goes_on = all(one <= two for one, two in pairwise(told))
    return len(told) >= PRESENT * len(moments) and goes_on and 2 * len(set(told)) > len(told)


def _are_clocks(name: str, sample: Records) -> bool:
    present = [value for record in sample if (value := record.get(name)) not in (None, "")]
    return all(isinstance(value, str) and CLOCK.fullmatch(value.strip()) is not None for value in present)
