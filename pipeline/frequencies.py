"""How often English words are written, and which else are words: TextBlob's own lists, loaded once for whoever asks."""

import functools
import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

WORD = re.compile(r"^([a-z]{4,}) (?:NN|NNS|JJ|JJR|JJS|RB|VB[DGNPZ]?)$", re.MULTILINE)


@functools.cache
def frequencies() -> Mapping[str, int]:
    """English words and their counts (Norvig's: public-domain books, Wiktionary, the British National Corpus)."""
    lines = _read("en-spelling.txt").splitlines()
    return {word: int(count) for word, count in (line.split() for line in lines if line[:1].isalpha())}


@functools.cache
def rarer() -> frozenset[str]:
    """The English words of four letters and more that TextBlob's list of parts of speech holds, but for names.

    Brill's list, of the Brown corpus and the Wall Street Journal: it has many that `frequencies` has not.
    """
    return frozenset(WORD.findall(_read("en-lexicon.txt")))


def _read(name: str) -> str:
    return (Path(find_spec("textblob").origin).parent / "en" / name).read_text(encoding="utf-8")
