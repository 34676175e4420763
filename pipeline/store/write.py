"""Writes builds: all of one, then its pointer; then what no reader finds any more goes."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from pipeline import tables as contract
from pipeline.errors import SourceError
from pipeline.store import files, manifest, parquet, pointer
from pipeline.store.build import read
from pipeline.store.manifest import Entry

FORMER = (*(f"{name}.parquet" for name in contract.MEASURED), "audit.json", "accuracy.json")  # lay here before builds


def write(tables: Mapping[str, pd.DataFrame], folder: Path) -> None:
    """Write every table as one build of the folder, and let readers find it: all or nothing.

    Writers take turns, and readers are never kept waiting. A killed one changes nothing; the next removes its rest.
    Raises SourceError if a table breaks its contract or the folder cannot be written.
    """
    arrows = {name: contract.to_arrow(name, tables[name]) for name in contract.TABLES}
    for name, arrow in arrows.items():
        contract.check(name, arrow)
    _check_rows(tables["interviews"], tables["turns"])
    contents = {f"{name}.parquet": parquet.pack(arrow) for name, arrow in arrows.items()}
    entries = {f"{name}.parquet": Entry.of(contents[f"{name}.parquet"], len(arrow)) for name, arrow in arrows.items()}
    with files.written(folder):
        _swap(folder, entries, contents)


def add_note(folder: Path, name: str, note: dict) -> None:
    """Give the folder's build a note, as a new build with the same tables. Raises SourceError if it has no tables."""
    pointer.version(folder)
    content = json.dumps(note, ensure_ascii=False, indent=1).encode()
    with files.written(folder):
        build = read(folder)
        contents = {file: build.content(file) for file in build.entries} | {f"{name}.json": content}
        _swap(folder, build.entries | {f"{name}.json": Entry.of(content)}, contents)


def _check_rows(interviews: pd.DataFrame, turns: pd.DataFrame) -> None:
    """Every interview has the turns that it says."""
    found = turns.groupby("interview").size()
    for row in interviews[["interview", "turns"]].itertuples(index=False):
        if found.get(row.interview, 0) != row.turns:
            rows = found.get(row.interview, 0)
            raise SourceError(f"turns: {row.interview} has {rows} rows. Expected {row.turns}, as interviews says.")


def _swap(folder: Path, entries: Mapping[str, Entry], contents: Mapping[str, bytes]) -> None:
    packed = manifest.pack(entries)
    name = manifest.name(packed)
    try:
        _fill(folder / name, {**contents, manifest.FILE: packed})
        pointer.move(folder, name)
    except OSError:
        if not pointer.names(folder, name):
            shutil.rmtree(folder / name, ignore_errors=True)
        raise
    files.settle(folder)
    _collect(folder, name, {*entries, manifest.FILE})


def _fill(build: Path, contents: Mapping[str, bytes]) -> None:
    """The folder of a build with its files; those that are right already stay."""
    build.mkdir(exist_ok=True)
    for file, content in contents.items():
        files.put(build / file, content)
    files.settle(build)
    files.settle(build.parent)


def _collect(folder: Path, current: str, held: set[str]) -> None:
    """Remove every build but the current one, and what kills left. Readers of an old build hold its files open."""
    for build in folder.glob("build-*"):
        if build.name != current and pointer.NAME.fullmatch(build.name):
            shutil.rmtree(build, ignore_errors=True)  # where an open file cannot go, the next writer tries again
    strays = [path for path in (folder / current).iterdir() if path.name not in held]
    for path in (*strays, files.aside(folder / pointer.FILE), *(folder / name for name in FORMER)):
        path.unlink(missing_ok=True)
