"""XML source → a tree whose elements and texts know where they stand; one pass, no entities but characters'.

Nothing is fetched or expanded, so that nothing can grow; what is not well formed is read as far as it goes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.errors import SourceError
from pipeline.readers import budget
from pipeline.readers.said import decode

MARKUP = re.compile(
    r"<(?P<close>/?)(?P<name>[^\W\d][\w.:\-]*+)"
    r"(?P<rest>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+'|[\"'])*+)>"
    r"|<!\[CDATA\[|<!--|<\?|<!"
)
ATTRIBUTE = re.compile(r"(?<![\w.:\-])([^\W\d][\w.:\-]*+)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)')")
ENDS = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}
ELEMENTS_AT_MOST = 400_000  # each an object with its attributes


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of the source; `raw` where they stand in a CDATA section, so that nothing in them is escaped."""

    start: int
    end: int
    raw: bool = False


@dataclass
class Element:
    """An element: its local name, its attributes as they stand, what it holds, and its span."""

    name: str
    rest: str
    start: int
    end: int
    inside: "list[Element | Text]" = field(default_factory=list)

    @cached_property
    def attributes(self) -> dict[str, str]:
        """The attributes' values by their local names, in lower case."""
        found = {}
        for match in ATTRIBUTE.finditer(self.rest):
            found.setdefault(match[1].rpartition(":")[2].lower(), decode(match[2] or match[3] or ""))
        return found

    def get(self, *names: str) -> str:
        """The value of the first of these attributes that is there and not empty; else empty."""
        for name in names if self.rest else ():
            if value := self.attributes.get(name, "").strip():
                return value
        return ""

    def elements(self) -> "Iterator[Element]":
        """The elements it holds directly."""
        return (one for one in self.inside if isinstance(one, Element))

    def all(self, *names: str) -> "Iterator[Element]":
        """Every element of these names inside it, however deep, in order."""
        for one in self.elements():
            if one.name in names:
                yield one
            yield from one.all(*names)

    def first(self, *names: str) -> "Element | None":
        """The first element of these names inside it."""
        return next(self.all(*names), None)


def words(source: str, element: Element) -> str:
    """All text inside an element on one line, entities decoded."""
    pieces = []
    for text in texts(element):
        piece = source[text.start : text.end]
        pieces.append(piece if text.raw else decode(piece))
    return " ".join("".join(pieces).split())


def texts(element: Element) -> Iterator[Text]:
    """Every text inside an element, in order."""
    for one in element.inside:
        if isinstance(one, Text):
            yield one
        else:
            yield from texts(one)


def parse(source: str, *, where: str) -> tuple[Element, bool]:
    """The document as an element without a name, and whether every element was closed."""
    whole = Element("", "", 0, len(source))
    open_elements, count, place = [whole], 0, 0
    for start, after, match in _pieces(source):
        if start > place:
            open_elements[-1].inside.append(Text(place, start))
        place = after
        if match.group() == "<![CDATA[":
            open_elements[-1].inside.append(Text(match.end(), after - 3, raw=True))
        elif match["close"]:
            _close(open_elements, match["name"].rpartition(":")[2], after)
        elif match["name"]:
            count += 1
            _open(open_elements, match)
            if count > ELEMENTS_AT_MOST or len(open_elements) > budget.LEVELS:
                raise SourceError(_beyond(where, source, start, count))
    if place < len(source):
        open_elements[-1].inside.append(Text(place, len(source)))
    return whole, len(open_elements) == 1


def _pieces(source: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Every piece of markup with its start and where the source goes on behind it."""
    place = 0
    while match := MARKUP.search(source, place):
        place = match.end() if match["name"] else _after(source, match)
        yield match.start(), place, match


def _after(source: str, match: re.Match[str]) -> int:
    closing = ENDS.get(match.group())
    if closing is None:
        closing = "]>" if "[" in source[match.end() : source.find(">", match.end())] else ">"
    end = source.find(closing, match.end())
    return len(source) if end < 0 else end + len(closing)


def _open(open_elements: list[Element], match: re.Match[str]) -> None:
    alone = match["rest"].endswith("/")
    element = Element(match["name"].rpartition(":")[2], match["rest"], match.start(), match.end())
    open_elements[-1].inside.append(element)
    if not alone:
        open_elements.append(element)


def _close(open_elements: list[Element], name: str, end: int) -> None:
    """Close the last open element of this name, and those left open in it; without one the tag counts for nothing."""
    depth = next((n for n in range(len(open_elements) - 1, 0, -1) if open_elements[n].name == name), 0)
    if depth:
        open_elements[depth].end = end
        del open_elements[depth:]


def _beyond(where: str, source: str, start: int, count: int) -> str:
    line = source.count("\n", 0, start) + 1
    if count > ELEMENTS_AT_MOST:
        return f"{where}: over {ELEMENTS_AT_MOST:,} elements. Expected one transcript; split the file."
    return f"{where} line {line:,}: elements nested {budget.LEVELS} deep. Expected a transcript's XML, or its text."
