"""What people rated, as learning reads it: the words of each sentence with what they weigh already."""

import csv
import hashlib
import html
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pipeline import lexicons, sentences
from pipeline.tone import lexicon, parley

EDITORIALS, NEWS, POSTS, REVIEWS = range(4)
SCALE = {EDITORIALS: (0.0, 4.0), NEWS: (4.0, 2.0)}  # the middle of each scale, and how far its ends are from it
TABLE = {EDITORIALS: "editorials.tsv", NEWS: "news.tsv"}
PACKET = {POSTS: "tweets", REVIEWS: "amazonReviewSnippets"}  # both from -4 to 4
PLAIN = re.compile("[a-z]{3,}")
SMALL = re.compile(r"(?<![\w'’@#])[a-z]{3,}(?!['’]?\w)")
CAPITAL = re.compile(r"(?<=\w )[A-Z][A-Za-z]+")


@dataclass(frozen=True)
class Rated:
    """A text, its rating from -1 to 1, the source of the rating, and what it was taken from."""

    text: str
    rating: float
    source: int
    group: str


@dataclass(frozen=True)
class Words:
    """The weighing words of all texts, an entry a word of a text; and of each text its length in words.

    `place` is the word's number in the vocabulary, more by its size where it is denied, and twice its size where
    nothing is learned of it. `hand` is what it weighs already, `asked` what a learned weight counts.
    """

    row: np.ndarray
    place: np.ndarray
    hand: np.ndarray
    asked: np.ndarray
    length: np.ndarray


def read(human: Path, material: Path) -> list[Rated]:
    """The rated sentences of two folders: editorials.tsv (id, rating, text) and news.tsv (polarity, text), and PACKET.

    Of an id, what stands before `_` tells the text that the sentence was taken from.
    """
    return [
        *(_rated(row["text"], row["rating"], EDITORIALS, row["id"].split("_")[0]) for row in _rows(human, EDITORIALS)),
        *(_rated(row["text"], row["polarity"], NEWS, row["text"]) for row in _rows(human, NEWS)),
        *(one for source in PACKET for one in _packed(material, source)),
    ]


def _packed(material: Path, source: int) -> list[Rated]:
    """The lines of a file without a head: id, rating and text."""
    path = material / f"{PACKET[source]}_GroundTruth.txt"
    lines = (line.split("\t", 2) for line in path.read_text(encoding="utf-8", errors="replace").splitlines())
    return [_rated(html.unescape(text), rating, source, f"{source} {at.split('_')[0]}") for at, rating, text in lines]


def _rows(human: Path, source: int) -> list[dict[str, str]]:
    with (human / TABLE[source]).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _rated(text: str, rating: str, source: int, group: str) -> Rated:
    middle, reach = SCALE.get(source, SCALE[EDITORIALS])
    return Rated(text, (float(rating) - middle) / reach, source, group)


def fold(group: str, folds: int) -> int:
    """Which part a group of sentences is in, by the hash of its name."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % folds


def vocabulary(texts: Iterable[str], valences: dict[str, float]) -> list[str]:
    """The words that are learned: those of the texts that mostly stand small in them, and those rated alone.

    None that the gazetteers, or tone.toml as `neutral` or `negations`, name; those of `unlearned` are to be left out
    of what is learned.
    """
    small, capital = Counter(), Counter()
    for text in texts:
        capital.update(map(str.lower, CAPITAL.findall(text)))
        small.update(SMALL.findall(text))
    known = small.keys() | valences.keys() | lexicon.load(learned=False).weights.keys()
    known -= _silent() | (_towns() - valences.keys())
    return sorted(word for word in known if PLAIN.fullmatch(word) and small[word] >= capital[word])


def unlearned() -> set[str]:
    """Words of no tone, whatever people's ratings make of them: function words, people, plain words of talk."""
    return {word for part in lexicons.load("tone-unlearned", "en").values() for word in part["words"].split()}


def _silent() -> set[str]:
    """Words that learning does not see: what tone.toml silences or makes deny, and countries."""
    table = lexicons.load("tone", "en")
    silent = (table[part]["words"].split() for part in ("neutral", "negations"))
    return set().union(*silent, re.findall("[a-z]+", repr(lexicons.shared("countries")).lower()))


def _towns() -> set[str]:
    """The words of the names of well-known towns, raters' words among them: `Park`, `Beach`, `Happy`."""
    return set(re.findall("[a-z]+", lexicons.shared("cities")["names"].lower()))


def words(texts: list[str], known: list[str]) -> Words:
    """The words of texts that weigh or may learn to; each distinct one once a text."""
    number, own = {word: at for at, word in enumerate(known)}, lexicon.load(learned=False)
    entries, length = [], []
    for row, text in enumerate(texts):
        spans = sentences.split(text)
        length.append(sum(len(text[start:end].split()) for start, end in spans))
        found: dict[str, parley.Seen] = {}
        for start, end in spans:
            for seen in parley.observe(text[start:end], own):
                found.setdefault(seen.name, seen)
        for seen in found.values():
            at = number.get(seen.name)
            if at is not None or seen.weight:
                place = 2 * len(known) if at is None else at + len(known) * seen.denied
                entries.append((row, place, seen.weight, seen.asked))
    columns = (np.array(column) for column in zip(*entries, strict=True))
    return Words(*columns, np.array(length, dtype=float))
