"""HTML source → a flat list of tags and texts, each with its place; one pass, however broken the source."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

OPENING = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*)")
# A tag's rest up to its ">", quoted values whole; where quotes are broken, up to the next ">".
REST = re.compile(r"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
PLAIN_REST = re.compile(r"[^>]*+>")
ATTRIBUTE = re.compile(r"(?<![\w:.\-])([a-zA-Z][\w:.\-]*+)\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
RAW = ("script", "style", "textarea", "noscript", "template", "iframe", "xmp", "svg", "math", "select")
ATTRIBUTES_AT_MOST = 4_000  # characters of a tag that are looked at for attributes


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its name in lower case, whether it closes, its span and the text of its attributes."""

    start: int
    end: int
    name: str
    closes: bool
    rest: str

    def attribute(self, name: str) -> str | None:
        """The value of an attribute, entities decoded; None where it has none."""
        for found in ATTRIBUTE.finditer(self.rest):
            if found[1].lower() == name:
                return html.unescape(found[2] or found[3] or found[4] or "")
        return None


@dataclass(frozen=True, slots=True)
class Text:
    """Characters between two tags, as they stand in the source."""

    start: int
    end: int


def tokens(source: str) -> Iterator[Tag | Text]:
    """The source's tags and texts in order; comments, declarations and scripts are left out."""
    position, text_from, quotes_whole = 0, 0, True
    while (at := source.find("<", position)) >= 0:
        tag, after, quotes_whole = _tag(source, at, quotes_whole)
        if after is None:
            position = at + 1
            continue
        if at > text_from:
            yield Text(text_from, at)
        if tag is not None:
            yield tag
            after = _after_raw(source, tag)
        position = text_from = after
    if text_from < len(source):
        yield Text(text_from, len(source))


def _tag(source: str, at: int, quotes_whole: bool) -> tuple[Tag | None, int | None, bool]:
    """The tag at a "<", where the source goes on after it (None: the "<" is text), and whether quotes still hold."""
    if source.startswith(("<!", "<?"), at):
        return None, _after_declaration(source, at), quotes_whole
    opening = OPENING.match(source, at)
    if not opening:
        return None, None, quotes_whole
    rest = REST.match(source, opening.end()) if quotes_whole else None
    if rest is None:
        # A quote that never closes was looked for up to the end once: not again, or the time is quadratic.
        quotes_whole = False
        rest = PLAIN_REST.match(source, opening.end()) if source.find(">", at) >= 0 else None
    if rest is None:
        return None, len(source), quotes_whole
    name = opening["name"].lower()
    tag = Tag(at, rest.end(), name, bool(opening["close"]), rest[0][:ATTRIBUTES_AT_MOST])
    return tag, rest.end(), quotes_whole


def _after_declaration(source: str, at: int) -> int:
    closing = "-->" if source.startswith("<!--", at) else "]]>" if source.startswith("<![CDATA[", at) else ">"
    end = source.find(closing, at + 2)
    return len(source) if end < 0 else end + len(closing)


def _after_raw(source: str, tag: Tag) -> int:
    """Where the source goes on after a tag: past its end tag where what is inside is no text."""
    if tag.closes or tag.name not in RAW or tag.rest.endswith("/>"):
        return tag.end
    end = re.compile(rf"</{tag.name}\s*>", re.IGNORECASE).search(source, tag.end)
    return len(source) if end is None else end.end()
