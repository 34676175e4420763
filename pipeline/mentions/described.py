"""What a talk says that a name is: "Zorbex, a small company in Riga", and for whom somebody works."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions.name import Name

APPOSED = 3.0
EMPLOYED = 2.0
WITHIN = 64  # characters that hold "a senior research analyst at"
CUES = lexicons.load("name-cues", "en")
APPOSITION = re.compile(
    rf", {any_of(CUES['determiners'])} ((?:[\w'’-]+ ){{0,4}}?[\w-]+)(?=[,.;?!–—]| {any_of(CUES['linking'])}\b)"
)
JOB = re.compile(
    rf"\b{any_of(CUES['articles'])} (?:[\w-]+ ){{0,2}}[a-z]+{any_of(CUES['job_endings'])} {any_of(CUES['employed'])} $"
)


def described(text: str, name: Name) -> Iterator[tuple[str, float]]:
    """The kinds that a description of a name speaks for, and how much."""
    before = text[max(0, name.start - WITHIN) : name.start]
    if before.endswith((" at ", " for ", " with ")) and JOB.search(before):
        yield "org", EMPLOYED
    found = APPOSITION.match(text, name.end) if text.startswith(", ", name.end) else None
    nouns = found[1].lower().split() if found else ()
    last = next((noun for noun in reversed(nouns) if noun in _nouns()), None)
    if last:
        yield _nouns()[last], APPOSED


@cache
def _nouns() -> dict[str, str]:
    """Noun → the kind of what is called so."""
    lists = lexicons.load("name-evidence", "en").items()
    return {noun: kind for kind, words in lists for noun in words.get("called", "").split()}
