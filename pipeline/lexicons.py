"""Word lists by language: the one place that knows which language a list speaks. Steps ask it before they read."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent.parent / "data" / "lexicons"
STOP_WORDS = "stopwords-many"  # of many languages in one file
NOUNS_CAPITALISED = frozenset({"de", "lb"})
UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})  # written without spaces: their words cannot be told apart


@cache
def has(name: str, language: str | None) -> bool:
    """Whether there is a list of this name in a language; an undetermined language (None) has none."""
    if language is None:
        return False
    return _path(name, language).is_file()


@cache
def load(name: str, language: str | None) -> dict:
    """The list of this name in a language; empty where there is none."""
    return _read(_path(name, language)) if has(name, language) else {}


@cache
def words(name: str, language: str | None, key: str) -> frozenset[str]:
    """One set of words of a list; empty where there is none."""
    return frozenset(load(name, language).get(key, "").split())


@cache
def shared(name: str) -> dict:
    """A list that speaks no one language: names of the world, marks of transcripts in many."""
    return _read(FOLDER / f"{name}.toml")


def any_of(name: str, key: str) -> str:
    """A pattern of the words and phrases of a list that speaks no one language; a star there stands for any ending."""
    words = (re.escape(word).replace(r"\*", r"\w*") for word in shared(name)[key])
    return f"(?:{'|'.join(words)})"


@cache
def languages() -> tuple[str, ...]:
    """The languages that have lists of their own."""
    return tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))


@cache
def stop_words(language: str | None) -> frozenset[str]:
    """The words of a language that carry no subject; empty where no list speaks it."""
    parts = shared(STOP_WORDS).values()
    return frozenset(word for part in parts for word in part.get(language, "").split())


def reach(language: str | None) -> Literal["all", "capitals", "known"]:
    """How names are told in a language.

    all: by capitals, common words and titles. capitals: by capitals inside sentences, function words left out; the
    kinds of known, titled and headed names alone. known: known, titled and given names alone, where every noun has a
    capital or nothing is known of the language; so a script without capitals has none but the Latin ones it quotes.
    """
    if has("names", language):
        return "all"
    return "capitals" if _has_capitals(language) and language not in NOUNS_CAPITALISED else "known"


def _has_capitals(language: str | None) -> bool:
    """Whether the function words of a language are known, and are written in a script that has capitals."""
    return any(word != word.upper() for word in stop_words(language))


def _path(name: str, language: str) -> Path:
    return FOLDER / language / f"{name}.toml"


@cache
def _read(path: Path) -> dict:
    return tomllib.loads(path.read_text(encoding="utf-8"))
