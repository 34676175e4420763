"""An interview's words in one row with their places: where a quotation is looked for."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from dashboard.measures.rows import columns
from dashboard.quotes import words as worded
from dashboard.quotes.words import Words

UNKNOWN = -2  # the number of a word that the source does not have
BORDER = -1  # stands between two turns


@dataclass(frozen=True)
class Passage:
    """A passage: its turn, paragraph, exchange (None outside any) and speaker."""

    turn: int
    paragraph: int
    exchange: int | None
    speaker: str


class Source:
    """The passages of an interview as one row of words, turns parted by BORDER.

    `language` tells which words negate; `named` are people who are named in it, and need not speak.
    """

    def __init__(self, paragraphs: pd.DataFrame, *, language: str | None = None, named: Sequence[str] = ()) -> None:
        self.language, self.named = language, tuple(named)
        rows = list(columns(paragraphs, "turn", "paragraph", "exchange", "speaker", "text"))
        self.places = [Passage(int(t), int(p), None if pd.isna(x) else int(x), s) for t, p, x, s, _ in rows]
        texts = [text for *_, text in rows]
        self.begins: list[int] = []  # where each passage begins in `text`
        at = 0
        for text in texts:
            self.begins.append(at)
            at += len(text) + 1
        self.text = " ".join(texts)
        self._read(texts)

    def _read(self, texts: Sequence[str]) -> None:
        keys, starts, ends = [], [], []
        before = None
        for place, begin, text in zip(self.places, self.begins, texts, strict=True):
            if before not in (None, place.turn):
                keys.append("")
                starts.append(begin)
                ends.append(begin)
            before = place.turn
            found = worded.read(text)
            keys += found.keys
            starts += [start + begin for start in found.starts]
            ends += [end + begin for end in found.ends]
        self.words = Words(self.text, tuple(keys), tuple(starts), tuple(ends))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """A number for each different word."""
        return {word: number for number, word in enumerate(word for word in dict.fromkeys(self.words.keys) if word)}

    @cached_property
    def row(self) -> np.ndarray:
        """The words as numbers."""
        return np.fromiter((self.numbers.get(word, BORDER) for word in self.words.keys), np.int64, len(self.words))

    @cached_property
    def borders(self) -> np.ndarray:
        """How many borders stand before each word."""
        return np.cumsum(self.row == BORDER)

    @cached_property
    def _ordered(self) -> tuple[np.ndarray, np.ndarray]:
        """The places of all words, sorted by the word, and where each word's begin."""
        order = np.argsort(self.row, kind="stable")
        return order, np.searchsorted(self.row[order], np.arange(len(self.numbers) + 1))

    @cached_property
    def asides(self) -> frozenset[int]:
        """The words that stand in brackets: what a transcriber notes, and nobody quotes."""
        starts = self.words.starts
        spans = (match.span() for match in worded.ASIDE.finditer(self.text))
        return frozenset(
            at
            for start, end in spans
            for at in range(bisect_right(starts, start), bisect_right(starts, end - 1))
        )  # fmt: skip

    @cached_property
    def speakers(self) -> list[str]:
        """Who speaks, each once."""
        return list(dict.fromkeys(place.speaker for place in self.places))

    def numbered(self, keys: Sequence[str]) -> np.ndarray:
        """Words of a quotation as the source's numbers."""
        return np.fromiter((self.numbers.get(key, UNKNOWN) for key in keys), np.int64, len(keys))

    def positions(self, number: int) -> np.ndarray:
        """Where a word stands, ascending."""
        if number < 0:
            return np.empty(0, np.int64)
        order, begins = self._ordered
        return order[begins[number] : begins[number + 1]]

    def times(self, number: int) -> int:
        """How often a word stands in the source."""
        return len(self.positions(number))

    def find(self, wanted: np.ndarray) -> np.ndarray:
        """Where a row of words stands, whole: the places of its first word."""
        if not len(wanted) or (wanted < 0).any():
            return np.empty(0, np.int64)
        rarest = min(range(len(wanted)), key=lambda at: self.times(int(wanted[at])))
        found = self.positions(int(wanted[rarest])) - rarest
        found = found[(found >= 0) & (found + len(wanted) <= len(self.row))]
        for at, number in enumerate(wanted):
            found = found[self.row[found + at] == number]
        return found

    def place(self, word: int) -> Passage:
        """The passage of a word."""
        return self.places[bisect_right(self.begins, self.words.starts[word]) - 1]

    def spot(self, first: int, last: int) -> str:
        """Where words stand: "12.3.40.65", the characters in the passage; "12.3" where they reach into another."""
        passage = bisect_right(self.begins, self.words.starts[first]) - 1
        place, begin = self.places[passage], self.begins[passage]
        at = f"{place.turn}.{place.paragraph}"
        if bisect_right(self.begins, self.words.starts[last - 1]) - 1 != passage:
            return at
        return f"{at}.{self.words.starts[first] - begin}.{self.words.ends[last - 1] - begin}"

    def behind(self, last: int) -> int:
        """Where the marks behind a word end; `last` is the word after it."""
        end = self.words.ends[last - 1]
        following = self.words.starts[last] if last < len(self.words) else len(self.text)
        return end + len(re.split(r"\s", self.text[end:following])[0])

    def turn(self, word: int) -> tuple[int, int]:
        """From which to before which word the turn of a word goes."""
        at = int(self.borders[word])
        first = int(np.searchsorted(self.borders, at)) + (1 if at else 0)
        return first, int(np.searchsorted(self.borders, at + 1))
