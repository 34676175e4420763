"""WebVTT, SubRip, SBV and Whisper's console output → cues."""

import json
import re
from dataclasses import dataclass, field, replace

from pipeline.document import Block
from pipeline.errors import SourceError
from pipeline.readers.head import Head
from pipeline.readers.subtitles import voices
from pipeline.readers.times import CLOCK, seconds

STAMP = rf"(?:{CLOCK}(?::\d{{3}})?|\d+\.\d+)"  # some write a colon before the milliseconds
ARROW = r"(?:-{1,2}>|[–—]>|→|--&gt;)"
# A time range, and what stands behind it in its line: where the cue is shown, or its words.
RANGE = re.compile(rf"\s*({STAMP})\s*{ARROW}\s*({STAMP})(?:(?<=[.,]\d{{3}})(?!\d)|(?![\w.,:]))(?P<rest>.*)$")
PLACED = re.compile(
    r"(?:\s+(?:(?:align|line|position|size|vertical|region)\s*:\s*\S+|[XY][12]:\d{1,5}|\d{1,3}%|\{[^{}]*\}))*\s*$", re.I
)
PAIR = re.compile(rf"({CLOCK}),({CLOCK})\s*$")  # SBV
CONSOLE = re.compile(rf"\s*\[({CLOCK}|\d+\.\d+s?)\s*-{{1,2}}>\s*({CLOCK}|\d+\.\d+s?)\]")
# A cue whose words stand in JSON, as Teams hands out what it knows of each.
SPOKEN = re.compile(
    r'\{(?=[^\n]*"speakerName"\s*+:\s*+"(?P<who>(?:[^"\\\n]|\\.)*+)")[^\n]*?"spokenText"\s*+:\s*+"(?P<said>(?:[^"\\\n]|\\.)*+)"'
)
HEARD = re.compile(r"\s*Detect(?:ed|ing) language\b")  # what Whisper says of itself
NOTHING = " \t\r\u00a0-–—"  # a line of nothing else parts what two say
NOT_SPEECH = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")  # WebVTT blocks that end at a blank line
NUMBERED_NAME = re.compile(r"\d+ \"([^\"]{1,80})\" \(\d+\)$")  # how Webex calls a cue: 1 "Ann Berg" (3421)
HEADER = re.compile(r"(Language|Title)\s*:\s*(\S.*)$", re.IGNORECASE)


@dataclass(slots=True)
class Cue:
    """A cue being read: its times, and the spans of its lines, parted where a blank line stands between."""

    start_s: float | None = None
    end_s: float | None = None
    speaker: str | None = None
    groups: list[list[tuple[int, int]]] = field(default_factory=list)


def format_of(head: Head) -> str | None:
    """WebVTT, SubRip, SBV or Whisper text; None if the first lines have no time range."""
    if re.match(r"\ufeff?\s*WEBVTT(?:\s|$)", head.text):
        return "WebVTT"
    first = head.lines[:8]
    for format, pattern in (("SubRip", RANGE), ("SBV", PAIR), ("Whisper text", CONSOLE)):
        timed = sum(1 for line in first if pattern.match(line))
        if timed > 1 or (timed and head.text.count("\n") < 12):  # one time range is a cue only in a file of one cue
            return format
    return None


def read(text: str, *, where: str, format: str) -> tuple[list[Block], dict[str, str]]:
    """The cues' blocks, and what the header says. Raises SourceError at a broken time range."""
    cues, metadata = _cues(text, where, format)
    blocks = [block for cue in cues for group in cue.groups for block in _block(text, group[0][0], group[-1][1], cue)]
    return blocks, metadata


def _block(text: str, start: int, end: int, cue: Cue) -> list[Block]:
    if told := SPOKEN.match(text, start, end):
        who, said = (json.loads(f'"{told[part]}"', strict=False).strip() for part in ("who", "said"))
        return [Block(*told.span("said"), said, who or None, cue.start_s, cue.end_s)] if said else []
    found = voices.blocks(text, start, end, start_s=cue.start_s, end_s=cue.end_s)
    return [replace(block, speaker=block.speaker or cue.speaker) for block in found] if cue.speaker else found


def _cues(text: str, where: str, format: str) -> tuple[list[Cue], dict[str, str]]:
    is_vtt = format == "WebVTT"
    metadata: dict[str, str] = {}
    cues = [Cue()]  # the first holds what stands before any time: a title, perhaps
    offset, blank, skipping = 0, True, is_vtt
    for number, line in enumerate(text.split("\n"), start=1):
        start, offset = offset, offset + len(line) + 1
        if not line.strip(NOTHING) or (format == "Whisper text" and HEARD.match(line)):
            blank, skipping = True, False
            continue
        timed = _timed(line, where, number, format)
        if timed:
            speaker = _drop_identifier(text, cues[-1], is_vtt=is_vtt, blank=blank)
            cues.append(Cue(*timed[:2], speaker))
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
        return _seconds(match[1]), _seconds(match[2]), _text_from(match, line)
    if pattern is RANGE and "-->" in line and line.lstrip()[:1].isdigit():
        shown = line.strip()[:60]
        raise SourceError(
            f"{where} line {number:,}: '{shown}' is not a time range. Expected `00:00:01,000 --> 00:00:04,000`."
        )
    return None


def _seconds(stamp: str) -> float | None:
    return seconds(re.sub(r":(?=\d{3}$)", ".", stamp))


def _text_from(match: re.Match[str], line: str) -> int:
    """Where a cue's words begin in the line of its times: at the line's end, unless words stand behind them."""
    if match.re is CONSOLE:
        return match.end()
    return match.start("rest") if match.re is RANGE and not PLACED.match(match["rest"]) else len(line)


def _drop_identifier(text: str, cue: Cue, *, is_vtt: bool, blank: bool) -> str | None:
    """Set aside the line just before a time range if it is the next cue's number or name; who speaks, if it says so."""
    if blank or not cue.groups:
        return None
    start, end = cue.groups[-1][-1]
    alone = len(cue.groups[-1]) == 1 and (len(cue.groups) > 1 or cue.start_s is None)
    if text[start:end].strip().isdigit() or (is_vtt and alone):
        cue.groups[-1].pop()
        if not cue.groups[-1]:
            cue.groups.pop()
        named = NUMBERED_NAME.match(text[start:end].strip())
        return named[1].strip() if named else None
    return None


def _add(cue: Cue, span: tuple[int, int], parted: bool) -> None:
    if parted or not cue.groups:
        cue.groups.append([])
    cue.groups[-1].append(span)


def _note_header(line: str, metadata: dict[str, str]) -> None:
    match = HEADER.match(line)
    if match:
        metadata.setdefault(match[1].lower(), match[2].strip())
