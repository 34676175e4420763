"""The markup inside a cue → blocks: voices, styles, entities."""

import html
import re

from pipeline.document import Block

# Only the tags that WebVTT and SubRip know are markup: "<laughs>" is what somebody typed.
TAG = re.compile(
    r"<(?P<close>/?)(?P<name>v|c|i|b|u|s|ruby|rt|lang|font|span)(?P<classes>\.[^\s<>]*)?"
    r"(?P<voice>\s[^<>]*)?>|<\d+:[\d:.]+>|\{\\[^{}\n]*\}|(?P<ends><br\s{0,3}/?>|\[br\]|\\N)",
    re.IGNORECASE,
)
SIGNS = ("<", "&", "{\\", "[br]", "\\N")
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")


def blocks(source: str, start: int, end: int, *, start_s: float | None, end_s: float | None) -> list[Block]:
    """The blocks of one cue's text, one for each voice; the text is without markup, its entities decoded."""
    raw = source[start:end]
    if not any(sign in raw for sign in SIGNS):
        return _trimmed(source, start, end, raw, None, start_s, end_s)
    found: list[Block] = []
    speaker, pieces, first, position = None, [], start, start
    for tag in TAG.finditer(source, start, end):
        pieces.append(source[position : tag.start()])
        position = tag.end()
        if tag["ends"]:
            pieces.append("\n")
        if tag["name"] in ("v", "V"):
            found += _trimmed(source, first, tag.start(), "".join(pieces), speaker, start_s, end_s)
            speaker = None if tag["close"] else _name(tag["voice"])
            pieces, first = [], position
    pieces.append(source[position:end])
    return found + _trimmed(source, first, end, "".join(pieces), speaker, start_s, end_s)


def _name(annotation: str | None) -> str | None:
    """The voice's name; slashes before it mark that it speaks over another."""
    return decode(annotation).strip().lstrip("/ ") or None if annotation else None


def _trimmed(
    source: str, start: int, end: int, text: str, speaker: str | None, start_s: float | None, end_s: float | None
) -> list[Block]:
    text = decode(text).strip()
    if not text:
        return []
    while source[start].isspace():
        start += 1
    while source[end - 1].isspace():
        end -= 1
    return [Block(start, end, text, speaker, start_s, end_s)]


def decode(text: str) -> str:
    """The text with its character entities decoded."""
    return ENTITY.sub(lambda entity: html.unescape(entity[0]), text) if "&" in text else text


def plain(text: str) -> str:
    """The text without tags, for comparison."""
    return decode(TAG.sub("", text)).strip()
