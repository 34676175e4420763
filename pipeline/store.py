"""Reads and writes tables: the only door to disk."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from pipeline import tables as contract
from pipeline.errors import SourceError

READY = ".ready"  # a whole set of files, waiting to be moved into place


def write(tables: dict[str, pd.DataFrame], folder: Path, *, notes: dict[str, dict] | None = None) -> None:
    """Write every table as `folder/<table>.parquet`, and `notes` as `folder/<name>.json`, all or none.

    Files are written and synced aside, then renamed as one set: a kill before that leaves the old
    tables whole, a kill after it is finished by the next `read` or `write`.
    Raises SourceError if a table breaks its contract or the folder cannot be written.
    """
    arrows = {name: contract.to_arrow(name, tables[name]) for name in contract.TABLES}
    for name, arrow in arrows.items():
        contract.check(name, contract.to_pandas(arrow))
    with _one_set(folder) as staging:
        for name, arrow in arrows.items():
            pq.write_table(arrow, staging / f"{name}.parquet", compression="zstd")
        for name, note in (notes or {}).items():
            (staging / f"{name}.json").write_text(json.dumps(note, ensure_ascii=False), encoding="utf-8")


def write_files(files: dict[str, bytes], folder: Path) -> None:
    """Write files by name into a folder, all or none. Raises SourceError if the folder cannot be written."""
    with _one_set(folder) as staging:
        for name, content in files.items():
            (staging / name).write_bytes(content)


@contextmanager
def _one_set(folder: Path) -> Iterator[Path]:
    """A folder aside whose files move into place together once the block is through."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        settle(folder)
        staging = Path(tempfile.mkdtemp(prefix=".staging-", dir=folder))
    except OSError as error:
        raise SourceError(f"{folder}: {error.strerror}. Expected a folder that can be written.") from error
    try:
        yield staging
        for path in staging.iterdir():
            _sync(path)
        staging.rename(folder / READY)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    settle(folder)


def settle(folder: Path) -> None:
    """Finish a set of files that a kill stopped on its way into place."""
    ready = folder / READY
    if not ready.is_dir():
        return
    with suppress(FileNotFoundError):  # another process may be finishing the same set
        for path in sorted(ready.iterdir()):
            path.replace(folder / path.name)
        ready.rmdir()


def read(folder: Path) -> dict[str, pd.DataFrame]:
    """Every table of a folder. Raises SourceError naming the first that is missing or broken."""
    settle(folder)
    return {name: read_table(folder, name) for name in contract.TABLES}


def read_table(folder: Path, name: str) -> pd.DataFrame:
    """One table of a folder, checked for its columns."""
    path = folder / f"{name}.parquet"
    if not path.is_file():
        raise SourceError(f"{path}: no such table. Expected one; run `python -m pipeline build … --out {folder}`.")
    try:
        arrow = pq.read_table(path)
    except (OSError, ValueError) as error:
        raise SourceError(f"{path}: not a readable Parquet table. Build the tables again.") from error
    if arrow.schema.names != list(contract.TABLES[name].columns):
        raise SourceError(f"{path}: columns of another version. Build the tables again.")
    return contract.to_pandas(arrow)


def write_note(folder: Path, name: str, note: dict) -> None:
    """Write one JSON note beside the tables, whole or not at all."""
    with tempfile.NamedTemporaryFile("w", dir=folder, suffix=".json", delete=False, encoding="utf-8") as file:
        json.dump(note, file, ensure_ascii=False, indent=1)
    Path(file.name).chmod(0o644)
    Path(file.name).replace(folder / f"{name}.json")


def read_note(folder: Path, name: str) -> dict:
    """A JSON note beside the tables, empty where there is none."""
    path = folder / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def read_source(path: Path) -> bytes:
    """A transcript's bytes. Raises SourceError if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror}. Expected a transcript file or an interview's folder.") from error


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
