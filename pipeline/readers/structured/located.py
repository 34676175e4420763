"""JSON → Python objects whose strings know where they stand in the source."""

import json
import re
from array import array

from pipeline.document import Block
from pipeline.errors import SourceError

# Inside a valid JSON text every quote outside a string begins one; the look-ahead tells keys from values.
STRING = re.compile(r'"((?:[^"\\]++|\\.)*+)"(?!\s*+:)|"(?:[^"\\]++|\\.)*+"', re.DOTALL)
LOOKS_LIKE = re.compile(r'\s*(?:\[\s*)*\{\s*(?:"(?:[^"\\\n]|\\.){0,200}"\s*:|\})|\s*\[\s*(?:\[\s*)?"[^"\n]*"\s*[,\]]')
PIECE = re.compile(r"[^\\\n]++(?:\\[^nr][^\\\n]*+)*+|(?:\\[^nr][^\\\n]*+)++")
SURROGATE = re.compile("[\ud800-\udfff]")
STRINGS_AT_MOST = 2_000_000  # a transcript of 100 hours, word by word, has fewer


class Located(str):
    """A text that knows its half-open span in the source: the inside of its quotes, or its cell."""

    __slots__ = ("end", "start")

    start: int
    end: int

    @classmethod
    def at(cls, text: str, start: int, end: int) -> "Located":
        """The text with its span."""
        located = cls(text)
        located.start, located.end = start, end
        return located


def looks_like_json(text: str) -> bool:
    """Whether the text starts as a JSON object or list does, so that a mistake in it is a mistake in JSON."""
    return LOOKS_LIKE.match(text) is not None


def parse(text: str, *, where: str, first_line: int = 1, offset: int = 0) -> object:
    """The value of a JSON text, its strings (not its keys) Located. Raises SourceError with the line.

    `offset` is added to every position, for a line of JSON Lines.
    """
    _check(text, where, first_line)
    starts, ends = array("q"), array("q")

    def number(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0]
        starts.append(match.start(1))
        ends.append(match.end(1))
        return f'"{len(starts) - 1}"'

    numbered = STRING.sub(number, text)
    if len(starts) > STRINGS_AT_MOST:
        raise SourceError(f"{where}: {len(starts):,} strings. Expected a transcript, of {STRINGS_AT_MOST:,} at most.")

    def locate(value: object) -> object:
        if isinstance(value, str):
            start, end = starts[int(value)], ends[int(value)]
            return Located.at(_decode(text[start:end]), start + offset, end + offset)
        if isinstance(value, list):
            value[:] = [locate(item) if isinstance(item, str | list) else item for item in value]
        return value

    return locate(json.loads(numbered, object_pairs_hook=lambda pairs: {k: locate(v) for k, v in pairs}))


def _check(text: str, where: str, first_line: int) -> None:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        line = first_line + error.lineno - 1
        raise SourceError(f"{where} line {line:,}: {error.msg}, column {error.colno}. Expected JSON.") from error
    except RecursionError as error:
        raise SourceError(f"{where}: lists within lists too deep to read. Expected a transcript in JSON.") from error
    except ValueError as error:
        raise SourceError(f"{where}: a number too long to read. Expected a transcript in JSON.") from error


def _decode(raw: str) -> str:
    """What the inside of a JSON string says; half a surrogate pair is no character and shows as U+FFFD."""
    if "\\" not in raw:
        return raw
    return SURROGATE.sub("\ufffd", json.loads(f'"{raw}"', strict=False))


def lines(source: str, value: Located) -> list[Block]:
    """A block for each line of a JSON string that is not blank, so that labels at a line's start are seen."""
    blocks = []
    for piece in PIECE.finditer(source, value.start, value.end):
        text = _decode(piece[0])
        if text.strip():
            blocks.append(Block(piece.start(), piece.end(), text))
    return blocks
