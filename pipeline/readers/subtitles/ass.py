"""Advanced SubStation Alpha (.ass) and SubStation Alpha (.ssa) → cues with the names of their actors."""

import re

from pipeline.document import Block
from pipeline.readers.head import Head
from pipeline.readers.said import Said
from pipeline.readers.times import seconds

SECTION = re.compile(r"\s*\[([^\]\n]*)\]\s*$")
EVENT = re.compile(r"\s*+Dialogue\s*:\s*(?=[\d,M])", re.IGNORECASE)
FORMAT = re.compile(r"\s*+Format\s*:(.*)$", re.IGNORECASE)
FIELDS = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")
# `{…}` holds settings, `\N` and `\n` end lines, `\h` is a blank; drawings are no words.
CODE = re.compile(r"\{([^{}\n]*)\}|\\([Nnh])|((?:[^{\\]|\\(?![Nnh]))+|\{)")
DRAWING = re.compile(r"\\p([0-9])")
FX = re.compile(r"fx|code|template|karaoke|scroll|banner", re.IGNORECASE)


def recognises(head: Head) -> bool:
    """Whether the text has the format's sections, or events of its form."""
    if re.match(r"\ufeff?\s*\[Script Info\]", head.text, re.IGNORECASE):
        return True
    return "[Events]" in head.text and any(EVENT.match(line) for line in head.lines)


def read(text: str, *, where: str, format: str) -> tuple[list[Block], dict[str, str]]:
    """A block for each event of dialogue in the order of their times, one that stands twice once, and the title."""
    fields, metadata = FIELDS, {}
    found: list[tuple[float, Block]] = []
    section = ""
    for line in re.finditer(r"[^\n]+", text):
        if match := SECTION.match(line[0]):
            section = match[1].strip().lower()
        elif section == "script info" and line[0].lower().lstrip().startswith("title:"):
            metadata["title"] = line[0].lstrip()[6:].strip()
        elif section == "events" and (match := FORMAT.match(line[0])):
            fields = tuple(name.strip().lower() for name in match[1].split(","))
        elif match := EVENT.match(text, *line.span()):
            found += _event(text, match.end(), line.end(), fields)
    found.sort(key=lambda pair: pair[0])
    title = metadata.get("title", "")
    return _once([block for _, block in found]), metadata if title and "default" not in title.lower() else {}


def _event(text: str, start: int, end: int, fields: tuple[str, ...]) -> list[tuple[float, Block]]:
    cells = text[start:end].split(",", len(fields) - 1)
    if len(cells) < len(fields):
        return []
    row = dict(zip(fields, (cell.strip() for cell in cells), strict=True))
    start_s, end_s = seconds(row.get("start", "")), seconds(row.get("end", ""))
    if start_s is None or FX.match(row.get("effect", "")):
        return []
    name = row.get("name") or row.get("actor") or None
    said = _said(text, end - len(cells[-1]), end)
    return [(start_s, block) for block in said.block(name if name != "NTP" else None, start_s, end_s)]


def _said(text: str, start: int, end: int) -> Said:
    said, drawing = Said(text), False
    for code in CODE.finditer(text, start, end):
        if code[1] is not None:
            switch = DRAWING.findall(code[1])
            drawing = switch[-1] != "0" if switch else drawing
        elif code[2]:
            said.part(" " if code[2] == "h" else "\n")
        elif not drawing:
            said.add(*code.span())
    return said


def _once(blocks: list[Block]) -> list[Block]:
    """The blocks without those that say the same at the same time, as layers of one picture do."""
    seen: set[tuple] = set()
    kept = []
    for block in blocks:
        key = (block.start_s, block.end_s, block.text, block.speaker)
        if key not in seen:
            kept.append(block)
        seen.add(key)
    return kept
