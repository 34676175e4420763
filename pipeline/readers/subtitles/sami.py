"""SAMI (.smi) → cues of one of its languages, with the speakers that it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from pipeline.document import Block
from pipeline.readers import budget
from pipeline.readers.head import Head
from pipeline.readers.said import Said
from pipeline.readers.web.tags import Tag, Text, tokens

SIGN = re.compile(r"<SAMI\b|<SYNC\s+Start\s*=", re.IGNORECASE)
LANGUAGE = re.compile(r"\.([\w-]+)\s*\{[^{}]*?lang\s*:\s*([a-zA-Z]{2})", re.IGNORECASE)
TITLE = re.compile(r"<TITLE>([^<]{1,300})</TITLE>", re.IGNORECASE)
BEGINNING = 8_000


@dataclass(slots=True)
class _Cue:
    """What is shown from a time on: its language, and whether it names who speaks next."""

    start_s: float
    language: str
    names: bool
    said: Said


def recognises(head: Head) -> bool:
    """Whether the format's own element or its time marks stand at the beginning."""
    return SIGN.search(head.text, 0, BEGINNING) is not None


def read(text: str, *, where: str, format: str) -> tuple[list[Block], dict[str, str]]:
    """A block for each time mark of the language that says most, and the title; the others are set aside."""
    cues = list(_cues(text, where))
    sizes: dict[str, int] = {}
    for cue in cues:
        sizes[cue.language] = sizes.get(cue.language, 0) + len(cue.said.text)
    chosen = max(sizes, key=sizes.get, default="")
    return _blocks([cue for cue in cues if cue.language == chosen]), _metadata(text[:BEGINNING], chosen)


def _metadata(beginning: str, language: str) -> dict[str, str]:
    codes = {name.lower(): code.lower() for name, code in LANGUAGE.findall(beginning)}
    title = TITLE.search(beginning)
    facts = {"language": codes.get(language, ""), "title": " ".join(title[1].split()) if title else ""}
    return {key: value for key, value in facts.items() if value}


def _cues(text: str, where: str) -> Iterator[_Cue]:
    """Every paragraph after a time mark, in order."""
    flow = list(islice(tokens(text), budget.PIECES + 1))
    budget.expect(len(flow), budget.PIECES, "tags and texts", where=where)
    cue: _Cue | None = None
    for token in flow:
        if isinstance(token, Text):
            if cue is not None:
                cue.said.add(token.start, token.end, entities=True)
        elif token.name == "br" and cue is not None:
            cue.said.part("\n")
        elif token.name in ("sync", "p") and not token.closes:
            if cue is not None and cue.said.pieces:
                yield cue
            cue = _next(token, cue, text)
    if cue is not None and cue.said.pieces:
        yield cue


def _next(tag: Tag, before: _Cue | None, text: str) -> _Cue | None:
    if tag.name == "sync":
        start = (tag.attribute("start") or "").strip()
        return _Cue(int(start[:12]) / 1000, "", False, Said(text)) if start[:12].isdecimal() else before
    if before is None:
        return None
    names = (tag.attribute("id") or "").lower() == "source"
    return _Cue(before.start_s, (tag.attribute("class") or "").lower(), names, Said(text))


def _blocks(cues: list[_Cue]) -> list[Block]:
    """The blocks, each ended by the next mark; a paragraph of the id `Source` names who speaks from there on."""
    speaker: str | None = None
    found: list[Block] = []
    for cue in cues:
        if cue.names:
            speaker = cue.said.text.strip().rstrip(":") or None
        elif cue.said.text.strip():
            found += cue.said.block(speaker, cue.start_s)
    ended = [replace(one, end_s=after.start_s) for one, after in pairwise(found)]
    return ended + found[-1:]
