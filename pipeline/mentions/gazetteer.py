"""Known names and the words that tell what kind a name is: data/lexicons, read once."""

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pipeline import lexicons

LANGUAGE = "en"  # of the known names, whatever language a talk is in: they are what it may quote
KINDS = ("person", "place", "org", "group", "weapon", "event", "other")
PARTICLES = lexicons.words("name-cues", LANGUAGE, "particles")
NOBODY = "nobody"  # the kind of what is no name
INVARIABLE = ("ese", "ish", "ch", "s")
LETTERS = re.compile(r"(?<![^\W_])[^\W\d_]+")  # runs that no letter or digit stands before
OWNER = re.compile(r"['’]s$")
Known = tuple[str, str]  # entity and kind


@dataclass(frozen=True)
class Gazetteer:
    """`names`: surface → (entity, kind). `longest`: words of the longest name by its first word.

    `small` are the surfaces that are written without capitals, `several` the names that more than one place or
    thing bears. `heads` tells the kind of a name by its last word, in lower case; `likely` what a word that is often
    another's is named for; `trade` are acronyms that name nobody, `shared` those of a known body that others bear too.
    `rare` are names of bodies that few talk of: a person's who bears one in a talk.
    `families` are surnames of people nobody knows, `elsewhere` the given names and surnames of many countries, which
    `families` holds too.
    """

    names: Mapping[str, Known]
    longest: Mapping[str, int]
    small: tuple[str, ...]
    several: Mapping[str, tuple[str, ...]]
    given: frozenset[str]
    surnames: frozenset[str]
    titles: frozenset[str]
    modifiers: frozenset[str]
    heads: Mapping[str, str]
    talk: frozenset[str]
    interjections: frozenset[str]
    directions: frozenset[str]
    likely: Mapping[str, str]
    trade: frozenset[str]
    shared: frozenset[str]
    rare: frozenset[str]
    families: frozenset[str]
    elsewhere: frozenset[str]

    @functools.cached_property
    def shouted(self) -> Mapping[str, Known]:
        """The known names of four letters and more, by their spelling in capitals."""
        return {name.upper(): known for name, known in self.names.items() if len(name) > 3}

    @functools.cached_property
    def small_by_word(self) -> Mapping[str, tuple[str, ...]]:
        """The surfaces written without capitals, by their longest run of letters: where that is not, they are not."""
        found: dict[str, tuple[str, ...]] = {}
        for name in self.small:
            word = max(LETTERS.findall(name), key=len, default="")
            found[word] = (*found.get(word, ()), name)
        return found

    @functools.cached_property
    def owning(self) -> Mapping[str, tuple[str, ...]]:
        """The known names that hold a word which looks like an owner, by that word: "McDonald's", "Sam's Club"."""
        found: dict[str, tuple[str, ...]] = {}
        for name in self.names:
            if "'s" in name or "’s" in name:
                for word in filter(OWNER.search, name.split()):
                    found[word] = (*found.get(word, ()), name)
        return found


@functools.cache
def gazetteer(language: str | None = LANGUAGE) -> Gazetteer:
    """What is known in a language: the names of the world, and those its own list writes in its own way."""
    own = lexicons.load("known", language)
    return _spoken(_english(), own, lexicons.stop_words(language)) if own else _english()


def _spoken(world: Gazetteer, own: Mapping, stops: frozenset[str]) -> Gazetteer:
    """The names of the world as a language writes them; those that are its words left out."""
    never, people = _words(own["never"]), own["people"]
    kept = {name: known for name, known in world.names.items() if name not in never and name.lower() not in stops}
    names = kept | _listed(own, itself=False) | _lines(people["names"], "person", itself=False)
    return replace(
        world,
        names=names,
        longest=_longest(names),
        small=tuple(name for name in names if _is_passed_over(name)),
        given=frozenset(name for name in world.given if name not in never) | _words(people["given"]),
        titles=_words(people["titles"]),
        modifiers=frozenset(),
        heads={word: kind for kind, words in own["heads"].items() for word in words.split()},
        talk=_words(own["talk"]["words"]),
        likely={},
    )


