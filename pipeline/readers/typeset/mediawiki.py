"""MediaWiki's markup, as wikis and their exports have it → its lines."""

import html
import re

from pipeline.document import Document
from pipeline.lexicons import any_of
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import ENTITY
from pipeline.readers.typeset import Page, document

SIGNS = re.compile(
    r"'''[^'\n]{1,100}'''|\[\[[^\[\]\n]{1,200}\]\]|^={2,5}[^=\n]{1,100}={2,5}\s*$|^\{\{[^\n]{1,80}|<ref[ >/]|^;"
    r"[^\n:]{1,60}(?:\n[ \t]*)?:",
    re.MULTILINE,
)
LEAST = 2
BOLD = re.compile(r"'''")
TOKEN = re.compile(
    r"(?P<comment><!--)|(?P<open>\{\{|\{\|)|(?P<close>\}\}|\|\})|"
    rf"(?P<file>\[\[{any_of('written', 'namespaces')}\s*:[^\[\]\n]{{0,300}}\]\])|"
    r"\[\[(?:[^\[\]|\n]{1,300}\|)?(?P<link>[^\[\]|\n]{1,300})\]\]"
    r"|\[(?:https?:|//)[^\s\[\]]{1,500}(?:[ ](?P<label>[^\[\]\n]{1,300}))?\]|(?P<quotes>'{2,5})|(?P<br><br\s*/?>)"
    r"|(?P<ref><ref[^<>]{0,300}(?P<alone>/)?>)|(?P<tag></?(?:[a-z][a-z0-9]{0,14})(?:\s[^<>\n]{0,300})?/?>)|(?P<magic>"
    r"__[A-Z]{3,20}__)"
    rf"|(?P<entity>{ENTITY.pattern})|(?P<line>\n)|(?P<text>[^\[\]{{}}'<&\n_|]+|.)",
    re.IGNORECASE,
)
HEADING = re.compile(r"(={1,6})[ \t]*(.+?)[ \t]*\1[ \t]*(?=\n|$)")
INDENT = re.compile(r"[*#:]+[ \t]*|;[ \t]*|-{4,}")


def recognises(head: Head) -> bool:
    """Whether the signs of a wiki stand in the text, and more of its own than Markdown shares."""
    if not any(mark in head.text for mark in ("'''", "[[", "==", "{{", "<ref")):
        return False
    found = SIGNS.findall(head.text)
    own = [sign for sign in found if sign.startswith(("'''", "==", "{{", ";"))]
    return len(found) >= LEAST and bool(own) and 8 * len(found) >= len(head.lines)


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a wiki's page: a block a line; templates, notes, pictures and tables' frames are left out."""
    source, page = decoded.text, Page(decoded.text, where)
    place, bold, depth = _begin(page, 0), False, 0
    while place < len(source):
        token = TOKEN.match(source, place)
        place = token.end()
        if token["comment"]:
            place = _past(source, "-->", place)
        elif token["open"] or token["close"]:
            depth = depth + 1 if token["open"] else max(0, depth - 1)
        elif token["ref"] and not token["alone"]:
            place = _past(source, "</ref>", place)
        elif token["line"] or token["br"]:
            place, bold = _begin(page, place), False
        elif depth or token["file"] or token["magic"] or token["tag"]:
            continue
        elif token["quotes"]:
            bold = not bold if len(token["quotes"]) in (3, 5) else bold
        else:
            _say(page, token, bold)
    return document(decoded, page, format=format)


def _begin(page: Page, start: int) -> int:
    """Begin a line; where its words start, past what indents or lists it."""
    page.begin(start)
    if heading := HEADING.match(page.source, start):
        page.heading = True
        page.add(*heading.span(2))
        return heading.end()
    indent = INDENT.match(page.source, start)
    return indent.end() if indent else start


def _say(page: Page, token: re.Match[str], bold: bool) -> None:
    if token["entity"]:
        page.put(html.unescape(token[0]), *token.span(), bold=bold)
        return
    group = next((name for name in ("link", "label", "text") if token[name]), None)
    if group:
        page.add(*token.span(group), bold=bold)


def _past(source: str, closing: str, start: int) -> int:
    end = source.find(closing, start)
    return len(source) if end < 0 else end + len(closing)
