"""What a talk says that a name is: "Zorbex, a small company in Riga", and for whom somebody works."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions.name import Name
from pipeline.mentions.vocabulary import is_english

APPOSED = 3.0
EMPLOYED = 2.0
WITHIN = 64  # characters that hold "a senior research analyst at"
CUES = lexicons.load("name-cues", "en")
NAMING = 2.5
SAID = rf"(?:,|,? {any_of(CUES['copulas'])}) {any_of(CUES['determiners'])}"
APPOSITION = re.compile(rf"{SAID} ((?:[\w'’-]+ ){{0,4}}?[\w-]+)(?=[,.;?!–—]| {any_of(CUES['linking'])}\b)")
BESIDE = re.compile(r" ([a-z]+)\b")
OPENINGS = tuple({", "} | {f" {word[0]}" for word in CUES["copulas"]})
CALLINGS = tuple(f" {word}" for word in CUES["callings"])
REACH = 6  # words before "called" that may hold what is called so: "a company in Riga that's called"
NAMINGS = tuple(f" {phrase}" for phrase in CUES["naming"])
JOB = re.compile(
    rf"\b{any_of(CUES['articles'])} (?:[\w-]+ ){{0,2}}[a-z]+{any_of(CUES['job_endings'])}"
    rf" {any_of(CUES['employed'])} (?:the )?$"
)


def described(text: str, name: Name) -> Iterator[tuple[str, float]]:
    """The kinds that a description of a name speaks for, and how much."""
    before = text[max(0, name.start - WITHIN) : name.start]
    if before.removesuffix("the ").endswith((" at ", " for ", " with ")) and JOB.search(before):
        yield "org", EMPLOYED
    called = _called(before) if before.endswith(" ") else None
    if called:
        yield called, NAMING
    noun = BESIDE.match(text, name.end) if before[-4:].lower() == "the " and name.words[-1].isalpha() else None
    told = _nouns().get(noun[1], "person") if noun else "person"
    if told != "person" and not is_english(name.words[-1].lower()):
        yield told, NAMING
    found = APPOSITION.match(text, name.end) if text[name.end : name.end + 2] in OPENINGS else None
    nouns = found[1].lower().split() if found else ()
    last = next((noun for noun in reversed(nouns) if noun in _nouns()), None)
    if last:
        yield _nouns()[last], APPOSED


def _called(before: str) -> str | None:
    """The kind that a noun right before a name tells: "the broker ", "tools such as ", "towns like the "."""
    before = before[:-1].removesuffix(" the")
    naming = next((phrase for phrase in NAMINGS if before.endswith(phrase)), "")
    words = before.removesuffix(naming).rstrip(",").split(" ")
    nouns = [_noun(word) for word in (words[-REACH:] if naming in CALLINGS else words[-1:])]
    return next((noun for noun in reversed(nouns) if noun), None)


def is_listed(before: str) -> bool:
    """Whether a list of things begins before a name: "some great bands, "."""
    noun = before.removesuffix(", ").rsplit(" ", 1)[-1]
    return before.endswith(", ") and noun.endswith("s") and _noun(noun) not in (None, "person")


def _noun(word: str) -> str | None:
    """The kind of what a noun, or its plural, is called."""
    return (_nouns().get(word) or _nouns().get(word.removesuffix("s"))) if word.islower() else None


@cache
def _nouns() -> dict[str, str]:
    """Noun → the kind of what is called so."""
    lists = lexicons.load("name-evidence", "en").items()
    return {noun: kind for kind, words in lists for noun in words.get("called", "").split()}
