"""HTML → blocks: what a page shows as paragraphs, without its navigation, scripts and footers."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers import budget, plain
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.marked.inline import TEMPLATE
from pipeline.readers.tabular.inside import tabled
from pipeline.readers.times import seconds
from pipeline.readers.web import wrapping
from pipeline.readers.web.paragraphs import Paragraph, paragraphs
from pipeline.readers.web.tags import Tag, Text, tokens

PAGE = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
BLOCK_END = re.compile(
    r"</(?:p|div|cite|time|li|td|tr|table|dd|h[1-6]|blockquote|section|article)\s*>|<br\s*/?>", re.IGNORECASE
)
MARKED = re.compile(r"^(?:#{1,6}\s|(?:---|\*\*\*)$|[*_]{1,3}[^\W_]|> |- \[)", re.MULTILINE)  # lines of Markdown
FIRST_TAG = re.compile(r"\s*(?:<!--.*?-->\s*)?<[a-zA-Z][\w:]*(?:\s[^<>]*)?>", re.DOTALL)
BLOCK_TAG = re.compile(
    r"<(/?)(?:p|div|section|article|main|header|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|blockquote|figure)\b[^<>]*>",
    re.IGNORECASE,
)
TAG = re.compile(r"<[^<>]*>")
PIECE = re.compile(r"\n[ \t]*\n\s*")
ENCLOSED = 0.8  # the least share of a fragment's words inside its elements, and of its paragraphs with a tag
CLOCK = re.compile(r"[\[(]?\d{1,2}(?::\d{2}){1,2}(?:\.\d{1,3})?[\])]?$")
NAME_LETTERS, NAMES_SHARE = 80, 0.9
FACTS = {
    "og:title": "title",
    "dc.title": "title",
    "article:published_time": "date",
    "datepublished": "date",
    "date": "date",
    "dc.date": "date",
    "og:url": "source_url",
}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def recognises(head: Head) -> bool:
    """Whether the text is a page, or a piece of one whose lines end as paragraphs do."""
    start, stop = wrapping.inside(head.text)
    text = wrapping.shown(head.text[start:stop])
    if head.name.lower().endswith(plain.MARKDOWN) and MARKED.search(text) and not PAGE.match(text):
        return False
    if PAGE.match(text):
        return True
    if not FIRST_TAG.match(text):
        return False
    ends = len(BLOCK_END.findall(text))
    lines = sum(1 for line in text.split("\n") if line.strip())
    return ends >= 2 and (2 * ends >= lines or _is_enclosed(text))


def _is_enclosed(text: str) -> bool:
    """Whether nearly all that a fragment says stands inside its elements, however its lines are broken."""
    first = BLOCK_TAG.match(text.lstrip("\ufeff \t\n"))
    pieces = [piece for piece in PIECE.split(text) if piece.strip()]
    if not first or sum(BLOCK_TAG.search(piece) is not None for piece in pieces) < ENCLOSED * len(pieces):
        return False
    inside, depth, after = 0, 0, 0
    for tag in BLOCK_TAG.finditer(text):
        inside += _words(text[after : tag.start()]) if depth else 0
        depth, after = max(0, depth - 1) if tag[1] else depth + 1, tag.end()
    inside += _words(text[after:]) if depth else 0
    return inside >= ENCLOSED * _words(text)


def _words(source: str) -> int:
    return len(TAG.sub(" ", source).split())


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a page: a block a paragraph, its text decoded, its span in the page's source."""
    start, stop = wrapping.inside(decoded.text)
    page = " " * start + decoded.text[start:stop]
    flow = list(islice(_plain(page), budget.PIECES + 1))
    budget.expect(len(flow), budget.PIECES, "tags and texts", where=where)
    shown = paragraphs(page, flow)
    placed = [(_block(paragraph), paragraph.cell) for paragraph in shown]
    blocks = _voiced(shown) or _cited(shown) or tabled(decoded.text, placed) or [block for block, _ in placed]
    if not blocks:
        raise SourceError(f"{where}: the page shows no text. Expected a transcript; save the page as it is shown.")
    given = any(block.speaker for block in blocks)
    above = [] if given else plain.lines(decoded.text[:start], where=where)
    return decoded.document(format, [*above, *blocks], speakers_given=given, metadata=_metadata(decoded.text, flow))


