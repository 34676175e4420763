"""YouTube's captions in XML (srv1, srv2, srv3) → cues."""

import html
import re

from pipeline.document import Block
from pipeline.readers.elements.tree import Element, Text
from pipeline.readers.said import Said
from pipeline.readers.times import seconds

TYPE = re.compile(r"&lt;/?(?:i|b|u|em|strong|font|span)(?:\s[^<>&]{0,80})?(?:&gt;|>)", re.IGNORECASE)
REST = re.compile(r"(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")


def blocks(source: str, whole: Element) -> list[Block]:
    """A block for each cue; those that only break a line say nothing."""
    found: list[Block] = []
    for cue in whole.all("p", "text"):
        in_ms = "t" in cue.attributes
        start_s, length = (seconds(cue.get(*names)) for names in (("t", "start"), ("d", "dur")))
        unit = 0.001 if in_ms else 1.0
        start_s = None if start_s is None else round(start_s * unit, 3)
        end_s = None if start_s is None or length is None else round(start_s + length * unit, 3)
        found += _said(source, cue).block(None, start_s, end_s)
    return found


def _said(source: str, cue: Element) -> Said:
    """The cue's words."""
    said = Said(source)
    _gather(cue, said)
    return Said(source, _decoded(said.pieces))


def _gather(element: Element, said: Said) -> None:
    for one in element.inside:
        if isinstance(one, Text):
            _add(one, said)
        else:
            _gather(one, said)


def _add(text: Text, said: Said) -> None:
    """Add a text; tags of type that stand in it escaped are markup."""
    place = text.start
    for tag in () if text.raw else TYPE.finditer(said.source, text.start, text.end):
        said.add(place, tag.start(), entities=True)
        place = tag.end()
    said.add(place, text.end, entities=not text.raw)


def _decoded(pieces: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The pieces with what is escaped twice decoded twice: `&amp;#39;` comes as `&` and `#39;`."""
    found: list[tuple[str, int, int]] = []
    for text, start, end in pieces:
        rest = REST.match(text) if found and found[-1][0] == "&" else None
        if rest:
            found[-1] = (html.unescape("&" + rest[0]), found[-1][1], start + rest.end())
            text, start = text[rest.end() :], start + rest.end()
        if text:
            found.append((text, start, end))
    return found
