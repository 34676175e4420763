"""A name as it stands in a text."""

from typing import NamedTuple

from pipeline.mentions.gazetteer import Known


class Name(NamedTuple):
    """A name as it stands: its half-open span, its words, what it is known as, and the title before it."""

    start: int
    end: int
    words: tuple[str, ...]
    known: Known | None
    title: str = ""
