"""NIST's STM and CTM, and corpora's lines of two times, a speaker and words → segments or words with their speakers."""

import re

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import Said

STM = re.compile(
    r"[ \t]*(?P<file>\S+)[ \t]+(?P<channel>\S+)[ \t]+(?P<speaker>\S+)[ \t]+(?P<start>\d+(?:\.\d+)?)[ \t]+(?P<end>"
    r"\d+(?:\.\d+)?)"
    r"(?:[ \t]+<[^>\n]*>)?(?:[ \t]+(?P<text>[^\n]*))?$"
)
CTM = re.compile(
    r"[ \t]*(?P<file>\S+)[ \t]+(?P<channel>[A-Za-z0-9])[ \t]+(?P<start>\d+(?:\.\d+)?)[ \t]+(?P<length>\d+(?:\.\d+)?)"
    r"[ \t]+"
    r"(?P<text>[^\s\d][^\s]*)(?:[ \t]+(?:[\d.]+|NA)(?:[ \t]+\S+)*)?[ \t]*$"
)
# 3.76 5.54 A: hello; Santa Barbara's lines go on without a name.
TIMED = re.compile(
    r"[ \t]*(?P<start>\d+\.\d+)[ \t]+(?P<end>\d+\.\d+)[ \t]+"
    r"(?:(?P<speaker>>?[^\W\d_][^:\t\n]{0,30}):(?=\s)|(?P<number>(?i:speaker|spkr?|s)[_ ]?\d{1,3})[ \t])?"
    r"[ \t]*(?P<text>[^\n]*)$"
)
COMMENT = re.compile(r"\s*(?:;;|#)")
SILENT = re.compile(r"(?:inter_segment_gap|excluded_region)$", re.IGNORECASE)
NO_TEXT = re.compile(r"\s*(?:ignore_time_segment_in_scoring|inter_segment_gap|<NA>)?\s*$", re.IGNORECASE)
MARK = re.compile(r"\{[^}\n/]{0,200}/|[{}]|\(%hesitation\)|<[^>\s]{0,80}>|\[[^\]\s]{0,80}\]|[^\s{}<\[]+|\s+|.")
LEAST = 2


def is_stm(head: Head) -> bool:
    """Whether nearly every line is a segment of file, channel, speaker, times and words."""
    return _share(head, STM) > 0.9


def is_ctm(head: Head) -> bool:
    """Whether nearly every line is a word with file, channel, start and length."""
    return _share(head, CTM) > 0.9


def is_timed(head: Head) -> bool:
    """Whether nearly every line begins with two times, and many name a speaker behind them."""
    lines = [match for line in head.lines if (match := TIMED.match(line))]
    comments = sum(COMMENT.match(line) is not None for line in head.lines)
    named = {name for match in lines if (name := match["speaker"] or match["number"])}
    return len(lines) > LEAST and len(lines) > 0.9 * (len(head.lines) - comments) and len(named) > 1


def read_timed(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of such lines: a block each; one that names nobody goes on with the speaker before."""
    blocks: list[Block] = []
    speaker = None
    for line in re.finditer(r"[^\n]+", decoded.text):
        if match := _matched(TIMED, decoded.text, line):
            named = match["speaker"] or match["number"]
            speaker = named.lstrip(">").strip() if named else speaker
            said = Said(decoded.text)
            said.add(*match.span("text"))
            blocks += said.block(speaker, float(match["start"]), float(match["end"]))
    return decoded.document(format, blocks, speakers_given=True)


def _share(head: Head, pattern: re.Pattern[str]) -> float:
    whole = head.lines[:-1] if len(head.whole) > len(head.text) else head.lines
    lines = [line for line in whole if not COMMENT.match(line)]
    fitting = [match for line in lines if (match := pattern.match(line))]
    one_file = len({match["file"] for match in fitting}) <= max(1, len(fitting) // 2)
    return len(fitting) / len(lines) if len(fitting) >= LEAST and one_file else 0.0


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of an STM or CTM file: a block a segment, or a word; a channel is a speaker where there are two."""
    pattern = STM if format == "STM" else CTM
    lines = [match for line in re.finditer(r"[^\n]+", decoded.text) if (match := _matched(pattern, decoded.text, line))]
    channels = {match["channel"] for match in lines}
    blocks: list[Block] = []
    for match in lines:
        start_s = float(match["start"])
        if format == "STM":
            speaker, end_s = match["speaker"], float(match["end"])
        else:
            speaker = f"Speaker {match['channel']}" if len(channels) > 1 else None
            end_s = round(start_s + float(match["length"]), 3)
        if not (speaker and SILENT.match(speaker)) and not NO_TEXT.match(match["text"] or ""):
            blocks += _said(decoded.text, *match.span("text")).block(speaker, start_s, end_s)
    blocks.sort(key=lambda block: block.start_s)
    files = {match["file"] for match in lines}
    several = (
        (f"The file holds {len(files):,} recordings, read as one. Save each by itself.",) if len(files) > 1 else ()
    )
    return decoded.document(format, blocks, speakers_given=any(block.speaker for block in blocks), warnings=several)


def _matched(pattern: re.Pattern[str], source: str, line: re.Match[str]) -> re.Match[str] | None:
    return None if COMMENT.match(line[0]) else pattern.match(source, *line.span())


def _said(source: str, start: int, end: int) -> Said:
    """The words; of `{ uh / um }` the last way to say it is left, tags are left out."""
    said = Said(source)
    for piece in MARK.finditer(source, start, end):
        if piece[0].isspace():
            said.part()
        elif piece[0][0] not in "{}<[" and piece[0] != "(%hesitation)":
            said.add(*piece.span())
    return said