def _plain(source: str) -> Iterator[Tag | Text]:
    """The tags and texts of a page, without the tags of the template that makes it: `{% photo %}`."""
    if "{%" not in source and "{{" not in source:
        yield from tokens(source)
        return
    for token in tokens(source):
        place = token.start
        if isinstance(token, Text):
            for tag in TEMPLATE.finditer(source, token.start, token.end):
                yield from [Text(place, tag.start())] if tag.start() > place else []
                place = tag.end()
        if isinstance(token, Tag) or place < token.end:
            yield token if place == token.start else Text(place, token.end)


def _block(paragraph: Paragraph) -> Block:
    span = paragraph.start, paragraph.end, paragraph.text
    return Block(*span, heading=paragraph.heading, lead=paragraph.lead, set=paragraph.set)


def _voiced(shown: list[Paragraph]) -> list[Block]:
    """The blocks of a page whose attributes say who speaks; as headings those beside them; none without such."""
    voiced = sum(len(paragraph.text) for paragraph in shown if paragraph.voice)
    if len({paragraph.voice[0] for paragraph in shown if paragraph.voice}) < 2 or 2 * voiced < _letters(shown):
        return []
    return [
        Block(one.start, one.end, one.text, *one.voice) if one.voice else replace(_block(one), heading=True)
        for one in shown
    ]


def _letters(shown: list[Paragraph]) -> int:
    return sum(len(paragraph.text) for paragraph in shown)


def _cited(shown: list[Paragraph]) -> list[Block]:
    """The blocks of a page whose markup names each speaker before his words, as `<cite>` or a class does; else none.

    What stands before the first name, and headings, have no speaker.
    """
    naming = ("cite", "speaker") if any(paragraph.element in ("cite", "speaker") for paragraph in shown) else ("dt",)
    names = [paragraph.text for paragraph in shown if paragraph.element in naming]
    if naming == ("dt",) and len(set(names)) == len(names):
        return []  # a list of terms, each explained once
    if len(names) < 2 or sum(len(name) <= NAME_LETTERS for name in names) < NAMES_SHARE * len(names):
        return []
    blocks: list[Block] = []
    speaker, start_s = None, None
    for paragraph in shown:
        if paragraph.element in naming:
            speaker, start_s = paragraph.text.strip().rstrip(":：").rstrip(), None
        elif paragraph.element == "time" or CLOCK.match(paragraph.text):
            start_s = seconds(paragraph.text.strip("[]() "))
        elif speaker is None or paragraph.heading:
            blocks.append(Block(paragraph.start, paragraph.end, paragraph.text, heading=True))
        else:
            blocks.append(Block(paragraph.start, paragraph.end, paragraph.text, speaker, start_s))
    return blocks


def _metadata(source: str, flow: list[Tag | Text]) -> dict[str, str]:
    """What the page's head says: title, date, language, address."""
    found: dict[str, str] = {}
    for index, token in enumerate(flow):
        if isinstance(token, Text) or token.closes:
            continue
        if token.name == "body":
            break
        following = flow[index + 1] if index + 1 < len(flow) else None
        key, value = _fact(source, token, following)
        if key and value:
            found.setdefault(key, value)
    return found


def _fact(source: str, tag: Tag, following: Tag | Text | None) -> tuple[str | None, str | None]:
    if tag.name == "title" and isinstance(following, Text):
        return "title", " ".join(html.unescape(source[following.start : following.end]).split())
    if tag.name == "html":
        language = re.match(r"[a-zA-Z]{2}(?=$|[-_])", tag.attribute("lang") or "")
        return "language", language[0].lower() if language else None
    if tag.name == "link" and (tag.attribute("rel") or "").lower() == "canonical":
        return "source_url", tag.attribute("href")
    if tag.name == "meta":
        key = FACTS.get((tag.attribute("property") or tag.attribute("name") or tag.attribute("itemprop") or "").lower())
        value = tag.attribute("content")
        day = DAY.match(value or "")
        return key, (day[0] if day else None) if key == "date" else value
    return None, None
