"""Bytes → Document: any file people keep transcripts in. Who speaks and what is furniture is told in `turns`."""

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers import cues, plain, structured, web
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
    decoded = decode(content, where=where)
    format = structured.detect(decoded.text)
    if format:
        return structured.read(decoded, where=where, format=format)
    format = cues.detect(decoded.text)
    if format:
        return cues.read(decoded, where=where, format=format)
    format = web.detect(decoded.text)
    if format:
        return web.read(decoded, where=where, format=format)
    return plain.read(decoded, where=where)
