"""oTranscribe (.otr), a page inside JSON → its paragraphs, each from the time that stands in it."""

import re
from bisect import bisect_right
from dataclasses import replace

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers import web
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import inside
from pipeline.readers.structured.located import Located, looks_like_json, parse, unescaped
from pipeline.readers.times import seconds

SIGNS = re.compile(r'"media(?:-time|-source)?"\s*:|timestamp\\"')
PAGE = re.compile(r'"text"\s*:\s*"(?:[^"\\]|\\.){0,400}?<', re.DOTALL)
STAMP = re.compile(
    r"<span[^<>]*\bclass=[\"']timestamp[\"'][^<>]*>(?:\s|&nbsp;)*([\d:.]*)[^<>]*</span>(?:&nbsp;|\s)*", re.IGNORECASE
)


def recognises(head: Head) -> bool:
    """Whether the text is a JSON object with a page as its text, and the program's other keys or marks."""
    return looks_like_json(head.whole) and PAGE.search(head.text) is not None and SIGNS.search(head.whole) is not None


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of the page: its times are no words, and tell when each paragraph is said."""
    tree = parse(decoded.text, where=where)
    value = tree.get("text") if isinstance(tree, dict) else None
    if not isinstance(value, Located):
        raise SourceError(f"{where}: an oTranscribe file without text. Expected its `text`; export it again.")
    text, at = unescaped(decoded.text, value)
    stamps = [(stamp.start(), seconds(stamp[1])) for stamp in STAMP.finditer(text)]
    page = web.read(Decoded(STAMP.sub(lambda stamp: " " * len(stamp[0]), text), ""), where=where, format=format)
    return replace(
        page,
        source=decoded.text,
        encoding=decoded.encoding,
        blocks=tuple(inside(_timed(list(page.blocks), stamps), text, at)),
        warnings=decoded.warnings,
    )


def _timed(blocks: list[Block], stamps: list[tuple[int, float | None]]) -> list[Block]:
    """The blocks with the time of the last mark before them, or at their beginning."""
    places = [place for place, _ in stamps]
    found = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        after = before.end if before else 0
        number = bisect_right(places, block.start) - 1
        fresh = number >= 0 and places[number] >= after
        found.append(replace(block, start_s=stamps[number][1]) if fresh else block)
    return found
