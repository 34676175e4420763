"""What `interview.toml` says of an interview, checked; every key is optional but `source`."""

import os
import re
import tomllib
from dataclasses import dataclass, field
from datetime import date as Date
from pathlib import Path

from pipeline.errors import SourceError
from pipeline.source import recordings
from pipeline.store import files

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9_-]+)?")
ROLES = ("interviewer", "interviewee", "other")
TAUGHT = ("speaker", "not a speaker", "question", "answer", "leave out")  # what a piece of the text may be said to be
KEYS = (
    "source", "title", "date", "place", "url", "licence", "language", "topics", "reading", "recording", "times",
    "aliases", "speakers", "examples",
)  # fmt: skip


@dataclass(frozen=True)
class Speaker:
    """One label of the text, the name to show for it, and its role where the author set it."""

    label: str
    name: str
    role: str | None = None


@dataclass(frozen=True)
class Example:
    """A piece of the text and what it is, one of TAUGHT; `line` counts lines that hold text from 1, near which it is.

    The whole text is read by the habit that it shows.
    """

    text: str
    kind: str
    line: int = 1

    @property
    def said(self) -> str:
        """What it is, in words."""
        article = "an" if self.kind == "answer" else "a"
        return {"leave out": "left out", "not a speaker": "no speaker"}.get(self.kind, f"{article} {self.kind}")


@dataclass(frozen=True)
class Settings:
    """An interview's own settings: what the text cannot say, or what a reader set right.

    `topics` names a set in data/topics (None: the general set). `aliases` maps a surface to an entity. `reading` names
    the way in which the text is laid out (None: the likeliest). `recording` is the name of a file beside the
    transcript, or an https address; `times` names subtitles beside it, on which the words are laid.
    """

    title: str | None = None
    date: str | None = None
    place: str | None = None
    url: str | None = None
    licence: str | None = None
    language: str | None = None
    topics: str | None = None
    reading: str | None = None
    recording: str | None = None
    times: str | None = None
    aliases: dict[str, str] = field(default_factory=dict)
    speakers: tuple[Speaker, ...] = ()
    examples: tuple[Example, ...] = ()

    def taught(self, *kinds: str) -> tuple[Example, ...]:
        """The examples of some kinds."""
        return tuple(example for example in self.examples if example.kind in kinds)

    def name(self, label: str) -> str:
        """The name to show for a label: its own where none was set."""
        return next((speaker.name for speaker in self.speakers if speaker.label == label), label)

    def role(self, label: str) -> str | None:
        """The role set for a label, or None."""
        return next((speaker.role for speaker in self.speakers if speaker.label == label), None)


def load(path: Path) -> tuple[Path, Settings]:
    """The transcript file that `interview.toml` names, and the settings beside it.

    Raises SourceError naming the file, the key, what was found and what was expected.
    """
    try:
        text = files.read_source(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: {error}. Expected TOML in UTF-8; mend that line.") from error
    named, settings = read(text, path=path)
    source = _beside(path, "source", named, what="the transcript")
    if settings.times is not None:
        _beside(path, "times", settings.times, what="the subtitles")
    if settings.recording is not None and not recordings.is_address(settings.recording):
        recording = _beside(path, "recording", settings.recording, what="the recording")
        recordings.check_file(recording.name, files.first_bytes(recording, recordings.HEAD), where=str(path))
    return source, settings


def _beside(path: Path, key: str, name: str, *, what: str) -> Path:
    """The file of that name in the settings' folder."""
    file = path.parent / name
    if not file.resolve().is_relative_to(path.parent.resolve()):
        raise SourceError(f"{path}: {key} '{name}' lies outside its folder. Put {what} beside it.")
    if not os.path.isfile(file):  # noqa: PTH113 — a name too long for the system is no file, and raises nothing here
        raise SourceError(f"{path}: {key} '{file.name}' is not a file beside it. Name {what} there.")
    return file


def read(text: str, *, path: Path) -> tuple[str, Settings]:
    """The name of the transcript and the settings that a text in the form of `interview.toml` gives.

    `path` is named where it cannot be read. Raises SourceError like `load`.
    """
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError, OverflowError) as error:  # also a number of 5,000 digits, a list of 1,000 lists
        raise SourceError(f"{path}: {error}. Expected TOML in UTF-8; mend that line.") from error
    unknown = sorted(set(table) - set(KEYS))
    if unknown:
        raise SourceError(
            f"{path}: unknown key '{unknown[0]}'. Expected one of {', '.join(KEYS)}; remove or rename it."
        )
    return _text(path, table, "source", "source.txt"), Settings(
        **{key: _text(path, table, key) for key in ("title", "place", "url", "licence", "topics", "reading", "times")},
        recording=_recording(path, _text(path, table, "recording")),
        language=_language(path, _text(path, table, "language")),
        date=_date(path, table.get("date")),
        aliases=_aliases(path, table.get("aliases", {})),
        speakers=tuple(_speaker(path, row) for row in _tables(path, table, "speakers")),
        examples=tuple(_example(path, row) for row in _tables(path, table, "examples")),
    )


def _text(path: Path, table: dict, key: str, default: str | None = None) -> str | None:
    value = table.get(key, default)
    if value is not None and not isinstance(value, str):
        raise SourceError(f"{path}: {key} is {value!r}. Expected text in quotes.")
    return value


def _recording(path: Path, value: str | None) -> str | None:
    if value is not None and recordings.is_address(value):
        recordings.check_address(value, where=str(path))
    return value


def _language(path: Path, value: str | None) -> str | None:
    if value and not LANGUAGE.fullmatch(value):
        raise SourceError(f'{path}: language is {value!r}. Expected an ISO 639 code such as "en" or "es-MX".')
    return value


def _date(path: Path, value: object) -> str | None:
    if value is None or isinstance(value, Date):
        return None if value is None else value.isoformat()[:10]
    try:
        return Date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise SourceError(f"{path}: date is {value!r}. Expected a day such as 2024-12-06.") from error


def _aliases(path: Path, value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(entity, str) for entity in value.values()):
        raise SourceError(f'{path}: aliases is {value!r}. Expected a table of "surface" = "entity" lines.')
    return dict(value)


def _tables(path: Path, table: dict, key: str) -> list[dict]:
    rows = table.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise SourceError(f"{path}: {key} is {rows!r}. Expected [[{key}]] tables.")
    return rows


def _speaker(path: Path, row: dict) -> Speaker:
    label, name, role = row.get("label"), row.get("name"), row.get("role")
    if not isinstance(label, str) or set(row) - {"label", "name", "role"}:
        raise SourceError(f"{path}: speaker {row!r}. Expected label, and name or role; nothing else.")
    if role is not None and role not in ROLES:
        raise SourceError(f"{path}: role {role!r} of {label!r}. Expected one of {', '.join(ROLES)}.")
    return Speaker(label, _text(path, row, "name", label) if name is not None else label, role)


def _example(path: Path, row: dict) -> Example:
    text, kind, line = row.get("text"), row.get("is"), row.get("line", 1)
    if not isinstance(text, str) or not text.strip() or set(row) - {"text", "is", "line"}:
        raise SourceError(f"{path}: example {row!r}. Expected text, is, and line if you like; nothing else.")
    if kind not in TAUGHT:
        raise SourceError(f"{path}: '{text}' is {kind!r}. Expected one of {', '.join(TAUGHT)}.")
    if not isinstance(line, int) or line < 1:
        raise SourceError(f"{path}: line of '{text}' is {line!r}. Expected a whole number from 1.")
    return Example(text, kind, line)
