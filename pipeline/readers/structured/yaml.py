"""YAML that lists speeches → records, by the part of YAML that such lists are written in.

Anchors, tags and references are not followed, so that nothing grows.
"""

import json
import re
from collections.abc import Iterator

from pipeline.document import Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import Said
from pipeline.readers.structured import layers, utterances
from pipeline.readers.structured.columns import columns_of
from pipeline.readers.structured.located import Located

ITEM = re.compile(r"( *)- +(?=\S)")
KEY = re.compile(r"( *)(?:\"([\w .-]{1,40})\"|([^\W\d][\w .-]{0,39})):(?:[ \t]+|$)")
FLOW = re.compile(r"[{,]\s*\"?([^\W\d][\w .-]{0,39})\"?\s*:\s*(\"(?:[^\"\\]|\\.)*+\"|'(?:[^']|'')*+'|[^,}\"']*+)")
LITERAL = re.compile(r"[|>][+-]?\d?\s*(?:#.*)?$")
LEAST = 2  # records that make a list of speeches
STARTS = re.compile(r"\ufeff?(?:---|%YAML|#|[ ]*- +\S|[ ]*\"?[^\W\d][\w .-]{0,39}\"?:(?:\s|$))")
FENCE = re.compile(r"\s*(?:```|~~~)")
LISTED = re.compile(r"(?P<outer>[ ]*- )?(?P<indent>[ ]*)- +(?=\S)")
Record = dict[str, Located]


def recognises(head: Head) -> bool:
    """Whether the text lists mappings that have words and say who speaks them."""
    lines = head.lines
    if sum(ITEM.match(line) is not None for line in lines) < LEAST or not STARTS.match(lines[0]):
        return False
    if any(map(FENCE.match, lines)):
        return False  # Markdown in which a piece of YAML, or of code like it, stands
    records = _told(head.text)
    columns = columns_of(records)
    return len(records) >= LEAST and columns.text is not None and columns.speaker is not None


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a list of speeches: a block a record."""
    records = _told(decoded.text)
    layer = layers.layer_of(records, columns_of(records))
    title = re.search(r"^title:[ \t]+[\"']?([^\n\"']{1,300})", decoded.text, re.MULTILINE)
    return decoded.document(
        format,
        utterances.blocks(decoded.text, layer, {}),
        speakers_given=True,
        metadata={"title": title[1].strip()} if title else {},
        warnings=_several(decoded.text),
    )


def _several(source: str) -> list[str]:
    """The doubt that lists in a list are talks of their own."""
    talks = sum(line.lstrip().startswith("- -") for line in source.split("\n"))
    told = f"Its {talks:,} lists of turns are read one after the other, as one talk. "
    return [told + "If each is a talk of its own, save the one you want by itself."] if talks > 1 else []


def _told(source: str) -> list[Record]:
    """The items, those of one quoted text each under the name of who says it as records of the two."""
    if nested := list(_nested(source)):
        return nested
    records = list(_records(source))
    named = [(key, value) for record in records for key, value in record.items() if len(record) == 1]
    quoted = all(source[value.start - 1 : value.start] in ("'", '"') for _, value in named)
    if not quoted or len(named) < len(records) or len({key for key, _ in named}) > len(named) / 2:
        return records
    return [{"speaker": Located.at(key, value.start, value.start), "text": value} for key, value in named]


def _nested(source: str) -> Iterator[Record]:
    """The texts of lists in a list, each a talk whose two sides speak by turns: `- - Hello` and `  - Hi` under it."""
    lines = [line.span() for line in re.finditer(r"[^\n]+", source)]
    if (
        sum(LISTED.match(source, *line) is not None and source[slice(*line)].lstrip()[:3] == "- -" for line in lines)
        < LEAST
    ):
        return
    number, inner, side = 0, None, 0
    while number < len(lines):
        start, end = lines[number]
        item = LISTED.match(source, start, end)
        number += 1
        place = item.end("indent") - start if item else None
        if item and item["outer"]:
            inner, side = place, 0
        elif place != inner or inner is None:
            inner = None if item is None else inner
            continue
        text, number = _value(source, lines, number, (item.end(), end, inner))
        if text is not None:
            yield {"speaker": Located.at(str(side % 2 + 1), text.start, text.start), "text": text}
            side += 1


def _records(source: str) -> Iterator[Record]:
    """Every item of the list that has most keys known: those as far in as the first item with a key."""
    lines = [line.span() for line in re.finditer(r"[^\n]+", source)]
    number, indent, record = 0, None, None
    while number < len(lines):
        start, end = lines[number]
        item = ITEM.match(source, start, end)
        number += 1
        if item and (indent is None or len(item[1]) == indent):
            if record:
                yield record
            flows = source[item.end()] == "{"
            record = dict(_flow(source, item.end(), end)) if flows else {}
            indent = len(item[1]) if flows or KEY.match(source, item.end(), end) else indent
            start = item.end()
        key = KEY.match(source, start, end) if record is not None else None
        if key and (item or len(key[1]) > (indent or 0)):
            inner = key.start(2 if key[2] else 3) - source.rfind("\n", 0, start) - 1
            value, number = _value(source, lines, number, (key.end(), end, inner))
            if value is not None:
                record.setdefault(key[2] or key[3], value)
    if record:
        yield record


def _flow(source: str, start: int, end: int) -> Iterator[tuple[str, Located]]:
    for pair in FLOW.finditer(source, start, end):
        yield pair[1], _scalar(source, *pair.span(2))


def _value(
    source: str, lines: list[tuple[int, int]], number: int, place: tuple[int, int, int]
) -> tuple[Located | None, int]:
    """The value that begins at a place, whose key stands so far in, and the line after it."""
    start, end, indent = place
    literal = LITERAL.match(source, start, end)
    said = Said(source)
    if not literal:
        said.add(start, end)
    while number < len(lines) and _goes_on(source, *lines[number], indent):
        said.part("\n" if literal and literal[0][0] == "|" else " ")
        said.add(*lines[number])
        number += 1
    if not said.pieces:
        return None, number
    return _scalar(source, said.pieces[0][1], said.pieces[-1][2], said.text), number


def _goes_on(source: str, start: int, end: int, indent: int) -> bool:
    """Whether a line belongs to the value of a key that stands so far in."""
    line = source[start:end]
    return len(line) - len(line.lstrip(" ")) > indent and not line.isspace()


def _scalar(source: str, start: int, end: int, text: str | None = None) -> Located:
    """A value without its quotes."""
    while end > start and source[end - 1].isspace():
        end -= 1
    text = source[start:end] if text is None else text
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return Located.at(str(json.loads(text, strict=False)), start + 1, end - 1)
        except ValueError:
            return Located.at(text[1:-1], start + 1, end - 1)
    if len(text) > 1 and text[0] == text[-1] == "'":
        return Located.at(text[1:-1].replace("''", "'"), start + 1, end - 1)
    return Located.at(text, start, end)
