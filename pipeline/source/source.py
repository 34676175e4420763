"""A transcript to analyse, and the only way from a path to one."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from pipeline import store
from pipeline.errors import SourceError
from pipeline.source import settings
from pipeline.source.settings import Settings


@dataclass(frozen=True)
class Source:
    """A transcript to analyse: its short name, the file's name and bytes, its settings, and subtitles to lay it on."""

    slug: str
    name: str
    content: bytes
    settings: Settings = field(default_factory=Settings)
    times: bytes | None = None


def open_source(path: Path) -> Source:
    """The transcript at a path: a file, or an interview's folder with its `interview.toml`.

    Raises SourceError if there is none.
    """
    if path.name == "interview.toml":
        path = path.parent
    if os.path.isdir(path):  # noqa: PTH112 — a name too long for the system is no folder, and raises nothing here
        if not (path / "interview.toml").is_file():
            raise SourceError(f"{path}: no interview.toml in this folder. Expected one that names the transcript.")
        file, chosen = settings.load(path / "interview.toml")
        times = store.read_source(path / chosen.times) if chosen.times is not None else None
        return Source(slug(path.resolve().name), file.name, store.read_source(file), chosen, times)
    return Source(slug(path.stem), path.name, store.read_source(path))


def slug(name: str) -> str:
    """A short name fit for an address: letters, digits and single hyphens."""
    return re.sub(r"[^\w]+", "-", name, flags=re.UNICODE).strip("-_") or "interview"
