"""Runs of content words, counted: which words stand beside each other how often, in how many texts, as what."""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from pipeline.topics.topic_cues import ELISION, WORD
from pipeline.words import Memo

PIECE = re.compile(rf"{WORD.pattern}|[^\w\s'’\-]")  # a word, or a mark that no phrase crosses
LONGEST = 3  # words of a phrase
LEAST = 2  # times a phrase must be said

Gram = tuple[str, ...]


class Said(NamedTuple):
    """A word of a text: in lower case if it may carry the subject, as it stands, in lower case, and its article."""

    word: str | None
    surface: str
    lower: str
    article: str


BREAK = Said(None, "", "", "")  # between two runs: a mark, a new line, another text


class Runs(NamedTuple):
    """All runs of so many content words: where each starts in the texts' words, and what it is."""

    starts: list[int]
    grams: list[Gram]


class Grams(NamedTuple):
    """The words of texts and their runs by size; how often what is kept of these stands, and in how many of the texts.

    Kept are all single words, and the runs of two or three that are said again.
    """

    said: list[Said]
    runs: dict[int, Runs]
    counts: Counter
    spread: Counter


def said(text: str, stops: frozenset[str], *, elides: bool) -> list[Said]:
    """The words of a text, with a break at each mark and line."""
    known = _known(stops, elides).__getitem__
    found: list[Said] = []
    for line in text.split("\n"):
        found += chain.from_iterable(map(known, line.split()))
        found.append(BREAK)
    return found


@functools.lru_cache(maxsize=8)
def _known(stops: frozenset[str], elides: bool) -> Memo:
    """The words of each blank-delimited token."""
    pieces = Memo(lambda piece: _said(piece, stops, elides))
    return Memo(lambda token: list(map(pieces.__getitem__, PIECE.findall(token))))


def _said(piece: str, stops: frozenset[str], elides: bool) -> Said:
    if not piece[0].isalnum():
        return BREAK
    surface = ELISION.sub("", piece) if elides else piece
    lower = surface.lower().replace("’", "'")
    idle = lower in stops or len(lower) < 2 or lower.isdigit() or lower.split("'")[0] in stops
    return Said(None if idle else lower, surface, lower, piece[: len(piece) - len(surface)].lower().rstrip("'’"))


def count(texts: Iterable[str], stops: frozenset[str], *, elides: bool) -> Grams:
    """The content words of the texts and their runs, counted."""
    parts = [said(text, stops, elides=elides) for text in texts]
    flat = list(chain.from_iterable(parts))
    texts_of = list(chain.from_iterable([place] * len(part) for place, part in enumerate(parts)))
    runs = dict(enumerate(_runs([one.word for one in flat]), start=1))
    counts, spread = Counter(), Counter()
    for size, (starts, grams) in runs.items():
        here = Counter(grams)
        again = {gram: n for gram, n in here.items() if n >= LEAST}
        counts.update(here if size == 1 else again)
        placed = {(gram, texts_of[at]) for at, gram in zip(starts, grams, strict=True) if gram in again}
        spread.update(gram for gram, _ in placed)
    return Grams(flat, runs, counts, spread)


def _runs(words: list[str | None]) -> Iterator[Runs]:
    """The runs of one word, of two, and of three; the last of the words is a break."""
    starts = [at for at, word in enumerate(words) if word]
    for size in range(1, LONGEST + 1):
        starts = [at for at in starts if words[at + size - 1]]
        columns = ([words[at + place] for at in starts] for place in range(size))
        yield Runs(starts, list(zip(*columns, strict=True)))


def after(grams: Grams, leads: frozenset[str]) -> Counter:
    """How often each word stands after one of these, or after one of them as its own elided article."""
    said, (starts, words) = grams.said, grams.runs[1]
    return Counter(
        gram
        for at, gram in zip(starts, words, strict=True)
        if (said[at].article or (said[at - 1].lower if at else "")) in leads
    )


def written(grams: Grams, wanted: Iterable[Gram], *, inside: bool = False) -> dict[Gram, str]:
    """The commonest writing of each wanted gram; of equals the first in the alphabet.

    `inside`: where it follows another word, as one that begins a sentence always has a capital.
    """
    some = set(wanted)
    best: dict[Gram, tuple[int, str]] = {}
    for size in {len(gram) for gram in some}:
        places = [(gram, at) for at, gram in zip(*grams.runs[size], strict=True) if gram in some]
        if inside:
            places = [(gram, at) for gram, at in places if at and grams.said[at - 1] is not BREAK]
        forms = Counter((gram, *(grams.said[at + place].surface for place in range(size))) for gram, at in places)
        for (gram, *form), n in forms.items():
            best[gram] = min(best.get(gram, (0, "")), (-n, " ".join(form)))
    return {gram: form for gram, (_, form) in best.items()}


def capital_last(grams: Grams, size: int) -> Counter:
    """How often each run of `size` ends with a capital."""
    starts, runs = grams.runs[size]
    return Counter(
        gram for at, gram in zip(starts, runs, strict=True) if grams.said[at + size - 1].surface[:1].isupper()
    )
