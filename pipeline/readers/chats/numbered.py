"""Talks as corpora for training number them: `1 hello⇥hi there`, the second side behind a tab → a block a side."""

import re
from collections.abc import Iterator

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head

LINE = re.compile(
    r"(?P<number>\d{1,4}) (?P<one>[^\t\n]+)(?:\t(?P<other>[^\t\n]+))?(?P<choice>\t[^\n]*)?$", re.MULTILINE
)
LEAST, ANSWERED = 2, 0.4  # lines with both sides, and their share
BESIDE = re.compile(r"(?:your|partner's) persona:|<SILENCE>$|api_call ")  # what is told or done, and not said
SIDES = ("Speaker 1", "Speaker 2")


def recognises(head: Head) -> bool:
    """Whether each line has the next number, or begins again at one, and many have a second side."""
    lines = head.lines[:-1] if len(head.whole) > len(head.text) else head.lines
    found = [match for line in lines if (match := LINE.match(line))]
    if len(found) < len(lines) or sum(match["other"] is not None for match in found) < max(
        LEAST, ANSWERED * len(found)
    ):
        return False
    numbers = [int(match["number"]) for match in found]
    return all(two in (one + 1, 1) for one, two in zip([0, *numbers], numbers, strict=False))


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of such a talk; what the sides are told beforehand, and replies they could choose, is no speech."""
    lines = list(LINE.finditer(decoded.text))
    talks = sum(match["number"] == "1" for match in lines)
    several = (f"The file holds {talks:,} talks, read as one. Save each by itself.",) if talks > 1 else ()
    spans = (match.span(group) for match in lines for group in ("one", "other", "choice") if match[group])
    beside = tuple(span for span in spans if decoded.text[span[0]] == "\t" or BESIDE.match(decoded.text, *span))
    return decoded.document(format, _said(lines), speakers_given=True, notices=beside, warnings=several)


def _said(lines: list[re.Match[str]]) -> Iterator[Block]:
    for match in lines:
        for group, side in zip(("one", "other"), SIDES, strict=True):
            if match[group] and match[group].strip() and not BESIDE.match(match[group]):
                yield Block(*match.span(group), match[group], side)
