"""Suffixes that a language hangs on names behind an apostrophe: "Ankara'daki" is Ankara."""

import re
from collections.abc import Iterable, Iterator

from pipeline.mentions.sequences import Word

SUFFIXED = frozenset(("tr", "az"))  # languages that do so
SUFFIX = re.compile(r"(?<=\w\w)['’][^\W\d_]{1,8}$")


def unsuffixed(runs: Iterable[list[Word]]) -> Iterator[list[Word]]:
    """The sequences without suffixes; each ends where one stood: "İstanbul'dan Ann Lee" are two."""
    for run in runs:
        words: list[Word] = []
        for word in run:
            suffix = SUFFIX.search(word.text)
            if not suffix or not suffix.group()[1:].islower():
                words.append(word)
                continue
            text = word.text[: suffix.start()]
            yield [*words, word._replace(text=text, low=text.lower(), end=word.start + len(text), cut=True)]
            words = []
        if words:
            yield words
