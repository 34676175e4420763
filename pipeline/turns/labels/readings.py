"""One way to read a text, with what it finds and how likely it is."""

from dataclasses import dataclass

from pipeline.turns.labels import likely
from pipeline.turns.labels.marks import Mark
from pipeline.turns.transcript import Candidate


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a text: what it is called, the marks of its turns, the labels judged, its score from 0 to 1.

    Where words alone tell it: the line where the talk is over, how sure it is, as a log.
    """

    name: str
    marks: tuple[Mark, ...]
    judged: tuple[Candidate, ...] = ()
    score: float = 0.0
    stop: int | None = None
    sure: float = likely.NEVER
