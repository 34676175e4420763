"""AsciiDoc, the markup of manuals and of some magazines → its lines."""

import re

from pipeline.document import Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.typeset import Page, document

TITLE = re.compile(r"(?:(?://[^\n]*|:[^\n]*)?\n)*+= [^\n]*[^=\n]\n", re.MULTILINE)
SIGNS = re.compile(r"^(?::[\w-]{1,40}:(?:[ ][^\n]*)?|\[[a-z][^\[\]\n]{0,80}\]|[^\n:]{1,200}::|//[^\n]*)$", re.MULTILINE)
# What only lays the text out: comments, facts of the document, options of a block, rules around one.
BESIDE = re.compile(
    r"(?://[^\n]*|:!?[\w-]{1,40}!?:(?:[ ][^\n]*)?|\[[^\[\]\n]{0,200}\]|(?:-{2,}|={4,}|\*{4,}|_{4,}|'{3,}|\+))[ \t]*$"
)
HEADING = re.compile(r"={1,6}[ \t]+(?=\S)")
ASKED = re.compile(r"[ \t]*(?P<term>[^\n]{1,300}?):{2,4}(?:[ \t]+|$)")
INDENT = re.compile(r"[ \t]*(?:[*.]{1,5}[ \t]+)?")
SPOKEN = re.compile(
    r"(?<!\w)\*{1,2}(?P<bold>[^*\n]{1,300})\*{1,2}(?!\w)|(?<!\w)_(?P<slanted>[^_\n]{1,300})_(?!\w)|[^*_\n]+|[*_]"
)
LINE = re.compile(r"[^\n]*")


def recognises(head: Head) -> bool:
    """Whether the text begins with a title of this markup, and has more of its signs."""
    return TITLE.match(head.text) is not None and SIGNS.search(head.text) is not None


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a text: a block a line; a question of a list of questions in bold."""
    source, page = decoded.text, Page(decoded.text, where)
    for line in LINE.finditer(source):
        start, end = line.span()
        page.begin(start)
        if BESIDE.match(source, start, end):
            continue
        if heading := HEADING.match(source, start, end):
            page.heading = True
            page.add(heading.end(), end)
        elif asked := ASKED.match(source, start, end):
            page.add(*asked.span("term"), bold=True)
            page.begin(asked.end())
            _say(page, asked.end(), end)
        else:
            _say(page, INDENT.match(source, start, end).end(), end)
    return document(decoded, page, format=format)


def _say(page: Page, start: int, end: int) -> None:
    for token in SPOKEN.finditer(page.source, start, end):
        group = next((name for name in ("bold", "slanted") if token[name]), 0)
        page.add(*token.span(group), bold=group == "bold")
