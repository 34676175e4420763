"""Topic sets: what `data/topics/*.toml` says, checked."""

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from pipeline.errors import SourceError
from pipeline.toml import written

FOLDER = Path(__file__).parent.parent.parent / "data" / "topics"
TRANSLATED = FOLDER / "translated"
CUES = ("strong", "cues", "hints")
ID = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Topic:
    """A topic: its id, its name in words, one line that says what belongs to it, and its cue phrases.

    `strong` cues weigh three times a cue; a trailing * lets a cue's last word end in any way. `hints` are words of
    the topic and of others: they weigh nothing, but let the talk around a passage speak for it. An `aside` is talk
    about the talk (thanks, greetings): it gives way wherever a passage is about something.
    """

    id: str
    name: str
    description: str
    strong: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    aside: bool = False


@dataclass(frozen=True)
class TopicSet:
    """Topics in the order that fixes their colours, and the language of their cues; None where it could not be told."""

    id: str
    name: str
    topics: tuple[Topic, ...]
    language: str | None = "en"

    @property
    def names(self) -> dict[str, str]:
        """Topic id → name."""
        return {topic.id: topic.name for topic in self.topics}


@functools.cache
def load(name: str | Path) -> TopicSet:
    """The set of that name in data/topics, or at that path. Raises SourceError if it cannot be used."""
    path = Path(name) if str(name).endswith(".toml") else FOLDER / f"{name}.toml"
    if not path.is_file():
        known = ", ".join(sorted(found.stem for found in FOLDER.glob("*.toml")))
        raise SourceError(f"topics: there is no set '{name}'. Expected one of {known}, or the path of a .toml file.")
    return parse(path.read_text(encoding="utf-8"), where=str(path))


@functools.cache
def translated(topic_set: TopicSet, language: str | None) -> TopicSet | None:
    """The set with the cues of its translation into a language; None where there is none."""
    path = TRANSLATED / f"{topic_set.id}-{language}.toml"
    if not path.is_file():
        return None
    cues = tomllib.loads(path.read_text(encoding="utf-8"))
    topics = tuple(
        replace(topic, **{name: _phrases(str(path), topic.id, cues[topic.id].get(name, [])) for name in CUES})
        for topic in topic_set.topics
    )
    return replace(topic_set, topics=topics, language=language)


def languages(topic_set: TopicSet) -> tuple[str, ...]:
    """The languages of a set and of its translations."""
    found = (path.stem.rpartition("-")[2] for path in TRANSLATED.glob(f"{topic_set.id}-*.toml"))
    return tuple(sorted({*found, *filter(None, (topic_set.language,))}))


def parse(text: str, *, where: str = "topics") -> TopicSet:
    """The set that a TOML text describes. Raises SourceError naming the topic and what is wrong."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"{where}: {error}. Expected TOML; mend that line.") from error
    rows = table.get("topics")
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise SourceError(f"{where}: no [[topics]]. Expected at least one with id, name, description and cues.")
    topics = tuple(_topic(where, row) for row in rows)
    ids = [topic.id for topic in topics]
    doubled = next((one for one in ids if ids.count(one) > 1), None)
    if doubled:
        raise SourceError(f"{where}: topic id '{doubled}' stands twice. Expected each id once.")
    own, language = str(table.get("id", "own")), str(table.get("language", "en")) or None
    return TopicSet(own, str(table.get("name", table.get("id", "Own topics"))), topics, language)


def toml(topic_set: TopicSet) -> str:
    """The set as the TOML that `parse` reads back. What is no, as `aside` is of most topics, is not written."""
    facts = {"id": topic_set.id, "name": topic_set.name, "language": topic_set.language or ""}
    return _lines(facts) + "".join(f"\n[[topics]]\n{_lines(asdict(topic))}" for topic in topic_set.topics)


def _lines(facts: Mapping[str, Any]) -> str:
    return "".join(f"{key} = {written(said)}\n" for key, said in facts.items() if said is not False)


def primary(language: str) -> str:
    """The language of a tag such as `es-MX`: `es`."""
    return language.replace("_", "-").split("-")[0].lower()


def _topic(where: str, row: dict) -> Topic:
    id = row.get("id")
    if not isinstance(id, str) or not ID.fullmatch(id):
        raise SourceError(f"{where}: topic id {id!r}. Expected lower-case letters, digits and underscores.")
    return Topic(
        id,
        str(row.get("name", id)),
        str(row.get("description", "")),
        *(_phrases(where, id, row.get(name, [])) for name in CUES),
        aside=row.get("aside", False) is True,
    )


def _phrases(where: str, id: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(phrase, str) and phrase.strip("* ") for phrase in value):
        raise SourceError(f"{where}: cues of '{id}' are {value!r}. Expected a list of phrases in quotes.")
    return tuple(phrase.lower().strip() for phrase in value)
