"""Which labels name one speaker, and which look as if they might."""

import re
from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz

from pipeline.turns import names

TITLES = frozenset(
    "mr mrs ms miss dr prof professor president senator sen rep representative congressman congresswoman sir dame lord"
    " lady judge justice hon the chairman chairwoman chair minister secretary governor gov mayor general gen colonel"
    " captain commissioner ambassador chancellor speaker herr frau monsieur m mme madame mlle señor señora sr sra don"
    " doña signor signora г-н г-жа".split()
)
WOMEN, MEN = frozenset({"mrs", "ms", "miss", "mme", "frau", "dame", "lady"}), frozenset({"mr", "sir", "lord", "herr"})
WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
NEAR = 84  # rapidfuzz ratio; "Jon Lawitts" and "Jon Lawits" have 95, "Jonas" and "Jonathan" 62
MOST_COMPARED = 60


def join(labels: Sequence[str]) -> dict[str, str]:
    """Each label → the fullest label of the same speaker; `labels` in the order of their first use."""
    keys = {label: names.key(label) for label in labels}
    same: dict[str, str] = {}
    for label in labels:
        same.setdefault(keys[label], keys[label])
    for label, key in _inside(labels, keys).items():
        same[key] = keys[label]
    _join_parts(list(dict.fromkeys(keys.values())), same, _asides(labels, keys))
    if "a" in same and "q" in same and "the witness" in same:
        same["a"] = "the witness"
    roots = {label: _root(same, keys[label]) for label in labels}
    fullest: dict[str, str] = {}
    for label in labels:
        root = roots[label]
        if root not in fullest or _fullness(label) > _fullness(fullest[root]):
            fullest[root] = label
    return {label: fullest[roots[label]] for label in labels}


def _root(same: dict[str, str], key: str) -> str:
    seen = set()
    while same.get(key, key) != key and key not in seen:
        seen.add(key)
        key = same[key]
    return key


def _inside(labels: Sequence[str], keys: dict[str, str]) -> dict[str, str]:
    """Labels whose aside is another label's key: `Adam Jonas (AJ)` names `AJ`."""
    known = set(keys.values())
    found = {}
    for label in labels:
        match = names.INSIDE.search(label)
        if match and names.key(match[1]) in known and names.key(match[1]) != keys[label]:
            found[label] = names.key(match[1])
    return found


def _asides(labels: Sequence[str], keys: dict[str, str]) -> dict[str, str]:
    """Each key without its office: `jeff mason, reuters` is `jeff mason`."""
    return {keys[label]: names.key(names.bare(label)) for label in labels}


def _join_parts(keys: list[str], same: dict[str, str], bare: dict[str, str]) -> None:
    """Join a key to the one key whose words hold all of its own, or whose initials it is, titles apart."""
    by_word: dict[str, list[str]] = defaultdict(list)
    parts = {key: _parts(bare[key]) for key in keys}
    for key in keys:
        for word in parts[key][1]:
            by_word[word].append(key)
    initials = _initials(parts)
    for key in keys:
        if same[key] != key or not parts[key][1]:
            continue
        fuller = [other for other in by_word[parts[key][1][-1]][:200] if other != key and _holds(parts[other], parts[key])]
        equal = [other for other in fuller if parts[other][1] == parts[key][1]]
        if len(equal) == len(fuller) and equal:
            same[key] = min([key, *equal], key=keys.index) if _root(same, equal[0]) != key else key
        elif len({tuple(parts[other][1]) for other in fuller}) == 1:
            same[key] = fuller[0]
        elif not fuller and len(initials.get(key, ())) == 1 and keys.index(initials[key][0]) < keys.index(key):
            same[key] = initials[key][0]


def _parts(key: str) -> tuple[frozenset[str], list[str]]:
    """The titles of a key, and its other words in order."""
    found = WORD.findall(key)
    titles = frozenset(word for word in found if word in TITLES)
    return titles, [word for word in found if word not in TITLES]


def _holds(full: tuple[frozenset[str], list[str]], short: tuple[frozenset[str], list[str]]) -> bool:
    """Whether the fuller name holds the shorter: its first words or its last, and no other sex by title."""
    if full[0] & WOMEN and short[0] & MEN or full[0] & MEN and short[0] & WOMEN:
        return False
    long, part = full[1], short[1]
    if len(part) > len(long) or not _person(long, full[0]) or not _person(part, short[0]):
        return False
    if len(part) == 1 and len(part[0]) < 3:
        return False
    return long[-len(part) :] == part or (long[: len(part)] == part and not short[0])


def _person(words: list[str], titles: frozenset[str]) -> bool:
    """Whether the words can be a name, not a role: a number or a word of a group is none."""
    return not any(word.isdigit() for word in words) and not {"member", "audience", "aide", "voice", "unidentified"} & set(words)


def _initials(parts: dict[str, tuple[frozenset[str], list[str]]]) -> dict[str, list[str]]:
    """Initials of two letters or more → the keys of names that have them."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, (_, words) in parts.items():
        if len(words) >= 2:
            found["".join(word[0] for word in words)].append(key)
    return found


def _fullness(label: str) -> tuple[int, int, int]:
    bare = names.bare(label)
    return (len(bare.split()), len(bare), sum(map(str.islower, bare)))


def shown(label: str) -> str:
    """The name that a label shows: without aside or office, on one line."""
    return names.bare(label)


def near_misses(people: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of speakers whose names are nearly the same, for a person to decide."""
    some = people[:MOST_COMPARED]
    return tuple(
        (one, other)
        for place, one in enumerate(some)
        for other in some[place + 1 :]
        if fuzz.ratio(one.casefold(), other.casefold()) >= NEAR and not _numbered(one, other)
    )


def _numbered(one: str, other: str) -> bool:
    """Whether the names differ by a number or a letter only, as `Speaker 1` and `Speaker 2` do."""
    strip = re.compile(r"[\s_#-]*(?:\d+|\b[A-Za-z])$")
    return bool(strip.search(one)) and strip.sub("", one) == strip.sub("", other)
