"""Label files as data/gold/README.md describes them, read and checked."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import SourceError

GOLD = Path(__file__).parents[2] / "data" / "gold"
# What each row of a file must hold: alternatives of keys, each with its type.
ROWS: dict[str, tuple[dict[str, type | tuple[type, ...]], ...]] = {
    "topics.jsonl": ({"line": int, "topics": list}, {"turn": int, "topics": list}),
    "tone.jsonl": ({"turn": int, "tone": (int, float)}, {"line": int, "tone": (int, float)}),
    "sentences.jsonl": ({"text": str, "label": str},),
    "mentions.jsonl": ({"line": int, "mentions": list}, {"turn": int, "mentions": list}),
    "exchanges.jsonl": (
        {"question_turn": int, "answer_turn": int, "clarity": str},
        {"question": str, "answer": str, "clarity": str},
    ),
    "sentence_boundaries.jsonl": ({"text": str, "boundaries": list},),
}
VALUES = {
    "label": ("neg", "neu", "pos"),
    "clarity": ("clear_reply", "ambivalent", "clear_non_reply"),
}
PAGE_BREAKS = "page_breaks.json"
NAMES = (*ROWS, PAGE_BREAKS)


@dataclass(frozen=True)
class Labels:
    """The rows of each label file that a folder has, by file name."""

    folder: Path
    rows: dict[str, list]

    def of(self, name: str) -> list:
        """The rows of a file; none where the folder lacks it."""
        return self.rows.get(name, [])


def folders(gold: list[Path]) -> list[Path]:
    """The folders of labels at these paths: themselves, or those they hold; none means all that come with Parley."""
    return [folder for path in gold or [GOLD] for folder in _folders(path)]


def _folders(path: Path) -> list[Path]:
    if not path.is_dir() or any((path / name).is_file() for name in NAMES):
        return [path]
    return sorted(inner for inner in path.iterdir() if any((inner / name).is_file() for name in NAMES)) or [path]


def load(path: Path) -> Labels:
    """The labels in a folder, or in one label file.

    Raises SourceError where there are none or one is malformed.
    """
    if path.is_file():
        return Labels(path.parent, {path.name: _read(path)})
    files = [path / name for name in NAMES if (path / name).is_file()]
    if not files:
        raise SourceError(f"{path}: no label files. Expected a folder with any of {', '.join(NAMES)}.")
    return Labels(path, {file.name: _read(file) for file in files})


def rows(path: Path) -> list[dict]:
    """The JSON objects of a file, one a line. Raises SourceError where there is no such file or one is malformed."""
    if not path.is_file():
        raise SourceError(f"{path}: no such file. Expected labels there, a JSON object a line.")
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [_json(f"{path} line {number}", line) for number, line in lines if line.strip()]


def by_transcript(rows: list[dict], folders: Iterable[Path]) -> list[tuple[Path, list[dict]]]:
    """The transcripts that rows name by `file`, each with its rows. Raises SourceError where one is in no folder."""
    there = {path.name: path for folder in folders for path in folder.iterdir()}
    named: dict[str, list[dict]] = {}
    for row in rows:
        named.setdefault(row["file"], []).append(row)
    if lost := sorted(named.keys() - there.keys()):
        raise SourceError(f"{lost[0]}: in none of the folders. Expected all {len(named)} labelled transcripts there.")
    return [(there[file], named[file]) for file in sorted(named)]


def _read(path: Path) -> list:
    if path.name not in NAMES:
        raise SourceError(f"{path}: not a label file. Expected one of {', '.join(NAMES)}.")
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: {error}. Expected UTF-8; save it so.") from error
    if path.name == PAGE_BREAKS:
        return _page_breaks(path, text)
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not lines:
        raise SourceError(f"{path}: no labels. Expected a JSON object on each line; fill it or take it away.")
    return [_row(path, number, line) for number, line in lines]


def _row(path: Path, number: int, line: str) -> dict:
    row = _json(f"{path} line {number}", line)
    shapes = ROWS[path.name]
    if not isinstance(row, dict) or not any(_has(row, shape) for shape in shapes):
        expected = " or ".join("{" + ", ".join(shape) + "}" for shape in shapes)
        raise SourceError(f"{path} line {number}: {line[:60]!r} has other keys or types. Expected {expected}.")
    for key, values in VALUES.items():
        if key in row and row[key] not in values:
            raise SourceError(f"{path} line {number}: {key} is {row[key]!r}. Expected one of {', '.join(values)}.")
    for key, (is_right, expected) in ITEMS.items():
        if key in row and not all(map(is_right, row[key])):
            raise SourceError(f"{path} line {number}: {key} hold something else. Expected {expected}; mend that line.")
    if row.get("topics") == []:
        raise SourceError(f"{path} line {number}: topics is empty. Expected 1 to 3 ids, most central first.")
    return row


def _has(row: dict, shape: dict) -> bool:
    return all(isinstance(row.get(key), kind) and not isinstance(row.get(key), bool) for key, kind in shape.items())


def _is_mention(item: object) -> bool:
    return isinstance(item, list) and len(item) == 3 and all(isinstance(part, str) for part in item)


ITEMS = {
    "mentions": (_is_mention, "[surface, canonical, TYPE]"),
    "topics": (lambda item: isinstance(item, str), "ids of topics"),
    "boundaries": (lambda item: type(item) is int, "offsets"),
}


def _json(where: str, text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise SourceError(f"{where}: {error.msg} at column {error.colno}. Expected JSON; mend that line.") from error


def _page_breaks(path: Path, text: str) -> list:
    pairs = _json(str(path), text)
    if not isinstance(pairs, list) or not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(line, int) for line in pair) for pair in pairs
    ):
        raise SourceError(f"{path}: not a list of pairs of line numbers. Expected [[15, 17], …].")
    return pairs
