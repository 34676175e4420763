"""Speakers whose names nearly agree."""

import re

from rapidfuzz import fuzz

from pipeline.turns.labels import spelling

NEAR, MOST_COMPARED = 80, 300
OFFICE = 5  # blanks from which a label is an office
LONG = 6  # letters of a surname that may be misspelt under another label
LETTERED = re.compile(r"\w.* \w$")  # Speaker A, Speaker B


def near(labels: list[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of speakers whose names nearly agree: offered to the reader, not joined."""
    few = [(spelling.bare(label), spelling.key(label)) for label in labels[:MOST_COMPARED]]
    return tuple(
        (one, other)
        for number, (one, key) in enumerate(few)
        for other, other_key in few[number + 1 :]
        if len(key) > 3 < len(other_key) and _nearly(key, other_key)
        if not (spelling.is_role(key) and spelling.is_role(other_key))
    )


def _nearly(key: str, other: str) -> bool:
    if spelling.NUMBERED.match(key) and spelling.NUMBERED.match(other):
        return False
    if min(key.count(" "), other.count(" ")) >= OFFICE:  # offices are alike, and differ
        return False
    if LETTERED.match(key) and LETTERED.match(other):
        return False
    shorter, longer = sorted((key.split()[-1], other.split()[-1]), key=len)
    one_alone = (" " in key) != (" " in other) and len(shorter) >= LONG
    return (
        fuzz.ratio(key, other) >= NEAR
        or (one_alone and shorter != longer and fuzz.ratio(shorter, longer) >= NEAR)
        or (len(shorter) >= 4 and longer.startswith(shorter[:4]) and " " not in key + other)
    )
