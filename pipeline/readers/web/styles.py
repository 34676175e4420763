"""What a page's styles set in bold or in italics: its classes, and what a tag says of itself."""

import re

from pipeline.readers.web.depths import Type
from pipeline.readers.web.tags import Tag

OPENS, CLOSES = re.compile(r"<style\b[^<>]{0,400}>", re.IGNORECASE), re.compile(r"</style", re.IGNORECASE)
RULE = re.compile(r"(?<![\w-])(?:[a-z][a-z0-9]{0,9})?\.([\w-]{1,60})\s*\{([^{}]{0,600})\}")
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
PLAIN = (False, False)
MOST = 2_000  # classes of a page


def of(source: str) -> dict[str, Type]:
    """How each class of the page's own sheets sets its text, where in bold or in italics."""
    found: dict[str, Type] = {}
    place = 0
    while opening := OPENS.search(source, place):
        closing = CLOSES.search(source, opening.end())
        place = closing.start() if closing else len(source)
        for rule in RULE.finditer(source, opening.end(), place):
            kind = _type(rule[2])
            if kind != PLAIN and len(found) < MOST:
                found[rule[1]] = kind
    return found


def told(tag: Tag, types: dict[str, Type]) -> Type:
    """How a tag's own style and its classes set its text."""
    own = _type(tag.attribute("style") or "") if "style" in tag.rest else PLAIN
    names = (tag.attribute("class") or "").split() if types and "class" in tag.rest else ()
    kinds = [own, *(types.get(name, PLAIN) for name in names)]
    return any(bold for bold, _ in kinds), any(italic for _, italic in kinds)


def _type(style: str) -> Type:
    return BOLD.search(style) is not None, ITALIC.search(style) is not None
