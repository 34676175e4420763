"""CHAT, the format of TalkBank and CHILDES → the main lines, without their codes."""

import re
from itertools import pairwise

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import Said

MAIN = re.compile(r"\*((?=\d{0,11}[A-Za-z])[A-Za-z0-9_-]{1,12}):(?:\\t|[ \t]*)")
BARE = re.compile(r"\*(?=\d{0,2}[A-Z])[A-Z0-9_-]{1,12}:(?:\\t|[ \t])")  # without a header: no name set in bold
HEADER = re.compile(r"@([A-Z][A-Za-z ]*):?[ \t]*(.*)")
LANGUAGES = {"eng": "en", "deu": "de", "fra": "fr", "spa": "es", "ita": "it", "nld": "nl", "por": "pt", "pol": "pl",
             "rus": "ru", "swe": "sv", "dan": "da", "zho": "zh", "jpn": "ja", "kor": "ko", "heb": "he",
             "ara": "ar"}  # fmt: skip
# What stands in a main line beside words, from the CHAT manual: media times, scoped codes, events, pauses, ends.
CODE = re.compile(
    r"\x15(?:[^\x15\n_]{0,80}_)?(?P<start>\d{1,12})_(?P<end>\d{1,12})[^\x15\n]{0,20}\x15|\x15[^\x15\n]{0,120}\x15"
    r"|(?P<drop>\[[^\]\n]{0,200}\]|&[=*}{]\S{0,80}|\((?:\.{1,3}|\d[\d.:]*)\)|[<>‹›⌈⌉⌊⌋↑↓⇗⇘→∆∇°▔▁☺♋Ϋ∙Ἡ]|"
    r"@[a-z][\w:$&*]*|\^|↫[^↫\n]{0,40}↫"
    r"|[+][<^,+\"])"
    r"|(?P<end_mark>\+(?:\.\.\.|\.\.\?|//\.|//\?|/\.|/\?|!\?|\"/\.|\"\.|\.))"
    r"|(?P<amp>&[-~+])|(?P<paren>[()])|(?P<zero>(?<=\s)0(?=\w|\s))|(?P<gap>[ \t\n]+)|(?P<compound>(?<=\w)[+_](?=\w))"
    r"|(?P<word>(?:[^\s\x15\[\]&()<>‹›@^+_0⌈⌉⌊⌋↫]|(?<!\s)0|(?<!\s)_)+|.)"
)
ENDING = {"?": "?", "!": "!"}


def recognises(head: Head) -> bool:
    """Whether the text begins with CHAT's own header, or has its main lines under others."""
    if re.match(r"\s*@(?:UTF8|Begin)\s*\n", head.text):
        return True
    mains = sum(BARE.match(line) is not None for line in head.lines)
    return mains > 1 and sum(line[0] in "*%@\t" for line in head.lines) >= 0.95 * len(head.lines)


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a CHAT file: a block a main line, its continuation lines included."""
    people: dict[str, str] = {}
    metadata: dict[str, str] = {}
    blocks: list[Block] = []
    for start, end in _entries(decoded.text):
        if main := MAIN.match(decoded.text, start, end):
            blocks += _block(decoded.text, main.end(), end, people.get(main[1], main[1]))
        elif header := HEADER.match(decoded.text[start:end].replace("\n\t", " ")):
            _note(header[1].strip(), header[2].strip(), people, metadata)
    return decoded.document(format, blocks, speakers_given=True, metadata=metadata)


def _entries(source: str) -> list[tuple[int, int]]:
    """The span of each line with the lines that go on with it, which begin with a tab."""
    starts = [0, *(match.end() for match in re.finditer(r"\n(?!\t| {4})", source)), len(source)]
    return [(start, end) for start, end in pairwise(starts) if end > start]


def _note(key: str, value: str, people: dict[str, str], metadata: dict[str, str]) -> None:
    if key == "Participants":
        for entry in value.split(","):
            parts = entry.split()
            if len(parts) > 2:
                people[parts[0]] = parts[1].replace("_", " ")
    elif key == "Languages" and value[:3] in LANGUAGES:
        metadata["language"] = LANGUAGES[value[:3]]
    elif key == "Title" and value:
        metadata["title"] = value


def _block(source: str, start: int, end: int, speaker: str) -> list[Block]:
    said, times = Said(source), []
    for code in CODE.finditer(source, start, end):
        if code["start"]:
            times += [int(code["start"]) / 1000, int(code["end"]) / 1000]
        elif code["gap"]:
            said.part()
        elif code["end_mark"]:
            said.glue()
            said.put(_end_mark(code["end_mark"]), *code.span())
        elif code["compound"]:
            said.put("-" if code[0] == "+" else " ", *code.span())
        elif code["word"]:
            if code[0][0] in ".,?!;:" and said.gap:
                said.glue()
            said.put(code[0], *code.span())
    return said.block(speaker, *(times[:1] or [None]), *(times[-1:] or [None]))


def _end_mark(mark: str) -> str:
    return "?" if "?" in mark else "." if mark in ("+.", '+"/.', '+".') else "…" if "..." in mark else "–"
