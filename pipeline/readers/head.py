"""The beginning of a text, by which formats recognise themselves."""

import re
from dataclasses import dataclass
from functools import cached_property

LOOKED_AT, LINES = 20_000, 200
PROLOGUE = re.compile(
    r"\ufeff?\s*+(?:<\?[^>]*+>\s*+|<!--(?:[^-]|-(?!->))*+-->\s*+|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?>\s*+)*+", re.I
)
ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)([^<>]*+)>?")


@dataclass(frozen=True)
class Head:
    """A text, the name of its file, and what its beginning shows."""

    whole: str
    name: str = ""

    @cached_property
    def text(self) -> str:
        """The first characters."""
        return self.whole[:LOOKED_AT]

    @cached_property
    def lines(self) -> list[str]:
        """The first lines that are not blank; the last may be cut off."""
        return [line for line in self.text.split("\n") if line.strip()][:LINES]

    @cached_property
    def root(self) -> str:
        """The name of the first element, without its prefix, where the text begins as XML does; else empty."""
        return self._root[1] if self._root else ""

    @cached_property
    def attributes(self) -> str:
        """The attributes of the first element, as they stand."""
        return self._root[2] if self._root else ""

    @cached_property
    def _root(self) -> re.Match[str] | None:
        prologue = PROLOGUE.match(self.text)
        return ROOT.match(self.text, prologue.end() if prologue else 0)

    def share(self, pattern: re.Pattern[str]) -> float:
        """The share of the first lines at whose beginning the pattern stands."""
        return sum(pattern.match(line) is not None for line in self.lines) / max(1, len(self.lines))
