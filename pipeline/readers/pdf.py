"""PDF → the lines of its pages, in the order that PDFium reads them."""

import re
import zlib

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers import budget
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
        source = "\n\f\n".join(_pages(pdf, where))
        told = pdf.get_metadata_dict(skip_empty=True)
    blocks = lines(source, where=where)
    if not blocks:
        raise SourceError(f"{where}: the PDF holds pictures of pages, no text. Expected text; run it through OCR.")
    return Document(
        source=source, format="PDF", encoding="utf-8", blocks=tuple(blocks), metadata=title_of(told.get("Title", ""))
    )


def _pages(pdf, where: str) -> list[str]:
    import pypdfium2

    budget.expect(len(pdf), budget.PAGES, "pages", where=where)
    pages, letters = [], 0
    for number in range(len(pdf)):
        try:
            page = pdf[number]
            shown = page.get_textpage()
            budget.expect(letters + shown.count_chars(), budget.CHARACTERS, "characters", where=where)
            text = shown.get_text_range(errors="replace")
            page.close()
        except pypdfium2.PdfiumError as error:
            raise SourceError(
                f"{where} page {number + 1:,}: damaged. Expected a whole PDF; save or print it again."
            ) from error
        letters += len(text)
        budget.expect(letters, budget.CHARACTERS, "characters", where=where)
        pages.append(text.translate(MARKS))
    return pages


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
