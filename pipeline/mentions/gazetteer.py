"""Known names and the words that tell what kind a name is: data/lexicons, read once."""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path

from textblob.en import spelling

LEXICONS = Path(__file__).parent.parent.parent / "data" / "lexicons"
KINDS = ("place", "org", "group", "weapon", "event")
EVERYDAY = 8  # a word this frequent in TextBlob's own word counts may begin a sentence without naming anything


@dataclass(frozen=True)
class Gazetteer:
    """`names`: surface → (entity, kind). `longest`: words of the longest name by its first word."""

    names: dict[str, tuple[str, str]]
    longest: dict[str, int]
    cues: dict[str, frozenset[str]]


@functools.cache
def gazetteer() -> Gazetteer:
    """Countries, demonyms and capitals of countryinfo, then the names of names.toml, which win."""
    countries, own, titles = (_read(name) for name in ("countries", "names", "titles"))
    names: dict[str, tuple[str, str]] = {}
    for country, others in countries["countries"].items():
        names |= dict.fromkeys((country, *others), (country, "place"))
    names |= {capital: (capital, "place") for capital in countries["capitals"]}
    for demonym in countries["demonyms"]:
        names |= dict.fromkeys(_plurals(demonym), (demonym, "group"))
    for kind in KINDS:
        for entity, others in own[kind].items():
            names |= dict.fromkeys((entity, *others), (entity, kind))
    longest: dict[str, int] = {}
    for name in names:
        first, count = name.split()[0], len(name.split())
        longest[first] = max(longest.get(first, 0), count)
    return Gazetteer(names, longest, {key: frozenset(words) for key, words in titles.items()})


@functools.cache
def everyday() -> frozenset[str]:
    """Words of TextBlob's own frequency list that talk uses often, in lower case."""
    spelling.load()
    return frozenset(word for word, count in dict.items(spelling) if count >= EVERYDAY and word.islower())


def _plurals(demonym: str) -> tuple[str, ...]:
    return (demonym,) if demonym.endswith(("ese", "ish", "ch", "ss")) else (demonym, f"{demonym}s")


def _read(name: str) -> dict:
    return tomllib.loads((LEXICONS / f"{name}.toml").read_text(encoding="utf-8"))
