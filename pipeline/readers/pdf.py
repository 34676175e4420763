"""PDF → the lines of its pages, in the order that PDFium reads them."""

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers.plain import lines, title_of

PAGES_AT_MOST = 5_000
LETTERS_AT_MOST = 50_000_000
PASSWORD = 4  # FPDF_ERR_PASSWORD
# PDFium's marks for a hyphen at a line's end, which the page shows as a hyphen, and for line ends.
MARKS = str.maketrans({"\ufffe": "-", "\x02": "-", "\r": None, "\x00": None})


def read(content: bytes, *, where: str) -> Document:
    """The document of a PDF: a block a line; a form feed stands between pages."""
    import pypdfium2  # slow to load, seldom needed

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

    if len(pdf) > PAGES_AT_MOST:
        raise SourceError(
            f"{where}: {len(pdf):,} pages. Expected one transcript, of {PAGES_AT_MOST:,} at most; split it."
        )
    pages, letters = [], 0
    for number in range(len(pdf)):
        try:
            page = pdf[number]
            text = page.get_textpage().get_text_range(errors="replace")
            page.close()
        except pypdfium2.PdfiumError as error:
            raise SourceError(
                f"{where} page {number + 1:,}: damaged. Expected a whole PDF; save or print it again."
            ) from error
        letters += len(text)
        if letters > LETTERS_AT_MOST:
            raise SourceError(f"{where}: over {LETTERS_AT_MOST:,} characters. Expected one transcript; split it.")
        pages.append(text.translate(MARKS))
    return pages
