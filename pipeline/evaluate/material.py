"""Labels beside the source they label: the tables built of it, and where each labelled line stands in them."""

import tomllib
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pandas as pd

from pipeline.build import Analysis, analyse
from pipeline.errors import SourceError
from pipeline.evaluate import labels
from pipeline.evaluate.labels import Labels
from pipeline.source.source import Source, open_source

DATA = Path(__file__).parents[2] / "data"
TURNS = ("turn", "question_turn", "answer_turn")  # keys of a label that name a turn
SOURCES = ("source", "transcript", "interview")  # file names that say what they are, whatever lies beside them
NOT_SOURCES = ("README", "LICENSE", "LICENCE", "NOTES", "GUIDE")


@dataclass(frozen=True, slots=True)
class Passage:
    """A labelled stretch of a turn, half-open in the turn's text, and the paragraph that it stands in."""

    turn: int
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class Material:
    """A folder's labels and, once a measure needs them, the tables of the source that they label."""

    name: str
    labels: Labels

    @cached_property
    def analysis(self) -> Analysis:
        """The source as the pipeline reads it, with the topic set that the labels use."""
        source = find_source(self.labels.folder)
        return analyse(replace(source, settings=replace(source.settings, topics=self._topic_set(source))))

    def _topic_set(self, source: Source) -> str | None:
        used = {topic for row in self.labels.of("topics.jsonl") for topic in row["topics"]}
        if not used:
            return source.settings.topics
        return covering_set(used, source.settings.topics, where=self.labels.folder)

    def table(self, name: str) -> pd.DataFrame:
        """A table of the labelled interview."""
        return self.analysis.tables[name]

    @cached_property
    def texts(self) -> dict[int, str]:
        """The text of each turn."""
        turns = self.table("turns")
        return dict(zip(turns["turn"].tolist(), turns["text"].tolist(), strict=True))

    def check_turns(self) -> None:
        """Raise SourceError where a label's turn is not in the source."""
        for name, rows in self.labels.rows.items():
            for row in rows if name != labels.PAGE_BREAKS else ():
                lost = [row[key] for key in TURNS if key in row and row[key] not in self.texts]
                if lost:
                    raise SourceError(
                        f"{self.labels.folder / name}: label of turn {lost[0]}, but the source has {len(self.texts)} "
                        "turns. Put the labels beside their own source."
                    )

    @cached_property
    def exchanges(self) -> list[dict]:
        """The rows of the exchanges table."""
        return self.table("exchanges").to_dict("records")

    @cached_property
    def _lines(self) -> list[tuple[int, int]]:
        found, start = [], 0
        for line in self.analysis.source.split("\n"):
            found.append((start, start + len(line)))
            start += len(line) + 1
        return found

    @cached_property
    def _paragraphs(self) -> list[tuple[int, int, int, int, int, int]]:
        columns = ("turn", "paragraph", "start", "end", "source_start", "source_end")
        paragraphs = self.table("paragraphs")
        return list(zip(*(paragraphs[column].tolist() for column in columns), strict=True))

    def passages(self, row: dict) -> list[Passage]:
        """Where a label's line stands in the turns (or its whole turn, where it names no line).

        A line that a page break parted from the next is the part of the rejoined paragraph that it makes up.
        """
        if "line" not in row:
            return [Passage(t, p, start, end) for t, p, start, end, _, _ in self._paragraphs if t == row["turn"]]
        if not 1 <= row["line"] <= len(self._lines):
            raise SourceError(
                f"{self.labels.folder}: label of line {row['line']}, but the source has {len(self._lines)} lines. "
                "Put the labels beside their own source."
            )
        first, last = self._lines[row["line"] - 1]
        return [
            self._part(paragraph, max(first, paragraph[4]), min(last, paragraph[5]))
            for paragraph in self._paragraphs
            if paragraph[4] < last and first < paragraph[5]
        ]

    def _part(self, paragraph: tuple[int, int, int, int, int, int], first: int, last: int) -> Passage:
        turn, number, start, end, _, _ = paragraph
        words = self.analysis.source[first:last].strip()
        at = self.texts[turn].find(words, start, end)
        return Passage(turn, number, at, at + len(words)) if at >= 0 else Passage(turn, number, start, end)


def open_material(path: Path) -> Material:
    """The labels at a path: a folder, or one label file."""
    found = labels.load(path)
    return Material(found.folder.resolve().name, found)


def find_source(folder: Path) -> Source:
    """The transcript that a folder's labels belong to.

    In the folder itself (an interview.toml or one transcript file), else the bundled interview of the folder's
    name, else in a folder `interview` beside it. Raises SourceError where there is none or more than one.
    """
    folder = folder.resolve()
    for place in (folder, DATA / "interviews" / folder.name, folder.parent / "interview"):
        if (place / "interview.toml").is_file():
            return open_source(place)
        files = _transcripts(place)
        if len(files) > 1:
            raise SourceError(f"{place}: {len(files)} files may be the source. Name one in an interview.toml there.")
        if files:
            return open_source(files[0])
    raise SourceError(f"{folder}: labels without a source. Expected a transcript or interview.toml beside them.")


def _transcripts(folder: Path) -> list[Path]:
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    found = [file for file in files if file.is_file() and file.name not in labels.NAMES and file.name[0] != "."]
    found = [file for file in found if file.stem.upper() not in NOT_SOURCES]
    return [file for file in found if file.stem in SOURCES] or found


def covering_set(used: set[str], chosen: str | None, *, where: Path) -> str:
    """The topic set that has all the labels' topics: the interview's own if it does, else the first that does."""
    ids = {path.stem: _ids(path) for path in sorted((DATA / "topics").glob("*.toml"))}
    order = sorted(ids, key=lambda name: (name != chosen, name != "general", name))
    name = next((name for name in order if used <= ids[name]), None)
    if name is None:
        unknown = min(used - ids[order[0]]) if order else min(used)
        raise SourceError(f"{where}: topic '{unknown}' and the others are of no one set in data/topics. Add that set.")
    return name


def _ids(path: Path) -> set[str]:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    rows = next((value for value in table.values() if isinstance(value, list)), [])
    return {row["id"] for row in rows if isinstance(row, dict) and "id" in row} | {"procedural"}