@functools.cache
def _english() -> Gazetteer:
    """Countries, demonyms, capitals and large cities, then the names of names.toml, which win."""
    own, titles, people, more, world, companies, bygone, peoples, groups, trades = (
        lexicons.load(name, LANGUAGE)
        for name in "names titles given organisations world companies bygone peoples groups trades".split()
    )
    elsewhere = _elsewhere()
    names = (
        {name: (one, "group") for one in _filled(peoples["names"]) for name in _plurals(one)}
        | _listed(trades)
        | _listed(bygone)
        | _listed(groups)
        | _listed(companies)
        | _listed(world)
        | _places()
        | _listed(more)
        | {
            surface: (entity, kind)
            for kind in KINDS
            for entity, others in own.get(kind, {}).items()
            for surface in (entity, *others)
        }
    )
    names |= {name.replace("'", "’"): known for name, known in names.items() if "'" in name}
    names = {name.replace(" & ", " and "): known for name, known in names.items() if " & " in name} | names
    return Gazetteer(
        names=names,
        longest=_longest(names),
        small=tuple(name for name in names if _is_passed_over(name)),
        several={name: tuple(meanings) for name, meanings in own["several"].items()},
        given=_words(people["names"]),
        surnames=_words(people["surnames"]),
        titles=_words(titles["titles"]),
        modifiers=_words(titles["modifiers"]),
        heads={word: kind for kind, words in titles["heads"].items() for word in words.split()},
        talk=_words(titles["talk"]["words"]) | _words(titles["talk"]["interjections"]),
        interjections=_words(titles["talk"]["interjections"]),
        directions=_words(titles["talk"]["before"]),
        likely=_likely(names, *(one["likely"] for one in (trades, companies, world, more, bygone))),
        trade=_words(more["trade"]["words"]),
        shared=_words(more["shared"]["words"]),
        rare=frozenset(name for name in _listed(groups) if " " not in name),
        families=_words(lexicons.load("surnames", LANGUAGE)["surnames"]) | _words(people["surnames"]) | elsewhere,
        elsewhere=elsewhere,
    )


def _elsewhere() -> frozenset[str]:
    people = lexicons.load("people", LANGUAGE)
    return _words(people["names"]) | _words(people["news"])


def _places() -> dict[str, Known]:
    """Places by name, and the demonyms of countries with their plurals."""
    countries = lexicons.shared("countries")
    names = {name: (name, "place") for name in lexicons.shared("cities")["names"].strip().split("\n")}
    names |= {capital: (capital, "place") for capital in countries["capitals"]}
    for country, others in countries["countries"].items():
        names |= dict.fromkeys((country, *others), (country, "place"))
    for demonym in countries["demonyms"]:
        names |= dict.fromkeys(_plurals(demonym), (demonym, "group"))
    return names


def _listed(lists: Mapping[str, str | dict], *, itself: bool = True) -> dict[str, Known]:
    """The names of lines such as "JPMorgan Chase = JPMorgan, JP Morgan", and those that together name nobody."""
    names = dict.fromkeys(_filled(lists.get("nobody", {}).get("words", "")), ("", NOBODY))
    for kind in [kind for kind in KINDS if kind in lists]:
        names |= _lines(lists[kind], kind, itself=itself)
    return names


def _likely(names: Mapping[str, Known], *lists: Mapping[str, str]) -> dict[str, str]:
    """What a word that is often another's is named for; of places those of one word that are less known."""
    likely = {name: "place" for name in _filled(lexicons.shared("cities")["likely"]) if name not in names}
    for kind, words in (row for one in lists for row in one.items()):
        likely |= dict.fromkeys(words.split(), kind)
    return likely


def _lines(text: str, kind: str, *, itself: bool) -> dict[str, Known]:
    """The names of lines; those after = alone where there are any and the entity `itself` is another language's."""
    names: dict[str, Known] = {}
    for line in _filled(text):
        entity, _, others = line.partition(" = ")
        written = [name for name in others.split(", ") if name]
        names |= dict.fromkeys(written if written and not itself else (entity, *written), (entity, kind))
    return names


def _filled(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def _is_passed_over(name: str) -> bool:
    """Whether no capitalised sequence holds a name: "eBay", "Americans with Disabilities Act", "Washington, D.C."."""
    inner = PARTICLES | {"and"}
    parted = not name[0].isupper() or "," in name
    return parted or any(word.islower() and word not in inner for word in name.split()[1:])


def _longest(names: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in names:
        words = name.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def _plurals(demonym: str) -> tuple[str, ...]:
    return (demonym,) if demonym.endswith(INVARIABLE) else (demonym, f"{demonym}s")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())
