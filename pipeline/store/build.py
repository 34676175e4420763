"""One build of the tables, read whole: what writers do meanwhile changes nothing of it."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa

from pipeline import tables
from pipeline.errors import SourceError
from pipeline.store import manifest, parquet, pointer
from pipeline.store.manifest import Entry
from pipeline.store.parquet import REMEDY

TRIES = 10  # with the same build named: one that comes back, as a writer replaces it and another writes it again


@dataclass(frozen=True, eq=False)
class Build(Mapping[str, pd.DataFrame]):
    """The tables of one build by name; each is read, and its checksum compared, whenever it is asked for.

    It holds all its files open, so that it stays whole when a writer replaces it.
    """

    folder: Path
    entries: Mapping[str, Entry]
    files: Mapping[str, pa.NativeFile]

    def __getitem__(self, name: str) -> pd.DataFrame:
        """One table. Raises SourceError if it is not as it was built."""
        if name not in tables.TABLES:
            raise KeyError(name)
        file = f"{name}.parquet"
        frame = parquet.unpack(name, self.content(file), where=str(self.folder / file))
        if len(frame) != self.entries[file].rows:
            raise SourceError(f"{self.folder / file}: {len(frame)} rows. Expected {self.entries[file].rows}. {REMEDY}")
        return frame

    def __iter__(self) -> Iterator[str]:
        return iter(tables.TABLES)

    def __len__(self) -> int:
        return len(tables.TABLES)

    @property
    def name(self) -> str:
        """Its name, as `version` gives it: no other build has it."""
        return self.folder.name

    def note(self, name: str) -> dict:
        """A JSON note of the build, empty where it has none."""
        file = f"{name}.json"
        return json.loads(self.content(file)) if file in self.entries else {}

    def content(self, file: str) -> bytes:
        """The bytes of a file. Raises SourceError if they are not those that were built."""
        content = self.files[file].read_at(self.entries[file].bytes, 0)
        if not self.entries[file].holds(content):
            raise SourceError(f"{self.folder / file}: changed since it was built, or damaged. {REMEDY}")
        return content


def read(folder: Path) -> Build:
    """The build that the folder's pointer names, opened whole. Writes nothing and waits for nobody.

    Raises SourceError, naming the file, if it is not there or not whole.
    """
    named = Counter()
    while max(named.values(), default=0) < TRIES:
        build = folder / pointer.version(folder)
        named[build] += 1
        try:
            return _opened(build)
        except FileNotFoundError:  # replaced meanwhile, or not all copied yet
            continue
        except OSError as error:
            raise SourceError(f"{build}: {error}. Expected a folder that can be read.") from error
    raise SourceError(f"{_missing(build)}: no such file. Expected all that its build holds: copy them, or build again.")


def state(folder: Path) -> tuple:
    """What changes with any file of the build that the folder's pointer names: names, sizes and times.

    Tells whether a build that was refused may be whole by now, without reading it.
    """
    build = folder / pointer.version(folder)
    found = [(path, path.stat()) for path in sorted(build.glob("*"))]
    return build.name, *((path.name, held.st_size, held.st_mtime_ns) for path, held in found)


def _opened(folder: Path) -> Build:
    entries = _entries(folder)
    lacking = [name for name in tables.TABLES if f"{name}.parquet" not in entries]
    if lacking:
        raise SourceError(f"{folder}: no table '{lacking[0]}', as in another version of Parley. {REMEDY}")
    opened = {file: pa.OSFile(str(folder / file)) for file in entries}
    for file, entry in entries.items():
        if opened[file].size() != entry.bytes:
            raise SourceError(
                f"{folder / file}: {opened[file].size()} bytes. Expected {entry.bytes}: its copy is not through, "
                f"or it is damaged. {REMEDY}"
            )
    return Build(folder, entries, opened)


def _missing(folder: Path) -> Path:
    """The first file of a build that is not there."""
    there = (folder / manifest.FILE).is_file()
    names = _entries(folder) if there else [manifest.FILE]
    return next((folder / name for name in names if not (folder / name).is_file()), folder)


def _entries(folder: Path) -> dict[str, Entry]:
    content = (folder / manifest.FILE).read_bytes()
    if manifest.name(content) != folder.name:
        raise SourceError(f"{folder / manifest.FILE}: changed since it was built, or damaged. {REMEDY}")
    try:
        return manifest.unpack(content)
    except (TypeError, AttributeError) as error:
        raise SourceError(f"{folder / manifest.FILE}: a manifest of another version of Parley. {REMEDY}") from error
