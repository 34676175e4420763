"""One writer at a time in a folder. The system lets go of the lock of a writer that is killed."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _wait(file: BinaryIO) -> None:
        while True:
            with suppress(OSError):  # it gives up after ten seconds
                return msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _wait(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


FILE = ".writing"


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other process writes in the folder, and keep others waiting. Leaves no file behind."""
    file = _locked(folder / FILE)
    try:
        yield
    finally:
        with suppress(PermissionError):  # Windows keeps a file that is open
            (folder / FILE).unlink(missing_ok=True)
        file.close()


def _locked(path: Path) -> BinaryIO:
    """The lock file, held: the one that stands there now, as the writer before took his away."""
    while True:
        with ExitStack() as opened:
            file = opened.enter_context(path.open("ab"))
            _wait(file)
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                    opened.pop_all()
                    return file
