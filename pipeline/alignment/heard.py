"""Words as they are compared, and the words of subtitles with their times."""

import re
from dataclasses import dataclass

from pipeline.document import Document
from pipeline.words import WORD

APOSTROPHES = re.compile("['’]")
PARTS = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Heard:
    """The words of subtitles in the order of their times, and when each begins and ends, in seconds."""

    words: list[str]
    starts_s: list[float]
    ends_s: list[float]


def plain(text: str) -> list[str]:
    """The words of a text without case, marks and inner apostrophes; "long-range" is two."""
    return [word for word, _, _ in _words(text)]


def heard(document: Document) -> Heard:
    """The timed words of a document, those of one cue spread evenly over its letters; empty if nothing is timed."""
    cues = sorted((block for block in document.blocks if block.start_s is not None), key=lambda one: one.start_s)
    found = Heard([], [], [])
    for number, cue in enumerate(cues):
        after = cues[number + 1].start_s if number + 1 < len(cues) else cue.start_s
        length_s = max(0.0, (after if cue.end_s is None else cue.end_s) - cue.start_s)
        for word, start, end in _words(cue.text):
            found.words.append(word)
            found.starts_s.append(cue.start_s + length_s * start / len(cue.text))
            found.ends_s.append(cue.start_s + length_s * end / len(cue.text))
    return found


def _words(text: str) -> list[tuple[str, int, int]]:
    """The words with their places: those that hyphens, points and commas hold together are told apart."""
    found = []
    for match in WORD.finditer(text):
        joined = APOSTROPHES.sub("", match[0])
        found += [(part.casefold(), match.start(), match.end()) for part in PARTS.findall(joined)]
    return found
