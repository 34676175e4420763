"""The file `current` of a folder of tables: it names the build to read, and is moved last."""

import re
from pathlib import Path

from pipeline.errors import SourceError
from pipeline.store import files
from pipeline.store.manifest import LENGTH

FILE = "current"
NAME = re.compile(rf"build-[0-9a-f]{{{LENGTH}}}")


def version(folder: Path) -> str:
    """The name of the build to read: it tells one set of files from any other. Costs one small read.

    Raises SourceError if the folder has no tables.
    """
    path = folder / FILE
    try:
        found = path.read_text(encoding="utf-8", errors="replace").strip()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SourceError(
            f"{path}: no tables here. Expected those of `python -m pipeline build … --out {folder}`; build and reload."
        ) from error
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror}. Expected a folder of tables that can be read.") from error
    if not NAME.fullmatch(found):
        raise SourceError(f"{path}: names {found[:40]!r}. Expected the name of a build. Build the tables again.")
    return found


def names(folder: Path, build: str) -> bool:
    """Whether readers find that build."""
    path = folder / FILE
    return path.is_file() and path.read_text(encoding="utf-8", errors="replace").strip() == build


def move(folder: Path, build: str) -> None:
    """Let readers find that build from now on."""
    files.put(folder / FILE, f"{build}\n".encode())
