"""Screenplays, as Fountain and typewriters set them → what is said under a name in capitals, and what else stands."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.document import Block, Document
from pipeline.lexicons import any_of
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head

LINE = re.compile(r"[^\n]*\n?")
SCENE = re.compile(rf"\s*(?:\d{{1,3}}[A-Z]?\.?\s+)?(?:\.(?=\w))?{any_of('layouts', 'scenes')}[\s./]", re.IGNORECASE)
PLACED = re.compile(
    rf"^[ \t]*(?:\d{{1,3}}[A-Z]?\.?[ \t]+)?(?i:{any_of('layouts', 'scenes')})[ ./]+[^\na-z]+$", re.MULTILINE
)
CUE = re.compile(
    r"\s*(?:@(?P<forced>[^\n(]{1,40}?)|(?P<who>[^\W\d_a-z][^\na-z()*]{0,40}?))\s*(?:\([^()\n]{1,40}\)\s*){0,2}\^?\s*$"
)
CUT = re.compile(r"[:.!?]\s*$")
BESIDE = re.compile(r"\s*\([^()\n]*\)\s*$")
LEAST_SCENES, LEAST_CUES = 2, 3


def recognises(head: Head) -> bool:
    """Whether places head scenes, and names in capitals stand over what is said."""
    scenes = len(PLACED.findall(head.text))
    if not scenes:
        return False
    cues = [block for block in _blocks(head.text) if block.speaker]
    names = {block.speaker for block in cues}
    return len(cues) >= (LEAST_CUES if scenes >= LEAST_SCENES else 2 * len(names)) and len(names) > 1


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a screenplay: a block a line; scenes and what happens in them are nobody's words."""
    lines = list(_blocks(decoded.text))
    beside = tuple((line.start, line.end) for line in lines if line.heading)
    return decoded.document(format, (one for one in lines if not one.heading), speakers_given=True, notices=beside)


def _blocks(source: str) -> Iterator[Block]:
    speaker, blank = "", True
    lines = list(LINE.finditer(source))
    for line, below in pairwise(lines):
        text = line[0].strip()
        if not text:
            speaker, blank = "", True
            continue
        start = line.start() + line[0].index(text)
        name = _cue(line[0], below[0]) if blank else ""
        if name:
            speaker = name
        else:
            aside = not speaker or BESIDE.match(text) is not None
            yield Block(start, start + len(text), text, None if aside else speaker, heading=aside)
        blank = False


def _cue(line: str, below: str) -> str:
    """The name that stands by itself in capitals over a line of words; empty where none does."""
    cue = None if SCENE.match(line) or CUT.search(line) or not below.strip() else CUE.match(line)
    return " ".join((cue["forced"] or cue["who"]).split()) if cue else ""
