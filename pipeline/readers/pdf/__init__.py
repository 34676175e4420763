"""PDF → the lines of its pages, in the order that PDFium reads them; two columns written by rows one by one."""

import re
import zlib
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers import budget
from pipeline.readers.pdf import columns, type
from pipeline.readers.plain import lines, title_of

PASSWORD = 4  # FPDF_ERR_PASSWORD
STREAM = re.compile(rb"(?<!end)stream\r?\n")
CHUNK = 1 << 20  # bytes unpacked at once
DEEPEST = 4  # filters over one another
# PDFium's marks for a hyphen at a line's end, which the page shows as a hyphen, and for line ends.
MARKS = str.maketrans({"\ufffe": "-", "\x02": "-", "\r": None, "\x00": None})


def read(content: bytes, *, where: str) -> Document:
    """The document of a PDF: a block a line; a form feed stands between pages."""
    import pypdfium2  # slow to load, seldom needed

    _expect_no_bomb(content, where)
    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code == PASSWORD:
            raise SourceError(f"{where}: the PDF is encrypted. Expected one without a password; save it so.") from error
        raise SourceError(f"{where}: a damaged PDF. Expected a whole file; save or print it again.") from error
    with pdf:
        pages = _pages(pdf, where)
        told = pdf.get_metadata_dict(skip_empty=True)
    source, kinds = _joined(pages)
    blocks = [_set(block, kinds) for block in lines(source, where=where)]
    if not blocks:
        raise SourceError(f"{where}: the PDF holds pictures of pages, no text. Expected text; run it through OCR.")
    return Document(
        source=source, format="PDF", encoding="utf-8", blocks=tuple(blocks), metadata=title_of(told.get("Title", ""))
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page, and how it is set: "bold", "italic" or ""."""

    text: str
    kind: str = ""


def _pages(pdf, where: str) -> list[list[_Line]]:
    import pypdfium2

    budget.expect(len(pdf), budget.PAGES, "pages", where=where)
    pages, letters = [], 0
    for number in range(len(pdf)):
        try:
            page = pdf[number]
            shown = page.get_textpage()
            budget.expect(letters + shown.count_chars(), budget.CHARACTERS, "characters", where=where)
            found = _lines(shown)
            page.close()
        except pypdfium2.PdfiumError as error:
            raise SourceError(
                f"{where} page {number + 1:,}: damaged. Expected a whole PDF; save or print it again."
            ) from error
        letters += sum(len(line.text) + 1 for line in found)
        budget.expect(letters, budget.CHARACTERS, "characters", where=where)
        pages.append(found)
    return pages


def _lines(shown) -> list[_Line]:
    """The lines of a page, column by column where it has two."""
    if areas := _areas(shown):
        text = "\n".join(shown.get_text_bounded(*area, errors="replace") for area in areas)
        return [_Line(line) for line in text.translate(MARKS).split("\n")]
    text = shown.get_text_range(errors="replace")
    each = text.splitlines(keepends=True) if len(text) == shown.count_chars() else []
    if not each or "".join(each).count("\n") != len(text.translate(MARKS).split("\n")) - 1:
        return [_Line(line) for line in text.translate(MARKS).split("\n")]
    kinds = type.of(shown, each)
    return [_Line(line.translate(MARKS).rstrip("\n"), kind) for line, kind in zip(each, kinds, strict=True)]


def _areas(shown) -> list[columns.Box]:
    count = shown.count_rects()
    return columns.areas([shown.get_rect(number) for number in range(count)]) if count <= columns.MOST_PIECES else []


def _joined(pages: list[list[_Line]]) -> tuple[str, dict[int, str]]:
    """The text of all pages, and how the line at each place is set, where it is set as few are.

    A blank line parts such lines from others, as it does on paper.
    """
    counted: Counter[str] = Counter()
    for line in (line for page in pages for line in page):
        counted[line.kind] += len(line.text)
    usual = max(counted, key=counted.__getitem__, default="")
    pieces: list[str] = []
    kinds: dict[int, str] = {}
    place = 0
    for number, page in enumerate(pages):
        pieces.append("\n\f\n" if number else "")
        place += len(pieces[-1])
        for line, after in pairwise([*page, None]):
            kind = "" if line.kind == usual else line.kind
            if kind:
                kinds[place] = kind
            parts = after is not None and (line.kind != after.kind and usual in (line.kind, after.kind))
            pieces.append(line.text + ("" if after is None else "\n\n" if parts else "\n"))
            place += len(pieces[-1])
    return "".join(pieces), kinds


def _set(block: Block, kinds: dict[int, str]) -> Block:
    return replace(block, set=kinds[block.start]) if block.start in kinds else block


def _expect_no_bomb(content: bytes, where: str) -> None:
    """Raise SourceError where a stream unpacks to what no page needs: PDFium would unpack it whole."""
    for opening in STREAM.finditer(content):
        end = content.find(b"endstream", opening.end())
        packed = content[opening.end() : end if end >= 0 else len(content)]
        if budget.is_bomb(len(packed), _unpacked(packed)):
            raise SourceError(
                f"{where}: a part of the PDF unpacks to over {budget.RATIO} times its size. Expected a transcript; "
                "print it again."
            )


def _unpacked(packed: bytes, depth: int = 0) -> int:
    """The bytes to which a deflated stream unpacks, and what they unpack to in turn; counted until it is a bomb."""
    if depth == DEEPEST or packed[:1] != b"\x78":
        return 0
    unpacking, size, inside, left = zlib.decompressobj(), 0, [], packed
    try:
        while left and not unpacking.eof and not budget.is_bomb(len(packed), size):
            piece = unpacking.decompress(left, CHUNK)
            left = unpacking.unconsumed_tail
            size += len(piece)
            inside.append(piece if size <= budget.RATIO_FROM else b"")
    except zlib.error:
        return size
    return size if budget.is_bomb(len(packed), size) else max(size, _unpacked(b"".join(inside), depth + 1))
