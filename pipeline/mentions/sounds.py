"""Spellings of one name: which full names sound the same, and by which part of one a person is called."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

SOUNDS = tuple(
    (re.compile(pattern), same)
    for pattern, same in (
        (r"['’ʼ`-]", ""), (r"x", "ks"), (r"kh", "h"), (r"ph", "f"), (r"ck?(?!h)", "k"), (r"w", "v"), (r"q", "k"),
        (r"[yij]+", "i"), (r"(.)\1+", r"\1"), (r"ei", "i"),
    )
)  # fmt: skip

GENERATIONS = frozenset(("Jr", "Sr", "II", "III", "IV"))  # after a surname


def same_sounding(people: Counter[str]) -> dict[str, str]:
    """Each full name with the one to show: the most frequent of those with one first and one last name."""
    chosen: dict[tuple[str, str], str] = {}
    for full, _ in sorted(people.items(), key=lambda item: (-item[1], len(item[0]), item[0])):
        chosen.setdefault(_ends(full), full)
    return {full: chosen[_ends(full)] for full in people}


def by_part(people: Iterable[str], part: int) -> dict[str, set[str]]:
    """The full names by how one part of each sounds."""
    found: dict[str, set[str]] = {}
    for full in people:
        found.setdefault(sound(_parts(full)[part]), set()).add(full)
    return found


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """A key that spellings of one name in Latin letters share: no accents, one letter for y, i, j and the like."""
    letters = unicodedata.normalize("NFKD", word.lower())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    for pattern, same in SOUNDS:
        plain = pattern.sub(same, plain)
    return plain


def initials(long_forms: Iterable[tuple[str, ...]]) -> dict[str, set[tuple[str, ...]]]:
    """The long forms by the capitals that they begin with."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for words in long_forms:
        capitals = "".join(word[0] for word in words if word[0].isupper())
        found.setdefault(capitals, set()).add(words)
    return found


def _ends(full: str) -> tuple[str, str]:
    words = _parts(full)
    return sound(words[0]), sound(words[-1])


def _parts(full: str) -> list[str]:
    """The words of a full name, without "Jr." and the like at its end."""
    words = full.split()
    return words[:-1] if len(words) > 2 and words[-1].rstrip(".") in GENERATIONS else words
