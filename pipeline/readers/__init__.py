"""Bytes → Document: any file people keep transcripts in. Who speaks and what is furniture is told in `turns`."""

from dataclasses import replace
from importlib import import_module

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers import budget, detect, formats, own, structured
from pipeline.readers.encoding import decode


def read(content: bytes, *, name: str = "", limit_bytes: int | None = None) -> Document:
    """The decoded source and its blocks, in the format that the content shows; `name` is for messages.

    Raises SourceError, in one line, for what is no transcript: empty, too large, a picture, noise.
    """
    where = name or "the text"
    if limit_bytes is not None and len(content) > limit_bytes:
        raise SourceError(
            f"{where}: {len(content):,} bytes. Expected at most {limit_bytes:,}; split it, or drop what is not text."
        )
    if not content.strip():
        raise SourceError(f"{where}: the file is empty. Expected a transcript.")
    document = _document(content, name, where)
    if not document.blocks:
        raise SourceError(f"{where}: no words in it. Expected a transcript.")
    budget.expect(len(document.blocks), budget.LINES, "lines, rows or cues", where=where)
    budget.expect(len(document.source), budget.CHARACTERS, "characters", where=where)
    return document


def read_talk(content: bytes, *, name: str = "", limit_bytes: int | None = None) -> Document:
    """The document, as `read` gives it. Raises SourceError also where no word is in it, or nothing but labels."""
    document = read(content, name=name, limit_bytes=limit_bytes)
    if not any(character.isalnum() for block in document.blocks for character in block.text):
        raise SourceError(f"{name or 'the text'}: no words in it. Expected a transcript.")
    if not document.speakers_given and all(block.text.rstrip().endswith((":", "：")) for block in document.blocks):
        raise SourceError(f"{name or 'the text'}: labels, and no words behind them. Expected a transcript.")
    return document


def _document(content: bytes, name: str, where: str) -> Document:
    """The document of a file in whatever container its first bytes show."""
    module = detect.container(content, where=where)
    if module:
        # Each room for binary files, and the library it needs, is loaded only when such a file comes.
        return import_module(f"pipeline.readers.{module}").read(content, where=where)
    decoded = decode(content, where=where)
    budget.expect(len(decoded.text), budget.CHARACTERS, "characters", where=where)
    if inside := own.page(decoded.text, where=where):
        return structured.read(replace(decoded, text=inside), where=where, format="JSON")
    own.expect_transcript(decoded.text, where=where)
    return formats.read(decoded, name=name, where=where)
