"""SALT, the format of language samples → the speakers' lines, without their codes."""

import re

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import Said

NAMES = re.compile(r"\$[ \t]*([^\n]+)")
OTHER = re.compile(r"\s*[+=:;%-]")  # headers, comments, pauses, times
CODE = re.compile(
    r"(?P<drop>\[[^\]\n]{0,200}\]|\{[^}\n]{0,200}\}|[<>]|:\d+|\*[\w'/]+|\|[\w'’-]+|[()])"
    r"|(?P<bound>(?<=\w)/(?P<ending>3s|z|s|es|ed|ing|n't|'t|'ll|'ve|'re|'d|'m|'s|h's|us|o|er|est|en|[a-z']{1,4})(?![\w]))"
    r"|(?P<gap>[ \t\n]+)|(?P<abandoned>\^)|(?P<word>[\w'’-]+|.)"
)
ENDINGS = {"3s": "s", "z": "’s", "us": "’s", "h's": "’s"}


def recognises(head: Head) -> bool:
    """Whether the first line names the speakers after a dollar, and the others begin with their initials."""
    names = NAMES.match(head.text.lstrip("\ufeff \n"))
    if not names:
        return False
    initials = "".join(_speakers(names[1]))
    line = re.compile(rf"(?:[{re.escape(initials)}][:\s]|[+=:;%$-])") if initials else None
    return line is not None and head.share(line) > 0.7


def _speakers(named: str) -> dict[str, str]:
    """The speaker of each initial."""
    people = [name.strip() for name in named.split(",") if name.strip()]
    return {name[0]: name for name in reversed(people) if name[0].isalpha()}


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a SALT file: a block an utterance; a line without initial goes on with the one before."""
    source, speaker = decoded.text, None
    names = NAMES.search(source)
    people = _speakers(names[1]) if names else {}
    blocks: list[Block] = []
    for line in re.finditer(r"[^\n]+", source):
        start, end = line.span()
        if line[0].lstrip()[:1] == "$" or OTHER.match(line[0]) or line[0].isspace():
            continue
        initial = re.compile(r"\s*([^\W\d_])[:\s]\s*").match(source, start, end)
        if initial and initial[1] in people:
            speaker, start = people[initial[1]], initial.end()
        blocks += _said(source, start, end).block(speaker)
    return decoded.document(format, blocks, speakers_given=True)


def _said(source: str, start: int, end: int) -> Said:
    said = Said(source)
    for code in CODE.finditer(source, start, end):
        if code["gap"]:
            said.part()
        elif code["bound"]:
            said.put(ENDINGS.get(code["ending"], code["ending"]), *code.span())
        elif code["abandoned"]:
            said.put("–", *code.span())
        elif code["word"]:
            if code[0] in ".,?!" and said.gap:
                said.glue()
            said.put(code[0], *code.span())
    return said
