"""WebVTT, SubRip, SBV and Whisper's console output → cues."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.document import Block
from pipeline.errors import SourceError
from pipeline.readers.cues import voices
from pipeline.readers.times import CLOCK, seconds

RANGE = re.compile(rf"\s*({CLOCK}|\d+\.\d+)\s*-->\s*({CLOCK}|\d+\.\d+)(?:\s.*)?$")
PAIR = re.compile(rf"({CLOCK}),({CLOCK})\s*$")  # SBV
CONSOLE = re.compile(rf"\s*\[({CLOCK})\s*-->\s*({CLOCK})\]")
NOT_SPEECH = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")  # WebVTT blocks that end at a blank line
HEADER = re.compile(r"(Language|Title)\s*:\s*(\S.*)$", re.IGNORECASE)
LOOKED_AT = 20_000  # characters of the beginning that decide the format
ROLLING_SHARE, ROLLING_LEAST = 0.5, 4  # cues that repeat the line before: rolling captions


@dataclass(slots=True)
class Cue:
    """A cue being read: its times, and the spans of its lines, parted where a blank line stands between."""

    start_s: float | None = None
    end_s: float | None = None
    groups: list[list[tuple[int, int]]] = field(default_factory=list)


def detect(text: str) -> str | None:
    """WebVTT, SubRip, SBV or Whisper text; None if its first lines have no time range."""
    if re.match(r"\s*WEBVTT(?:\s|$)", text):
        return "WebVTT"
    first = [line for line in text[:LOOKED_AT].split("\n") if line.strip()][:8]
    for format, pattern in (("SubRip", RANGE), ("SBV", PAIR), ("Whisper text", CONSOLE)):
        if any(pattern.match(line) for line in first) and _again(pattern, first, text):
            return format
    return None


def _again(pattern: re.Pattern[str], first: list[str], text: str) -> bool:
    """A single time range is a cue only in a file of one cue."""
    return sum(1 for line in first if pattern.match(line)) > 1 or text.count("\n") < 12


def read(text: str, *, where: str, format: str) -> tuple[list[Block], dict[str, str]]:
    """The cues' blocks, and what the header says. Raises SourceError at a broken time range."""
    cues, metadata = _cues(text, where, format)
    rolling = _rolls(text, cues)
    blocks: list[Block] = []
    shown = None
    for cue in cues:
        for group in cue.groups:
            if not rolling:
                blocks += _block(text, group[0][0], group[-1][1], cue)
                continue
            for start, end in group:
                said = voices.plain(text[start:end])
                if said != shown or re.search(r"<\d", text[start:end]):
                    blocks += _block(text, start, end, cue)
                shown = said or shown
    return blocks, metadata


def _block(text: str, start: int, end: int, cue: Cue) -> list[Block]:
    return voices.blocks(text, start, end, start_s=cue.start_s, end_s=cue.end_s)


def _rolls(text: str, cues: list[Cue]) -> bool:
    """Rolling captions, as video sites export them: each cue shows the last line of the one before again."""
    spans = [(cue.groups[0][0], cue.groups[-1][-1]) for cue in cues if cue.groups]
    lines = [[voices.plain(text[start:end]) for start, end in pair] for pair in spans]
    repeated = sum(1 for before, after in pairwise(lines) if before[1] and before[1] == after[0])
    return repeated >= max(ROLLING_LEAST, ROLLING_SHARE * len(lines))


def _cues(text: str, where: str, format: str) -> tuple[list[Cue], dict[str, str]]:
    is_vtt = format == "WebVTT"
    metadata: dict[str, str] = {}
    cues = [Cue()]  # the first holds what stands before any time: a title, perhaps
    offset, blank, skipping = 0, True, is_vtt
    for number, line in enumerate(text.split("\n"), start=1):
        start, offset = offset, offset + len(line) + 1
        if not line.strip():
            blank, skipping = True, False
            continue
        timed = _timed(line, where, number, format)
        if timed:
            _drop_identifier(text, cues[-1], is_vtt=is_vtt, blank=blank)
            cues.append(Cue(*timed[:2]))
            skipping = False
            start += timed[2]
        elif is_vtt and blank and NOT_SPEECH.match(line):
            skipping = True
        if skipping:
            _note_header(line, metadata)
        elif start < offset - 1:
            _add(cues[-1], (start, offset - 1), blank and not timed)
        blank = False
    return cues, metadata


def _timed(line: str, where: str, number: int, format: str) -> tuple[float | None, float | None, int] | None:
    """Start, end and where the cue's text begins in this line, if it has a time range."""
    pattern = {"SBV": PAIR, "Whisper text": CONSOLE}.get(format, RANGE)
    match = pattern.match(line)
    if match:
        text_from = match.end() if format == "Whisper text" else len(line)
        return seconds(match[1]), seconds(match[2]), text_from
    if pattern is RANGE and "-->" in line and line.lstrip()[:1].isdigit():
        shown = line.strip()[:60]
        raise SourceError(
            f"{where} line {number:,}: '{shown}' is not a time range. Expected `00:00:01,000 --> 00:00:04,000`."
        )
    return None


def _drop_identifier(text: str, cue: Cue, *, is_vtt: bool, blank: bool) -> None:
    """Set aside the line just before a time range if it is the next cue's number or name."""
    if blank or not cue.groups:
        return
    start, end = cue.groups[-1][-1]
    alone = len(cue.groups[-1]) == 1 and (len(cue.groups) > 1 or cue.start_s is None)
    if text[start:end].strip().isdigit() or (is_vtt and alone):
        cue.groups[-1].pop()
        if not cue.groups[-1]:
            cue.groups.pop()


def _add(cue: Cue, span: tuple[int, int], parted: bool) -> None:
    if parted or not cue.groups:
        cue.groups.append([])
    cue.groups[-1].append(span)


def _note_header(line: str, metadata: dict[str, str]) -> None:
    match = HEADER.match(line)
    if match:
        metadata.setdefault(match[1].lower(), match[2].strip())
