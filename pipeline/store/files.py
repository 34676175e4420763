"""Files written whole or not at all, and a transcript's bytes. Knows no table."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import SourceError
from pipeline.store.lock import alone


def write_files(contents: dict[str, bytes], folder: Path) -> None:
    """Write files by name into a folder: each whole, and none before all are there aside.

    Raises SourceError if the folder cannot be written.
    """
    with written(folder):
        try:
            for name, content in contents.items():
                _write(aside(folder / name), content)
            for name in contents:
                aside(folder / name).replace(folder / name)
        finally:
            for name in contents:
                aside(folder / name).unlink(missing_ok=True)


@contextmanager
def written(folder: Path) -> Iterator[None]:
    """The folder, made where it is missing, with no other writer in it. Raises SourceError if it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with alone(folder):
            yield
    except OSError as error:
        raise SourceError(f"{folder}: {error.strerror}. Expected a folder that can be written.") from error


def put(path: Path, content: bytes) -> None:
    """Write a file, whole and on the disk before its name is."""
    if path.is_file() and path.read_bytes() == content:
        return
    try:
        _write(aside(path), content)
        aside(path).replace(path)
    finally:
        aside(path).unlink(missing_ok=True)


def settle(folder: Path) -> None:
    """Return when the names in a folder are on the disk."""
    if os.name == "posix":  # elsewhere a folder cannot be opened
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read_source(path: Path) -> bytes:
    """A transcript's bytes. Raises SourceError if it cannot be read."""
    try:
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):  # a pipe may never end, nor a device
            raise SourceError(f"{path}: a pipe or a device. Expected a transcript file or an interview's folder.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, SourceError):
            raise
        reason = getattr(error, "strerror", None) or error
        raise SourceError(f"{path}: {reason}. Expected a transcript file or an interview's folder.") from error


def aside(path: Path) -> Path:
    """Where a file is written before it is whole."""
    return path.with_name(f".{path.name}.part")


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def first_bytes(path: Path, most: int) -> bytes:
    """The first bytes of a file that may be large. Raises SourceError if it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror}. Expected a file that can be read.") from error
