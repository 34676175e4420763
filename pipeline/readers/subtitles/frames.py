"""Subtitles of one line a cue → cues: MicroDVD (frames), MPL2 (tenths of seconds), TMPlayer (clock times)."""

import re

from pipeline.document import Block
from pipeline.readers.head import Head
from pipeline.readers.said import Said
from pipeline.readers.times import seconds

PATTERNS = {
    "MicroDVD": re.compile(r"\ufeff?\s*\{(\d{1,9})\}\{(\d{0,9})\}"),
    "MPL2": re.compile(r"\ufeff?\s*\[(\d{1,9})\]\[(\d{0,9})\]"),
    "TMPlayer": re.compile(r"\ufeff?\s*(\d{1,2}:\d{2}:\d{2})()[:=](?=[^\s\d])"),
}
SHARE = {"MicroDVD": 0.8, "MPL2": 0.8, "TMPlayer": 0.95}
FRAMES_PER_S = 23.976  # of films, where the file does not tell: the format's own custom
RATE = re.compile(r"\d{2}(?:[.,]\d{1,3})?\s*$")
CODE = re.compile(r"\{[A-Za-z]:[^{}\n]*\}|\||(?<![^|\]])/|[^|{/]+|[{/]")


def format_of(head: Head) -> str | None:
    """Which of the formats nearly every line is in; None if none."""
    return next((name for name, pattern in PATTERNS.items() if head.share(pattern) >= SHARE[name]), None)


def read(text: str, *, where: str, format: str) -> tuple[list[Block], dict[str, str]]:
    """A block for each cue; what stands on several lines of the picture is parted by line ends."""
    pattern, per_s = PATTERNS[format], FRAMES_PER_S if format == "MicroDVD" else 10.0
    blocks: list[Block] = []
    for line in re.finditer(r"[^\n]+", text):
        match = pattern.match(text, *line.span())
        if match is None:
            blocks += _said(text, *line.span()).block(None, *((blocks[-1].start_s,) if blocks else ()))
            continue
        if format == "MicroDVD" and not blocks and RATE.match(text, match.end(), line.end()):
            per_s = float(text[match.end() : line.end()].strip().replace(",", ".")) or FRAMES_PER_S
            continue
        start_s, end_s = (_at(match[n], per_s) for n in (1, 2))
        blocks += _said(text, match.end(), line.end()).block(None, start_s, end_s)
    return blocks, {}


def _at(mark: str, per_s: float) -> float | None:
    if ":" in mark:
        return seconds(mark)
    return round(int(mark) / per_s, 3) if mark else None


def _said(text: str, start: int, end: int) -> Said:
    said = Said(text)
    for code in CODE.finditer(text, start, end):
        if code[0] == "|":
            said.part("\n")
        elif not (code[0] == "/" and (code.start() == start or text[code.start() - 1] == "|")) and code[0][:1] != "{":
            said.add(*code.span())
    return said
