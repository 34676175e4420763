"""What kind of file the bytes are, told by their first ones."""

from pipeline.errors import SourceError
from pipeline.readers import mail

HEADERS = 8_000  # bytes that MIME's headers may take

DOCUMENTS = (
    (b"PK\x03\x04", "office"),
    (b"PK\x05\x06", "office"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"PAR1", "parquet"),
)
FOREIGN = (
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"BM", "a picture"),
    (b"\x00\x00\x01\x00", "a picture"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"fLaC", "a sound recording"),
    (b"RIFF", "a recording or picture"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x1f\x8b", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"BZh", "an archive"),
    (b"\xfd7zXZ", "an archive"),
    (b"(\xb5/\xfd", "an archive"),
    (b"SQLite format 3", "a database"),
)
REMEDY = {
    "an archive": "unpack it first",
    "a sound recording": "transcribe it first",
    "a film": "transcribe it first",
    "a recording or picture": "transcribe it first",
}


def container(content: bytes, *, where: str) -> str | None:
    """The module that reads this binary container; None for text. Raises SourceError for what is no document."""
    start = content[:1024].lstrip()
    for sign, module in DOCUMENTS:
        if start.startswith(sign):
            return module
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if mail.recognises(content[:HEADERS]):
        return "mail"
    # Words may start like a picture does ("BM: …"); no text has a zero byte among its first letters.
    foreign = next((what for sign, what in FOREIGN if start.startswith(sign)), None)
    if content[4:8] == b"ftyp":
        foreign = "a film"
    if foreign and (b"\x00" in content[:2048] or not _is_text(start)):
        raise SourceError(f"{where}: {foreign}. Expected a transcript; {REMEDY.get(foreign, 'choose its text file')}.")
    return None


def _is_text(start: bytes) -> bool:
    return start.isascii() or start[:1] not in (b"\x89", b"\xff", b"\x1f", b"\xfd", b"\xca", b"\xcf", b"\x7f", b"\x1a")
