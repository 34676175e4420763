"""XML that lists rows, as programs export tables: an element a row, its values attributes or elements → blocks."""

import re
from collections.abc import Iterator

from pipeline.document import Block
from pipeline.readers.elements.tree import ATTRIBUTE, Element, Text, words
from pipeline.readers.said import decode
from pipeline.readers.structured import utterances
from pipeline.readers.structured.columns import columns_of
from pipeline.readers.structured.layers import layer_of
from pipeline.readers.structured.located import Located

NO_LETTERS = re.compile(r"[\W\d_]+")
LEAST = 2  # rows of a list
MOST_VALUES = 60  # of a row
ALIKE = 0.02  # of the letters, by which two readings of one text may differ
Row = dict[str, Located]


def blocks(source: str, whole: Element) -> list[Block]:
    """A block for each row of the largest list whose values have words and name who says them; none without one."""
    lists: dict[str, list[Row]] = {}
    for path, row in _rows(source, whole):
        lists.setdefault(path, []).append(row)
    found: list[Block] = []
    for rows in lists.values():
        columns = columns_of(rows) if len(rows) >= LEAST else None
        if columns and columns.text and columns.speaker:
            told = utterances.blocks(source, layer_of(rows, columns), {}, lines=_line)
            found = max(found, told, key=_letters)
    return found if sum(block.speaker is not None for block in found) * 2 > len(found) else []


def alike(one: list[Block], two: list[Block]) -> bool:
    """Whether two readings have the same words, numbers beside them left out."""
    return bool(one) and abs(_letters(one) - _letters(two)) <= ALIKE * _letters(two)


def _letters(found: list[Block]) -> int:
    return sum(len(NO_LETTERS.sub("", block.text)) for block in found)


def _rows(source: str, whole: Element) -> Iterator[tuple[str, Row]]:
    """Every element that holds values, with the names of the elements down to it."""
    stack = [(whole, "")]
    while stack:
        element, path = stack.pop()
        if row := _row(source, element):
            yield path, row
        inside = [(one, f"{path}/{one.name}") for one in element.elements()]
        stack.extend(reversed(inside))


def _row(source: str, element: Element) -> Row:
    """An element's attributes, the elements in it that hold nothing but text, and the text of one that has no other.

    None where elements of one name come again: they are paragraphs, or rows of their own.
    """
    row = dict(_attributes(source, element))
    inner = list(element.elements())
    if not inner:
        held = [one for one in element.inside if isinstance(one, Text)]
        if row and held and (text := words(source, element)):
            row.setdefault("text", Located.at(text, held[0].start, held[-1].end))
        return row if len(row) > 1 else {}
    for one in inner[:MOST_VALUES]:
        held = [text for text in one.inside if isinstance(text, Text)]
        if held and len(held) == len(one.inside) and (text := words(source, one)):
            if one.name in row:
                return {}
            row[one.name] = Located.at(text, held[0].start, held[-1].end)
    return row if len(row) > 1 else {}


def _attributes(source: str, element: Element) -> Iterator[tuple[str, Located]]:
    at = source.find(element.rest, element.start) if element.rest else 0
    for match in ATTRIBUTE.finditer(element.rest):
        group = 2 if match[2] is not None else 3
        start, end = match.span(group)
        yield match[1].rpartition(":")[2], Located.at(decode(match[group]), at + start, at + end)


def _line(source: str, cell: Located) -> list[Block]:
    return [Block(cell.start, cell.end, str(cell))] if cell.strip() else []
