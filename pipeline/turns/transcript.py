"""What `turns` hands on: the transcript, its speakers and the audit of every character."""

from dataclasses import asdict, dataclass

import pandas as pd

from pipeline.document import CharacterClass

Span = tuple[int, int, CharacterClass]
Said = tuple[str | None, str, int]  # speaker, words of the turn, how many


@dataclass(frozen=True)
class Person:
    """One speaker: the name shown, the labels that stand for it, its role and how sure that is."""

    name: str
    labels: tuple[str, ...]
    role: str
    confidence: float
    turns: int


@dataclass(frozen=True)
class Candidate:
    """One spelling that stands where a label could stand: taken or not, how often, and why."""

    label: str
    accepted: bool
    count: int
    why: str


@dataclass(frozen=True)
class Audit:
    """How the source was read: `spans` name the class of every non-blank character of the source."""

    spans: tuple[Span, ...]
    candidates: tuple[Candidate, ...]
    aliases: tuple[tuple[str, ...], ...]
    near_misses: tuple[tuple[str, str], ...]
    rejoined: tuple[tuple[int, int], ...]

    def as_json(self) -> dict:
        """The audit as plain lists and objects."""
        return asdict(self)


@dataclass(frozen=True)
class Transcript:
    """Turns and paragraphs as tables (columns as in `tables`, without scores), and how they were found.

    `labels` holds the label of each turn as the source writes it, "" where it names none.
    """

    turns: pd.DataFrame
    paragraphs: pd.DataFrame
    speakers: tuple[Person, ...]
    labels: tuple[str, ...]
    title: str | None
    date: str | None
    exchanges: int
    coverage: float
    audit: Audit
    warnings: tuple[str, ...]
