"""How the text of a Word file is set: its runs in bold, in italics, deleted; its paragraphs in cells and styles."""

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from pipeline.readers import budget
from pipeline.readers.doc.header import Extent, Header

PAGE = 512
SIZES = (1, 1, 2, 4, 2, 2, 0, 3)  # bytes of a change's operand, by its kind; 0: it says its size itself
WIDE_TABLE = 0xD608  # the one change that says its size in two bytes
DELETED, BOLD, ITALIC = 0x0800, 0x0835, 0x0836
IN_TABLE, ROW_END, LISTED = 0x2416, 0x2417, 0x460B
ON = (1, 0x81)  # set, or set against the style
HEADINGS = range(1, 10)  # the styles that every file numbers so


@dataclass(frozen=True, slots=True)
class Run:
    """How letters are set."""

    bold: bool = False
    italic: bool = False
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Set:
    """How a paragraph is set; `ends_row`: it is the mark that ends a table's row."""

    style: int = 0
    in_table: bool = False
    ends_row: bool = False
    listed: bool = False


PLAIN, ORDINARY = Run(), Set()


@dataclass(slots=True)
class Ranges:
    """Bytes of the main stream and what holds for them: `kinds[n]` from `starts[n]` to the next start."""

    starts: list[int] = field(default_factory=list)
    kinds: list = field(default_factory=list)

    def at(self, place: int, otherwise: object) -> object:
        """What holds for a byte."""
        number = bisect_right(self.starts, place) - 1
        return self.kinds[number] if number >= 0 else otherwise

    def between(self, start: int, end: int, otherwise: object) -> Iterator[tuple[int, int, object]]:
        """The parts of a range, each with what holds for it."""
        number = bisect_right(self.starts, start)
        while start < end:
            stop = min(end, self.starts[number]) if number < len(self.starts) else end
            yield start, stop, self.kinds[number - 1] if number else otherwise
            start, number = stop, number + 1


def read(head: Header, main: bytes, table: bytes, *, where: str) -> tuple[Ranges, Ranges]:
    """How runs and how paragraphs are set."""
    runs = _ranges(_rows(head.runs, main, table, 1, _run), PLAIN, where)
    return runs, _ranges(_rows(head.paragraphs, main, table, 13, _set), ORDINARY, where)


def _ranges(rows: Iterator[tuple[int, int, object]], plain: object, where: str) -> Ranges:
    found: dict[int, object] = {}
    for start, end, kind in rows:
        found[start] = kind
        found.setdefault(end, plain)
        budget.expect(len(found), budget.PIECES, "runs of type", where=where)
    starts = sorted(found)
    return Ranges(starts, [found[start] for start in starts])


def _rows(
    extent: Extent, main: bytes, table: bytes, width: int, kind_of: Callable[[bytes], object]
) -> Iterator[tuple[int, int, object]]:
    """First byte, the one after the last, and how they are set, of all rows of the pages that a table lists."""
    offset, size = extent
    listed = table[offset : offset + size]
    count = (len(listed) - 4) // 8
    pages = struct.unpack_from(f"<{count}I", listed, 4 * (count + 1)) if count > 0 else ()
    starts = (PAGE * (number & 0x3FFFFF) for number in dict.fromkeys(pages))
    return chain.from_iterable(_page(main[start : start + PAGE], width, kind_of) for start in starts)


def _page(page: bytes, width: int, kind_of: Callable[[bytes], object]) -> Iterator[tuple[int, int, object]]:
    """The rows of a page: `width` bytes say where each one's changes stand in it."""
    count = page[PAGE - 1] if len(page) == PAGE else 0
    if not count or 4 * (count + 1) + width * count >= PAGE:
        return
    places = struct.unpack_from(f"<{count + 1}I", page)
    for number in range(count):
        told = 2 * page[4 * (count + 1) + width * number]
        yield places[number], places[number + 1], kind_of(page[told : PAGE - 1] if told else b"")


def _run(told: bytes) -> Run:
    if not told:
        return PLAIN
    changes = dict(_changes(told[1 : 1 + told[0]]))
    return Run(*(changes.get(change, 0) in ON for change in (BOLD, ITALIC, DELETED)))


def _set(told: bytes) -> Set:
    if len(told) < 2:
        return ORDINARY
    start, size = (1, 2 * told[0] - 1) if told[0] else (2, 2 * told[1])
    told = told[start : start + size]
    if len(told) < 2:
        return ORDINARY
    changes = dict(_changes(told[2:]))
    in_table, ends_row, listed = (bool(changes.get(change)) for change in (IN_TABLE, ROW_END, LISTED))
    return Set(int.from_bytes(told[:2], "little"), in_table, ends_row, listed)


def _changes(told: bytes) -> Iterator[tuple[int, int]]:
    """Each change of a list, and its operand as a number."""
    place = 0
    while place + 3 <= len(told):
        change = int.from_bytes(told[place : place + 2], "little")
        size, place = SIZES[change >> 13], place + 2
        if change == WIDE_TABLE:
            size = int.from_bytes(told[place : place + 2], "little") + 1
        elif not size:
            size = told[place] + 1 if place < len(told) else 1
        yield change, int.from_bytes(told[place : place + size][:4], "little")
        place += size
