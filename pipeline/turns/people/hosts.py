"""Who receives whom before an audience, by what they say first: “Welcome to the show”, “Thanks for having me”."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.lexicons import any_of

RECEIVES = re.compile(rf"\b{any_of('hosting', 'hosts')}\b", re.I)
IS_RECEIVED = re.compile(rf"\b{any_of('hosting', 'guests')}\b", re.I)
FIRST, BEGINNING = 2, 1_500  # turns of each that are heard, and letters of each turn


def told(turns: Sequence[tuple[str | None, str, int]]) -> dict[str, float]:
    """Each speaker of (speaker, text, words) rows whose first turns tell it → 1 for a host, -1 for a guest."""
    heard, found = Counter(), {}
    for speaker, text, _ in turns:
        if speaker is None or heard[speaker] == FIRST:
            continue
        heard[speaker] += 1
        said = text[:BEGINNING].replace("’", "'")
        sign = bool(RECEIVES.search(said)) - bool(IS_RECEIVED.search(said))
        if sign:
            found.setdefault(speaker, float(sign))
    return found
