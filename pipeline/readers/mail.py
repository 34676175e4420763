"""Pages saved with all they show (.mhtml), and mail (.eml) → the page or the text in them."""

import re
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers import plain, web
from pipeline.readers.encoding import decode

HEADERS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*+){1,60}+", re.DOTALL)
SIGN = re.compile(rb"^(?:MIME-Version:\s*1|Content-Type:\s*multipart/)", re.IGNORECASE | re.MULTILINE)
TYPE = re.compile(rb"^Content-Type:\s*(?:multipart|text)/", re.IGNORECASE | re.MULTILINE)
NESTED = re.compile(rb"^Content-Type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
PARTS_AT_MOST, DEEPEST = 2_000, 100


def recognises(start: bytes) -> bool:
    """Whether the bytes begin with the headers of MIME."""
    headers = HEADERS.match(start.replace(b"\r\n", b"\n"))
    return headers is not None and bool(SIGN.search(headers[0]) and TYPE.search(headers[0]))


def read(content: bytes, *, where: str) -> Document:
    """The document of the first page in the file, or of its first text where it holds no page."""
    parts = _parts(content, where)
    page = next((part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")), None)
    part = page or next((part for part in parts if part.get_content_type() == "text/plain"), None)
    payload = part.get_payload(decode=True) if part is not None else None
    if not payload or not payload.strip():
        raise SourceError(f"{where}: a saved page without text. Expected its HTML; save the page anew.")
    decoded = decode(_in_utf8(payload, part), where=where)
    document = (web if page else plain).read(decoded, where=where, format="MHTML" if page else "mail")
    return replace(document, format="MHTML" if page else "mail")


def _parts(content: bytes, where: str) -> list[Message]:
    if sum(1 for _ in NESTED.finditer(content)) > DEEPEST:  # the work on parts within parts grows with their square
        raise SourceError(f"{where}: parts within parts too deep to read. Expected a saved page.")
    parts = [part for part in message_from_bytes(content).walk() if not part.is_multipart()]
    if len(parts) > PARTS_AT_MOST:
        raise SourceError(f"{where}: {len(parts):,} parts. Expected one saved page, of {PARTS_AT_MOST:,} at most.")
    return parts


def _in_utf8(payload: bytes, part: Message) -> bytes:
    """The part's bytes in UTF-8, where its header states another encoding that they are in."""
    try:
        return payload.decode(part.get_content_charset() or "utf-8").encode("utf-8")
    except (LookupError, UnicodeError):
        return payload
