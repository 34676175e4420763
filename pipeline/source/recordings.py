"""The recording of a talk: which files and addresses may be one, and how each is played."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from pipeline.errors import SourceError

HEAD = 16  # bytes that tell what a file is


@dataclass(frozen=True)
class Kind:
    """A kind of file that browsers play: how its name ends, its media type, and a pattern of its first bytes."""

    endings: tuple[str, ...]
    type: str
    begins: bytes


KINDS = (
    Kind((".mp3",), "audio/mpeg", rb"ID3|\xff[\xe2-\xff]"),
    Kind((".wav",), "audio/wav", rb"RIFF....WAVE"),
    Kind((".ogg", ".oga", ".opus"), "audio/ogg", rb"OggS"),
    Kind((".flac",), "audio/flac", rb"fLaC"),
    Kind((".m4a",), "audio/mp4", rb"....ftyp"),
    Kind((".aac",), "audio/aac", rb"\xff[\xf0-\xf9]"),
    Kind((".weba",), "audio/webm", rb"\x1a\x45\xdf\xa3"),
    Kind((".mp4", ".m4v"), "video/mp4", rb"....ftyp"),
    Kind((".webm",), "video/webm", rb"\x1a\x45\xdf\xa3"),
    Kind((".ogv",), "video/ogg", rb"OggS"),
)
ENDINGS = ", ".join(ending.lstrip(".") for kind in KINDS for ending in kind.endings)
ADDRESS = re.compile(r"https://[^\s\"'<>\\^`{|}\x00-\x1f\x7f]+", re.I)


def kind_of(name: str) -> Kind | None:
    """The kind that a file's name, or the path of an address, ends as; None for no such kind."""
    ending = PurePosixPath(name.rpartition("/")[2]).suffix.lower()
    return next((kind for kind in KINDS if ending in kind.endings), None)


def is_address(recording: str) -> bool:
    """Whether it is an address and no file: it names a scheme."""
    return "://" in recording


def is_safe(recording: str) -> bool:
    """Whether an address is one that a reader may be sent to: https, with a host, and nobody's password."""
    parts = urlsplit(recording) if ADDRESS.fullmatch(recording) else None
    return bool(parts and parts.hostname and "@" not in parts.netloc)


def check_address(recording: str, *, where: str) -> None:
    """Raise SourceError for an address that no reader should be sent to."""
    if not is_safe(recording):
        raise SourceError(f"{where}: recording is {recording!r}. Expected a file beside it, or an https address.")


def check_file(name: str, head: bytes, *, where: str) -> None:
    """Raise SourceError for a file that no browser plays, by its name and its first bytes."""
    kind = kind_of(name)
    if not kind:
        raise SourceError(f"{where}: recording '{name}' is of no kind that browsers play. Expected one of {ENDINGS}.")
    if not re.match(kind.begins, head, re.S):
        raise SourceError(
            f"{where}: recording '{name}' does not begin as {kind.type} does. Expected a sound or video file; "
            "convert it, or name it as what it is."
        )
