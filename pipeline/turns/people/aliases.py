"""Which labels name one speaker."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.turns.labels import spelling, support
from pipeline.turns.labels.singles import JOINT
from pipeline.turns.people import brackets

MOST_COMPARED, SHORT_NAME, FEW = 300, 3, 6
WITNESS = ("the witness", "the deponent")
MEN, WOMEN = (
    frozenset(("mr", "herr", "monsieur", "sir", "lord")),
    frozenset(("mrs", "ms", "miss", "frau", "madame", "dame")),
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A label taken apart: its key, what stands in brackets, its titles and its names."""

    label: str
    key: str
    inside: str
    titles: frozenset[str]
    words: tuple[str, ...]


def join(labels: list[str]) -> dict[str, str]:
    """Each label → the fullest label of the same speaker."""
    told = brackets.told_apart(labels)
    taken = [_apart(told.get(label, label)) for label in labels]
    by_key: dict[str, list[_Name]] = defaultdict(list)
    sharing: dict[str, set[str]] = defaultdict(set)
    for name in taken:
        by_key[name.key].append(name)
        for clue in _clues(name):
            sharing[clue].add(name.key)
    leads = {key: max(group, key=_fullness) for key, group in by_key.items()}
    few = len(leads) <= FEW  # among many people a short name may well be another's
    letters = _of_letters(leads)
    links = {
        key: letters.get(key) or _link(lead, by_key, sharing) or (_longer(lead, leads) if few else None)
        for key, lead in leads.items()
    }
    joined = [leads[_end(name.key, links)].label for name in taken]
    return dict(zip(labels, joined, strict=True))


def _of_letters(leads: Mapping[str, _Name]) -> dict[str, str]:
    """The names that single letters stand for, where each of two letters or more begins one name: `Pedro`, then `P`."""
    letters = [key for key in leads if len(key) == 1]
    begun = {letter: [key for key in leads if len(key) > 1 and key.startswith(letter)] for letter in letters}
    sure = len(letters) > 1 and all(len(keys) == 1 for keys in begun.values())
    people = sure and all(
        leads[keys[0]].label[:1].isupper() and not spelling.is_role(keys[0]) for keys in begun.values()
    )
    return {letter: keys[0] for letter, keys in begun.items()} if people else {}


def _clues(name: _Name) -> set[str]:
    """What two labels of one person have in common: first or last name, initials, what stands in brackets."""
    last = name.inside.split()[-1:]
    return {*name.words[:1], *name.words[-1:], *last, _short(name) or _initials(name), name.inside} - {""}


def _initials(name: _Name) -> str:
    return "".join(word[0] for word in name.words)


def _short(name: _Name) -> str:
    """The initials that the label consists of: `AJ`, `A.J.`, `A. J.`; "" if it is a name."""
    if len(name.words) == 1:
        return name.words[0] if 2 <= len(name.words[0]) <= 4 else ""
    return "".join(name.words) if max(map(len, name.words), default=2) == 1 else ""


def _end(key: str, links: dict[str, str | None]) -> str:
    seen = {key}
    while (following := links[key]) is not None and following not in seen:
        key = following
        seen.add(key)
    return key


def _apart(label: str) -> _Name:
    bare = spelling.bare(label)
    inside = support.inside(label)
    parts = bare.split(",")[0].casefold().replace(".", " ").split()
    count = next((n for n in (3, 2, 1) if " ".join(parts[:n]) in spelling.lexicon("titles") and len(parts) > n), 0)
    while count < len(parts) - 1 and parts[count] in spelling.lexicon("titles"):
        count += 1
    if len(parts) > 1 and max(map(len, parts)) == 1:
        count = 0  # M. T. are initials, no title
    return _Name(label, spelling.key(label), inside, frozenset(parts[:count]), tuple(parts[count:]))


def _fullness(name: _Name) -> tuple[int, int]:
    return len(name.words), len(name.label)


def _link(name: _Name, by_key: dict[str, list[_Name]], sharing: dict[str, set[str]]) -> str | None:
    """The key of the fuller label that this one stands for, if there is exactly one."""
    if name.key == "a" and any(key in by_key for key in WITNESS):
        return next(key for key in WITNESS if key in by_key)
    if JOINT.search(name.key):
        return None
    if spelling.is_role(name.key):
        fuller = {key for key in by_key if _spells_out(name.key, key)} if len(name.key) == 1 else set()
        return fuller.pop() if len(fuller) == 1 else None
    clues = {name.key, _short(name), *name.words[:1], *name.words[-1:]}
    near = {key for clue in clues if len(sharing.get(clue, ())) <= MOST_COMPARED for key in sharing.get(clue, ())}
    fuller = {key for key in near - {name.key} if any(_stands_for(name, other) for other in by_key[key])}
    return fuller.pop() if len(fuller) == 1 else None


def _spells_out(letter: str, key: str) -> bool:
    """Whether the key is the role that the letter stands for: `Pregunta` for `P`."""
    kinds = [kind for kind in ("askers", "answerers") if letter in spelling.lexicon(kind)]
    return len(key) > 1 and key.startswith(letter) and any(key in spelling.lexicon(kind) for kind in kinds)


def _stands_for(name: _Name, other: _Name) -> bool:
    if other.inside and name.key == other.inside:
        return True
    if _clash(name.titles, other.titles) or not name.words or not other.words:
        return False
    if other.inside and len(name.words) <= 2 and name.words[-1] == other.inside.split()[-1] and name.titles:
        return True
    if JOINT.search(other.key):
        return False
    if not _short(other) and len(other.words) > 1 and (_short(name) == _initials(other) or _abbreviates(name, other)):
        return True
    if len(name.words) >= len(other.words):
        more = other.titles - name.titles or ("," in other.key and "," not in name.key)
        return name.words == other.words and bool(more) and name.titles <= other.titles
    if other.words[-1].isdigit():  # MAN and MAN 2 are two
        return False
    ends = name.words[-1] == other.words[-1] or (len(name.words) == 1 and name.words[0] == other.words[0])
    return ends and set(name.words) <= set(other.words) and len(name.words[-1]) > 1


def _longer(name: _Name, leads: dict[str, _Name]) -> str | None:
    """The key of the one full name whose first name this one begins."""
    longer = [key for key, other in leads.items() if name.words and _is_short_for(name, other)]
    return longer[0] if len(longer) == 1 else None


def _is_short_for(name: _Name, other: _Name) -> bool:
    """Whether the one is the beginning of the other's first name: Oli, Oliver Scherer."""
    short = name.words[0]
    return (
        len(name.words) == 1
        and len(other.words) > 1
        and len(short) >= SHORT_NAME
        and other.words[0].startswith(short)
        and spelling.style(other.label) == "title"
        and not JOINT.search(other.key)
    )


def _abbreviates(name: _Name, other: _Name) -> bool:
    """Whether the one is the other with letters for the first names: `V. Putin`, `С.В.Лавров`."""
    first = name.words[:-1]
    return (
        bool(first)
        and max(map(len, first)) == 1
        and name.words[-1] == other.words[-1]
        and len(other.words[0]) > 1
        and first[0] == other.words[0][0]
    )


def _clash(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & MEN and other & WOMEN) or bool(one & WOMEN and other & MEN)
