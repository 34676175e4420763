"""Old Word files (.doc, from Word 6 on) → paragraphs, in the layout of [MS-DOC]; footnotes and text boxes apart."""

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers.doc import container, formatting, header, text
from pipeline.readers.doc.container import Container
from pipeline.readers.office.paragraphs import Paragraph
from pipeline.readers.office.words import laid_out
from pipeline.readers.plain import title_of


def read(content: bytes, *, where: str) -> Document:
    """The document of a file in Microsoft's old container. Raises SourceError where it is no readable Word file."""
    with container.opened(content, where=where) as file:
        found, warnings = _paragraphs(file, where)
        title = file.title()
    source, blocks = laid_out(found)
    if not blocks:
        raise SourceError(f"{where}: the Word file holds no text. Expected a transcript; is it only pictures?")
    return Document(
        source=source,
        format="DOC",
        encoding="utf-8",
        blocks=tuple(blocks),
        speakers_given=any(block.speaker for block in blocks),
        metadata=title_of(title),
        warnings=warnings,
    )


def _paragraphs(file: Container, where: str) -> tuple[list[Paragraph], tuple[str, ...]]:
    """The paragraphs of the talk, and what is to be said of words beside it."""
    main = file.stream(container.MAIN)
    if header.is_older(main):
        pieces = header.older(main, where=where)
        return text.paragraphs(main, pieces, formatting.Ranges(), formatting.Ranges(), where=where), ()
    head = header.read(main, where=where)
    table = file.stream(head.table)
    pieces = header.pieces(head, table, main, where=where)
    runs, sets = formatting.read(head, main, table, where=where)
    return text.paragraphs(main, pieces, runs, sets, where=where), header.beside(head)
