"""HTML's tags of type inside a plain text: they say how words are set, and are no words."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pipeline.document import Block

KINDS = "a|b|strong|i|em|u|s|small|big|sup|sub|mark|ins|del|span|font|center|p|div|cite|q|kbd|code|abbr|blockquote"
# The last are tags that were begun twice: `<span <span class="a">`.
TAG = re.compile(
    rf"<(/?)({KINDS})(?:\s[^<>\n]{{0,800}})?>|<(br|hr|wbr)\s?/?>|<(?P<twice>span|div|p|b)\s(?=<)", re.IGNORECASE
)
# A line that is a mark for a machine: `<TXT=a1>`, `<Text id="2">`. Such a one without a value may be a name or a laugh.
MARK = re.compile(r"\s{0,9}</?[^\W\d_]\w{0,20}(?:\s[\w:-]{1,20})?\s?=[^<>]{0,200}>\s*")
HEADED = re.compile(
    r"\s*<h(?P<level>[1-6])(?:\s[^<>\n]{0,300})?>\s*(?P<words>[^\n]*\S)\s*</h(?P=level)>\s*", re.IGNORECASE
)
DEFINED, LEAST_DEFINED = re.compile(r":[ \t]{1,9}(?=\S)"), 3
BOLD = frozenset(("b", "strong"))
NAMED = re.compile(r"[^\W\d_]|\d")


def shown(blocks: list[Block], *, front: int = 0) -> list[Block]:
    """The blocks without marks for machines and tags of type; what is bold at a block's head stays marked so.

    The first so many of `front` matter are a line each, whatever breaks stand in them.
    """
    told = (_shown(block, breaks=at >= front) if "<" in block.text else block for at, block in enumerate(blocks))
    return _defined([kept for kept in told if kept])


def _defined(blocks: list[Block]) -> list[Block]:
    """The blocks with a definition list read: a colon ends each term, and none begins what stands under it."""
    marked = (number for number, block in enumerate(blocks) if block.text.startswith(":"))
    marks = {number: mark for number in marked if (mark := DEFINED.match(blocks[number].text))}
    under = [
        number
        for number in marks
        if number and number - 1 not in marks and blocks[number - 1].end + 1 == blocks[number].start
    ]
    if len(under) < LEAST_DEFINED or len(under) < len(marks):
        return blocks
    found = list(blocks)
    for number in under:
        term, mark = blocks[number - 1], marks[number]
        found[number - 1] = replace(
            term, text=term.text if term.text.rstrip().endswith(":") else f"{term.text.rstrip()}:"
        )
        found[number] = replace(
            blocks[number], start=blocks[number].start + mark.end(), text=blocks[number].text[mark.end() :]
        )
    return found


def _shown(block: Block, *, breaks: bool) -> Block | None:
    """The block without its tags of type; None where nothing else is in it, or a mark for a machine."""
    headed = HEADED.fullmatch(block.text)
    if headed:
        start, end = headed.span("words")
        text = f"{'#' * int(headed['level'])} {headed['words']}"
        at = [block.start] * (int(headed["level"]) + 1) + [*range(block.start + start, block.start + end)]
        block = replace(block, text=text, at=at if "<" not in text else None, heading=True)
    if MARK.fullmatch(block.text):
        return None
    tags = list(TAG.finditer(block.text))
    closed = _closed(tags)
    taken = [tag for tag in tags if tag[3] or tag["twice"] or tag[2].lower() in closed]
    text = "".join(_pieces(block.text, taken))
    text = text if breaks else text.replace("\n", " ")
    return replace(block, text=text) if text.strip() else None


def _closed(tags: list[re.Match[str]]) -> frozenset[str]:
    """The kinds of tags of which as many end as begin; one that only begins may be a name or a formula."""
    begun = Counter(tag[2].lower() for tag in tags if tag[2] and not tag[1])
    ended = Counter(tag[2].lower() for tag in tags if tag[2] and tag[1])
    return frozenset(kind for kind, count in begun.items() if ended[kind] == count)


def _pieces(text: str, tags: list[re.Match[str]]) -> Iterator[str]:
    """The text between the tags, and Markdown's marks where the first words stand in bold."""
    place, waits, opened = 0, True, False
    for tag in tags:
        words = text[place : tag.start()]
        yield words
        if tag[3] and tag[3].lower() == "br" and NAMED.search(words) and NAMED.search(text, tag.end()):
            yield "\n"
        place, waits = tag.end(), waits and not NAMED.search(words)
        if (tag[2] or "").lower() not in BOLD:
            continue
        if opened and tag[1]:
            yield "**"
            opened = False
        elif waits and not tag[1] and not opened:
            yield "**"
            opened, waits = True, False
    yield text[place:]
