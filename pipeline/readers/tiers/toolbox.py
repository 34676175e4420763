"""Toolbox and Shoebox, the format of texts with glosses → the lines of text, with who says them and when."""

import re
from collections.abc import Iterator

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import Said
from pipeline.readers.times import seconds

FIELD = re.compile(r"^\\(?P<marker>\w+)[^\S\n]*(?P<value>[^\n]*(?:\n(?!\\)[^\n]*)*+)", re.MULTILINE)
HEADED = re.compile(r"\ufeff?\s*+\\_sh v\d")
TEXT = ("tx", "t", "txt", "utt", "ut", "trs", "ot")  # fields of what is said, the likeliest first
RECORD = ("ref", "rf", "record", "block", "utterance_id")
SPEAKER = ("elanparticipant", "eudicop", "sp", "spk", "spkr", "speaker", "participant", "part")
START, END = ("elanbegin", "eudicot0", "start", "begin"), ("elanend", "eudicot1", "end")
MARKED = re.compile(r"\\\w")
LEAST_SHARE = 0.5


def recognises(head: Head) -> bool:
    """Whether the lines are fields behind a backslash, a number of a record and a text among them."""
    if not HEADED.match(head.text) and head.share(MARKED) < LEAST_SHARE:
        return False
    markers = {match["marker"].lower() for match in FIELD.finditer(head.text)}
    return any(name in markers for name in TEXT) and (any(name in markers for name in RECORD))


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a text: a block a record, glosses and notes left out. Raises SourceError where it has no text."""
    records = list(_records(decoded.text))
    markers = {marker for record in records for marker, _ in record}
    text = next((name for name in TEXT if name in markers), "")
    found = [block for record in records for block in _block(decoded.text, record, text)]
    if not found:
        raise SourceError(f"{where}: {format} without a line of text. Expected `\\tx` with what is said.")
    return decoded.document(format, found, speakers_given=True)


Record = list[tuple[str, re.Match[str]]]


def _records(source: str) -> Iterator[Record]:
    """The fields of each record; it begins at its number, or where the file begins."""
    record: Record = []
    for field in FIELD.finditer(source):
        marker = field["marker"].lower()
        if marker in RECORD or marker == "id":
            yield record
            record = []
        record.append((marker, field))
    yield record


def _block(source: str, record: Record, text: str) -> list[Block]:
    said = Said(source)
    for marker, field in record:
        if marker == text:
            said.add(*field.span("value"))
            said.part()
    return said.block(_value(record, SPEAKER) or None, seconds(_value(record, START)), seconds(_value(record, END)))


def _value(record: Record, names: tuple[str, ...]) -> str:
    return next((field["value"].strip() for marker, field in record if marker in names and field["value"].strip()), "")
