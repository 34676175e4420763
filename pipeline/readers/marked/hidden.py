"""Lines of Markdown that its page does not show as words: comments, scripts, components, template tags, addresses."""

import re
from collections.abc import Iterator

from pipeline.document import Block

MOST_LINES = 60  # of a tag, a comment or a figure; one that never ends hides nothing
COMMENT, COMMENT_ENDS = re.compile(r"\s*<!--"), "-->"
RAW = re.compile(r"\s*<(script|style|svg|figure|figcaption|aside|nav|iframe|noscript|template)\b(?![^\n]*</\1>)", re.I)
# A tag that ends on a later line: `<RemoteImage`, `<figure class="a"`.
OPEN_TAG = re.compile(r"\s*</?[A-Za-z][\w.:-]*(?:\s[^<>]*)?$")
OPEN_TEMPLATE = re.compile(r"\s*(\{%|\{\{)(?:(?!%\}|\}\})[^\n])*$")
TEMPLATE_ENDS = {"{%": "%}", "{{": "}}"}
TEMPLATE = re.compile(r"\s*(?:(?:\{%[^\n]{0,2000}?%\}|\{\{[^\n]{0,2000}?\}\}|<%[^\n]{0,2000}?%>)\s*+)++")
# A component by itself: `<YouTube id="a" />`, `</Callout>`.
COMPONENT = re.compile(r"\s*(?:<(?:[A-Z][\w.]*\b[^<>\n]*/|/[A-Z][\w.]*\s*|[A-Z][\w.]*\s[^<>\n]*=[^<>\n]*)>\s*+)++")
LAID_OUT = re.compile(  # a line that only lays out what stands around it
    r"\s*+(?:</?(?:div|section|h[1-6]|li|article|main|header|footer|figure|figcaption|center|span|br|hr|img|iframe|p|a|picture"
    r"|source|video|audio|ul|ol|table|tbody|tr|details)(?:\s[^<>]{0,800})?/?>\s*+)++",
    re.I,
)
DEFINED = re.compile(
    r" {0,3}\[(?!\^)[^\[\]\n]{1,200}\]:\s+<?(?:https?:|//|/|\.|#|mailto:|[\w./-]+\.\w)\S*>?(?:\s+[\"'(].*)?\s*$"
)
ATTRIBUTES = re.compile(r"\s*\{(?::|\s?[.#])[^{}\n]{0,200}\}\s*$")
FENCE = re.compile(r"\s{0,3}:{3,}(?:\s?\{[^{}\n]{0,200}\}|\s?[a-z][\w-]{0,30}(?:\s[^\n]{0,80})?)?\s*$")
MODULE = re.compile(r"(?:import\s(?:[\w{}*,\s]{1,200}\sfrom\s)?[\"'][^\"'\n]+[\"']|export\s(?:const|default|let)\s).*$")
# WordPress's: `[gallery ids="1"]`, `[caption id="a"]<img …> Ann Berg[/caption]`.
SHORTCODE = re.compile(
    r"\s*(?:\[caption\b[^\]\n]*\][^\n]*?\[/caption\]|\[/?(?:gallery|embed|video|audio|playlist|youtube|vimeo|soundcloud"
    r"|caption|contact-form|wp_ad|adrotate)\b[^\]\n]*\]\S*)\s*$",
    re.I,
)
SIGNS, WORDS = re.compile(r"[<\[{]|:::"), ("import ", "export ")  # without which a line is words


def without(blocks: list[Block], *, markdown: bool) -> list[Block]:
    """The blocks without such lines; tags, where a text does not call itself `markdown`, may be somebody's words."""
    return [block for block in _whole(blocks, markdown=markdown) if not _is_hidden(block.text, markdown=markdown)]


def _is_hidden(text: str, *, markdown: bool) -> bool:
    if not (SIGNS.search(text) or (markdown and text.startswith(WORDS))):
        return False
    forms = (TEMPLATE, DEFINED, SHORTCODE, LAID_OUT)
    told = (COMPONENT, ATTRIBUTES, FENCE, MODULE) if markdown else ()
    return any(form.fullmatch(text) for form in (*forms, *told))


def _whole(blocks: list[Block], *, markdown: bool) -> Iterator[Block]:
    """The blocks without what goes on over lines: comments, scripts, figures, tags and template tags."""
    number = 0
    while number < len(blocks):
        end = _ending(blocks[number].text, markdown=markdown)
        stop = _stop(blocks, number, end) if end else number
        if stop == number:
            yield blocks[number]
        number = max(stop, number + 1)


def _ending(text: str, *, markdown: bool) -> re.Pattern[str] | None:
    """What ends what begins on the line and goes on below it, if anything does."""
    if "{%" in text or "{{" in text:
        template = OPEN_TEMPLATE.match(text)
        return re.compile(re.escape(TEMPLATE_ENDS[template[1]]) + r"\s*$") if template else None
    if not markdown or "<" not in text:
        return None
    if COMMENT.match(text):
        return None if COMMENT_ENDS in text and text.rstrip()[-3:] != COMMENT_ENDS else re.compile(COMMENT_ENDS)
    raw = RAW.match(text)
    if raw:
        return re.compile(rf"</{raw[1]}\s*>", re.I)
    return re.compile(r"^[^<>]*/?>\s*$|/>\s*$") if OPEN_TAG.match(text) else None


def _stop(blocks: list[Block], number: int, end: re.Pattern[str]) -> int:
    """The block behind the one that ends it; the first one itself where none of the next does."""
    for place in range(number, min(len(blocks), number + MOST_LINES)):
        if end.search(blocks[place].text) and (place > number or "<!--" in blocks[place].text):
            return place + 1
    return number
