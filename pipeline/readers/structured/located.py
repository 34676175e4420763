"""JSON → Python objects whose strings know where they stand in the source."""

import html
import json
import re
from array import array
from collections.abc import Callable

from pipeline.document import Block
from pipeline.errors import SourceError
from pipeline.readers import budget

# In a JSON text every quote outside a string begins one, and one that never ends takes the rest, in one go;
# the look-ahead tells keys from values.
STRING = re.compile(r'"((?:[^"\\]++|\\.?)*+)(?:"|\Z)(?!\s*+:)|"(?:[^"\\]++|\\.)*+"', re.DOTALL)
LOOKS_LIKE = re.compile(
    r'\s*+(?:\[\s*+){0,3}+\{\s*+(?:"(?:[^"\\\n]|\\.){0,200}"\s*+:|\})|\s*+(?:\[\s*+){1,3}"[^"\n]*+"\s*+[,\]]'
    r"|\s*+\[\s*+\[\s*+-?\d++(?:\.\d++)?\s*+,\s*+[\"\d]"
)
PIECE = re.compile(r"\\[nr]|\n|((?:[^\\\n]++|\\[^nr])++)", re.DOTALL)  # an escaped line end, or a line
ESCAPE_OR_TEXT = re.compile(
    r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.)|[^\\]+", re.DOTALL
)
PAGE = re.compile(r"\s*+<(?:p|div|span)\b[^<>]*>", re.IGNORECASE)  # how a text begins that is a piece of a page
ENDS = re.compile(r"</(?:p|div|li|h[1-6])\s{0,3}>|<br\s{0,3}/?>", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")
SURROGATE = re.compile("[\ud800-\udfff]")
OBJECTS_AT_MOST = 600_000  # word by word, a recording of thirty hours has fewer


Spans = Callable[[str], "Located"]


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


def shown(text: Located) -> Located:
    """What a reader sees of a text that is written as a piece of a page; other texts as they are."""
    if not PAGE.match(text) or not text.rstrip().endswith(">"):
        return text
    seen = html.unescape(TAG.sub("", ENDS.sub("\n", text))).strip()
    return Located.at(seen, text.start, text.end)


def looks_like_json(text: str) -> bool:
    """Whether the text starts as a JSON object or list does, so that a mistake in it is a mistake in JSON."""
    return LOOKS_LIKE.match(text) is not None


def parse(text: str, *, where: str) -> object:
    """The value of a JSON text, its strings (not its keys) Located. Raises SourceError with the line."""
    numbered, spans = _numbered(text, where)
    return _loaded(numbered, text, 1, spans, where)


def parse_lines(text: str, *, where: str) -> list:
    """The values of a JSON Lines text, as `parse` gives them."""
    numbered, spans = _numbered(text, where)
    pairs = zip(numbered.split("\n"), text.split("\n"), strict=True)
    return [
        _loaded(line, original, number, spans, where)
        for number, (line, original) in enumerate(pairs, start=1)
        if line.strip()
    ]


def _numbered(text: str, where: str) -> tuple[str, Spans]:
    """The text with a number for each string, and a function from that number to the Located string."""
    starts, ends = array("q"), array("q")

    def number(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0]
        starts.append(match.start(1))
        ends.append(match.end(1))
        return f'"{len(starts) - 1}"' + "\n" * match[1].count("\n")

    numbered = STRING.sub(number, text)
    for what, found, most in (
        ("strings", len(starts), budget.PIECES),
        ("lists and objects", numbered.count("{") + numbered.count("["), OBJECTS_AT_MOST),
    ):
        if found > most:
            raise SourceError(f"{where}: {found:,} {what}. Expected one transcript, of {most:,} at most; split it.")

    def located(value: str) -> Located:
        start, end = starts[int(value)], ends[int(value)]
        return Located.at(_decode(text[start:end]), start, end)

    return numbered, located


def _loaded(numbered: str, original: str, first_line: int, located: Spans, where: str) -> object:
    def locate(value: object) -> object:
        if isinstance(value, str):
            return located(value)
        if isinstance(value, list):
            value[:] = [locate(item) if isinstance(item, str | list) else item for item in value]
        return value

    def as_object(pairs: list[tuple[str, object]]) -> dict:
        return {key: locate(value) if isinstance(value, str | list) else value for key, value in pairs}

    try:
        return locate(json.loads(numbered, object_pairs_hook=as_object))
    except (ValueError, RecursionError) as error:
        raise _explained(original, first_line, where) from error


def _explained(original: str, first_line: int, where: str) -> SourceError:
    """The error of a text that could not be loaded, with its own line and column."""
    try:
        json.loads(original)
    except json.JSONDecodeError as error:
        line = first_line + error.lineno - 1
        return SourceError(f"{where} line {line:,}: {error.msg}, column {error.colno}. Expected JSON.")
    except RecursionError:
        return SourceError(f"{where}: lists within lists too deep to read. Expected a transcript in JSON.")
    except ValueError as error:
        return SourceError(f"{where} line {first_line:,}: {error}. Expected JSON.")
    return SourceError(f"{where} line {first_line:,}: a text in it cannot be read. Expected JSON.")


def _decode(raw: str) -> str:
    """What the inside of a JSON string says; half a surrogate pair is no character and shows as U+FFFD."""
    if "\\" not in raw:
        return raw
    return SURROGATE.sub("\ufffd", json.loads(f'"{raw}"', strict=False))


def unescaped(source: str, value: Located) -> tuple[str, list[int]]:
    """What a JSON string says, and where each of its characters stands in the source."""
    pieces: list[str] = []
    at: list[int] = []
    for escape in ESCAPE_OR_TEXT.finditer(source, value.start, value.end):
        text = _decode(escape[0])
        pieces.append(text)
        at += range(*escape.span()) if len(text) == len(escape[0]) else [escape.start()] * len(text)
    return "".join(pieces), at


def lines(source: str, value: Located) -> list[Block]:
    """A block for each line of a JSON string that is not blank, so that labels at a line's start are seen."""
    blocks = []
    for piece in PIECE.finditer(source, value.start, value.end):
        text = _decode(piece[1]) if piece[1] else ""
        if text.strip():
            blocks.append(Block(piece.start(), piece.end(), text))
    return blocks
