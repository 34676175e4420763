"""Bodies that a talk calls by the first word of their names alone: "Wexmoor" of Wexmoor Holdings, "American"."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, zip_longest
from typing import NamedTuple

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions.evidence import around
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.kinds import kind
from pipeline.mentions.name import Name
from pipeline.mentions.sequences import Word

CUES = lexicons.load("name-cues", "en")
FIRMS = lexicons.words("name-cues", "en", "firms")
DOES = f"{any_of(CUES['ended'])}|{any_of(CUES['deeds'])}|{any_of(CUES['firm_deeds'])}|{any_of(CUES['firm_people'])}"
ALONE = re.compile(rf"['’]s? |[.,;:?!]|$| (?:{DOES})\b")
DESCRIBING = re.compile(rf"\b{any_of(CUES['describing'])} $|['’]s $", re.IGNORECASE)
WITHIN = re.compile(rf"\b{any_of(CUES['inside'])} $")
BEFORE = 16  # characters that hold the word before a name


class Short(NamedTuple):
    """What one word stands for, whether only behind "the", and whether it is a place's too, as "in" before it tells."""

    entity: str
    articled: bool = False
    placed: bool = False


class Talk(NamedTuple):
    """A talk: each turn's text and capitalised sequences, and how often each word stands as it is written."""

    texts: Mapping[int, str]
    runs: Mapping[int, list[list[Word]]]
    counts: Mapping[str, int]


def shortened(talk: Talk, named: Mapping[int, list[Name]], known: Gazetteer) -> dict[int, list[Name]]:
    """Each turn's names with those of one word that only one body begins with, which the talk names in full too."""
    bodies = _bodies(chain.from_iterable(named.values()), known)
    placed = _placed(talk.texts, named, bodies, known)
    shorts = {word: Short(entity) for word, entity in bodies.items() if word not in placed}
    spoken, found = _spoken(talk), {}
    for turn, names in named.items():
        text, there = talk.texts[turn], {word.text for run in talk.runs[turn] for word in run}
        called = {word: shorts[word] for word in there & shorts.keys()} | spoken.get(turn, {})
        names = [_body(text, name, called) for name in names] if called else names
        found[turn] = _added(text, talk.runs[turn], names, called) if called else names
    return found


def _spoken(talk: Talk) -> dict[int, dict[str, Short]]:
    """What the bodies of the fields are called that a turn, or one beside it, speaks of."""
    turns, found = list(talk.texts), {}
    for words, said, shorts in _fields():
        there = [word for word in shorts if word in talk.counts or not word.isalpha()]
        if not there or words.isdisjoint(talk.counts):
            continue
        for at, turn in enumerate(turns):
            calls = {word: shorts[word] for word in there if word in talk.texts[turn]}
            if calls and any(said.search(talk.texts[near]) for near in turns[max(0, at - 1) : at + 2]):
                found[turn] = found.get(turn, {}) | calls
    return found


@cache
def _fields() -> tuple[tuple[frozenset[str], re.Pattern[str], dict[str, Short]], ...]:
    """Of each field: its words, as a set and as a pattern, and what its bodies are called."""
    return tuple(
        (frozenset(field["said"].split()), re.compile(rf"\b{any_of(field['said'])}\b"), dict(_called(field)))
        for field in lexicons.load("fields", "en")["field"]
    )


def _called(field: Mapping) -> Iterable[tuple[str, Short]]:
    for line in field["names"].strip().split("\n"):
        entity, _, called = line.partition(" = ")
        yield called or entity, Short(entity, field["articled"], field.get("placed", False))


def _bodies(names: Iterable[Name], known: Gazetteer) -> dict[str, str]:
    """The first words of the bodies' names that stand for one body alone, and nobody's: first word → entity."""
    whole = {name.words: name for name in names if len(name.words) > 1 or name.title}
    found: dict[str, set[str]] = {}
    for words, name in whole.items():
        if len(words) > 1 and _leads(words, known) and kind(name, known) == "org":
            found.setdefault(words[0], set()).add(name.known[0] if name.known else " ".join(words))
    alone = {word: next(iter(one)) for word, one in found.items() if len(one) == 1}
    people = [name for words, name in whole.items() if not alone.keys().isdisjoint(words) and _is_person(name, known)]
    borne = {word for name in people for word in name.words}
    return {word: entity for word, entity in alone.items() if word not in borne}


def _is_person(name: Name, known: Gazetteer) -> bool:
    told = kind(name, known)
    return told == "person" or (told is None and name.words[0] in known.given)


def _placed(
    texts: Mapping[int, str], named: Mapping[int, list[Name]], bodies: Container[str], known: Gazetteer
) -> set[str]:
    """The first words that are a place's where they stand alone: "in Wexmoor", of a talk of Wexmoor Bank."""
    alone = ((texts[turn], name) for turn, names in named.items() for name in names if len(name.words) == 1)
    return {
        name.words[0]
        for text, name in alone
        if name.words[0] in bodies and not name.known and around(text, name, known.names)["place"] >= 1
    }


def _leads(words: Sequence[str], known: Gazetteer) -> bool:
    """Whether a body's first word may stand for it: a firm's that is no other known name."""
    first = words[0]
    if first in known.given or "-" in first or first.isupper() or not first[:1].isupper():
        return False
    told = known.names.get(first, ("", known.likely.get(first)))[1]
    return told not in ("place", "org", "person") and words[-1].lower() in FIRMS


def _body(text: str, name: Name, bodies: Mapping[str, Short]) -> Name:
    """A name of one word as a body's, where it may be: "Wexmoor said", "at American are", not "an American firm"."""
    short = bodies.get(name.words[0]) if len(name.words) == 1 and not name.title else None
    told = bool(name.known) or (short is not None and short.articled)
    if short is None or (told and not _stands(text, name.start, name.end, short)):
        return name
    return name._replace(known=(short.entity, "org"))


def _added(text: str, runs: Sequence[list[Word]], names: list[Name], bodies: Mapping[str, Short]) -> list[Name]:
    """The names of a turn with those words that nothing else is said to be: "United and Wexmoor"."""
    short = [
        Name(word.start, word.end, (word.text,), (bodies[word.text].entity, "org"))
        for run in runs
        for word, following in zip_longest(run, run[1:])
        if word.text in bodies
        and (following is None or following.small)
        and _stands(text, word.start, word.end, bodies[word.text])
        and not any(name.start <= word.start < name.end for name in names)
    ]
    return sorted([*names, *short]) if short else names


def _stands(text: str, start: int, end: int, short: Short) -> bool:
    """Whether a word is a noun that nothing describes: "American needs", not "an American", "he is American".

    One that is articled stands behind "the".
    """
    before = text[max(0, start - BEFORE) : start]
    if short.articled:
        return before.lower().endswith("the ")
    if short.placed and WITHIN.search(before):
        return False
    return ALONE.match(text, end) is not None and DESCRIBING.search(before) is None
