"""Bytes → text: which encoding they are in, decoded without losing or replacing a character unsaid."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.document import Block, Document
from pipeline.errors import SourceError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 1 << 16  # bytes that the encoding is told from: enough for any statistics, the same for any size
STRAY_SHARE = 0.02  # above this share of bytes that an older encoding does not know, it is another one
NOISE_SHARE = 0.1  # control characters above this share: no text has them
SHORTEST = 16  # bytes from which an older encoding can be told
STRAY, HIGH = re.compile("[\udc80-\udcff]"), re.compile(rb"[\x80-\xff]")
FOREIGN = re.compile(r"[\u0370-\u06ff]+")
MIXED = re.compile(r"[A-Za-z][\u0370-\u06ff]|[\u0370-\u06ff][A-Za-z]")
GUESSES = 10
STATED = re.compile(rb"\s*<\?xml[^>]{1,80}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{2,20})[\"']")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded source, its newlines `\\n`; the encoding it was in; what had to be said about it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()

    def document(
        self, format: str, blocks: Iterable[Block], *, warnings: Iterable[str] = (), **said: object
    ) -> Document:
        """Its document in a format, with more to be said about it; `said`: what else a `Document` holds."""
        return Document(self.text, format, self.encoding, tuple(blocks), warnings=(*self.warnings, *warnings), **said)


def decode(content: bytes, *, where: str) -> Decoded:
    """The text of the bytes. Raises SourceError if they are not text."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding, where)
    wide = _wide(content[:SAMPLE])
    if wide:
        return _strictly(content, wide, where)
    if b"\x1b$" in content[:SAMPLE] or b"\x1b(J" in content[:SAMPLE]:
        return _strictly(content, "iso2022_jp", where)
    try:
        return _told(content.decode("utf-8"), "utf-8", where)
    except UnicodeDecodeError:
        return _other(content, where)


def _strictly(content: bytes, encoding: str, where: str) -> Decoded:
    try:
        return _told(content.decode(encoding), encoding, where)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{where}: byte {error.start:,} is not {encoding}, as the rest seems to be. "
            "Expected one encoding throughout; save it as UTF-8."
        ) from error


def _told(text: str, encoding: str, where: str, *warnings: str) -> Decoded:
    sample = text[:SAMPLE]
    if len(CONTROLS.findall(sample)) > NOISE_SHARE * len(sample):
        raise SourceError(
            f"{where}: found binary data. Expected a transcript: text, subtitles, JSON, a table or a document."
        )
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, encoding, warnings)


def _wide(sample: bytes, *, least: float = 0.1) -> str | None:
    """UTF-16 or UTF-32 without a byte-order mark, told by where the zero bytes of blanks and letters stand."""
    zeros = [sample[lane::4].count(0) for lane in range(4)]
    quarter = len(sample) // 4
    if not quarter or not any(zeros):
        return None
    for encoding, empty, full in (("utf-32-le", (2, 3), (0,)), ("utf-32-be", (0, 1), (3,))):
        if all(zeros[lane] >= 0.9 * quarter for lane in empty) and not any(zeros[lane] for lane in full):
            return encoding
    for encoding, empty, full in (("utf-16-le", (1, 3), (0, 2)), ("utf-16-be", (0, 2), (1, 3))):
        blanks = sum(zeros[lane] for lane in empty)
        if blanks > least * 2 * quarter and sum(zeros[lane] for lane in full) < 0.01 * blanks:
            return encoding
    return None


def _other(content: bytes, where: str) -> Decoded:
    """Text that is not clean UTF-8: UTF-8 with stray bytes, or an older encoding, perhaps with stray bytes."""
    if len(content) < SHORTEST:
        raise SourceError(f"{where}: found {len(content)} bytes that are no UTF-8. Expected a transcript.")
    text = content.decode("utf-8", errors="surrogateescape")
    if _beyond(text) > 5 * _strays(text):
        return _mended(text, "utf-8", where)
    encoding = _wide(content[:SAMPLE], least=0.001) or _stated(content) or _charset(content, where)
    try:
        text = content.decode(encoding, errors="surrogateescape")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{where}: byte {error.start:,} is not {encoding}, as the rest seems to be. Save it as UTF-8."
        ) from error
    if _strays(text) > STRAY_SHARE * len(text):
        raise SourceError(f"{where}: found binary data or a mix of encodings. Expected text; save it as UTF-8.")
    return _mended(text, encoding, where) if _strays(text) else _told(text, encoding, where)


def _stated(content: bytes) -> str | None:
    """The encoding that an XML file states in its first line, where it is one that tells bytes from letters."""
    stated = STATED.match(content[:200])
    try:
        found = codecs.lookup(stated[1].decode("ascii")) if stated else None
    except LookupError:
        return None
    return found.name if found and not found.name.startswith("utf") else None


def _strays(text: str) -> int:
    return len(text) - len(text.encode("utf-8", "ignore").decode("utf-8"))


def _beyond(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _mended(text: str, encoding: str, where: str) -> Decoded:
    """Text in which a few bytes are of another encoding: read as Windows-1252, and said so with the first line."""
    first = STRAY.search(text)
    line = text.count("\n", 0, first.start()) + 1 if first else 0
    warning = f"{_strays(text):,} bytes were not {encoding} and were read as Windows-1252, the first in line {line:,}."
    return _told(STRAY.sub(_single, text), encoding, where, warning)


def _single(match: re.Match[str]) -> str:
    byte = ord(match[0]) - 0xDC00
    undefined = byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    return bytes([byte]).decode("latin-1" if undefined else "cp1252")


def _charset(content: bytes, where: str) -> str:
    """The older encoding that chardet finds likeliest, of those that do not mix scripts inside words."""
    from chardet import detect_all  # seldom needed

    sample = _dense(content)
    found = [guess["encoding"] for guess in detect_all(sample)[:GUESSES] if guess["encoding"]]
    if not found:
        raise SourceError(f"{where}: found binary data. Expected text in a known encoding; save it as UTF-8.")
    return next((name for name in found if not _mixes_scripts(sample, name)), found[0]).lower()


def _mixes_scripts(sample: bytes, encoding: str) -> bool:
    """Whether Latin letters touch Greek, Cyrillic, Hebrew or Arabic ones in many words, as in no language."""
    text = sample.decode(encoding, errors="ignore")
    return MIXED.search(text) is not None and 5 * len(MIXED.findall(text)) > len(FOREIGN.findall(text))


def _dense(content: bytes) -> bytes:
    """A sample of the lines that have bytes beyond ASCII, which alone tell encodings apart."""
    first = HIGH.search(content)
    near = content[max(0, first.start() - 100) if first else 0 :][: 16 * SAMPLE]
    return b"\n".join(line for line in near.splitlines() if not line.isascii())[:SAMPLE]
