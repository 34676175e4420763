"""A JSON tree → the lists in it that hold a transcript, and the one that says everything once."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.readers.structured import walk
from pipeline.readers.structured.columns import Columns, columns_of, plain_name
from pipeline.readers.structured.located import Located, shown
from pipeline.readers.structured.names import speaker_name

NAMED = 0.1  # of the records, whose speaker is said: of the others nobody is known
WORDS_EACH = 1.5  # mean words a record up to which a layer is one of words
UNSPACED, LETTERS_A_WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"), 4  # at most
FULL = 0.6  # share of the largest layer's letters from which a layer has everything: others repeat the labels


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its own values, the texts that make its words, and who says them."""

    values: dict
    parts: tuple[Located, ...]
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Layer:
    """A list of records at one place of the tree."""

    path: str
    records: list[Record]
    columns: Columns

    letters: int
    has_speakers: bool
    is_of_words: bool


def _layer(path: str, records: list[Record], columns: Columns) -> Layer:
    """A layer with what tells it from others: its letters, blanks left out; speakers; single words."""
    letters = words = named = 0
    for record in records:
        named += record.speaker is not None
        for part in record.parts:
            pieces = part.split()
            words += len(pieces) if part.isascii() else max(len(pieces), len(UNSPACED.findall(part)) // LETTERS_A_WORD)
            letters += sum(map(len, pieces))
    is_of_words = len(records) > 2 and words <= WORDS_EACH * len(records)
    return Layer(path, records, columns, letters, named >= NAMED * len(records), is_of_words)


def layer_of(values: list[dict], columns: Columns) -> Layer:
    """The layer that a table's rows are, its columns known."""
    records = [_record(row, columns, None) for row in values]
    return _layer("", [record for record in records if record.parts], columns)


def best(tree: object, *, told: Callable[[list[dict]], Columns] = columns_of, timed: bool = False) -> Layer | None:
    """The layer that has everything once: speakers before none, utterances before words, times before none.

    `told` says what a record's columns are: by their names, or by what stands in them. `timed`: of those with times.
    """
    found = [layer for layer in _layers(tree, told) if layer.columns.start or not timed]
    largest = max((layer.letters for layer in found), default=0)
    full = [layer for layer in found if layer.letters >= FULL * largest and layer.letters]

    def rank(layer: Layer) -> tuple:
        columns, lists, steps = layer.columns, layer.path.count("*"), layer.path.count("/")
        whole = bool(columns.text or (columns.start and _lined(layer.records[0].values)))
        utterances = not layer.is_of_words
        return layer.has_speakers, utterances, whole, bool(columns.start), -lists, -steps, -len(layer.records)

    return max(full, key=rank, default=None)


def records_of(tree: object) -> list[list[dict]]:
    """The records of each list of the tree, whatever they hold."""
    gathered: dict[str, list[dict]] = {}
    for path, record, _ in walk.records(tree):
        gathered.setdefault(path, []).append(record)
    return list(gathered.values())


def _layers(tree: object, told: Callable[[list[dict]], Columns]) -> Iterator[Layer]:
    gathered: dict[str, list[tuple[dict, str | None]]] = {}
    for path, record, speaker in walk.records(tree):
        gathered.setdefault(path, []).append((record, speaker))
    for path, pairs in gathered.items():
        columns = told([record for record, _ in pairs])
        records = [_record(values, columns, inherited) for values, inherited in pairs]
        records = [record for record in records if record.parts]
        if records:
            yield _layer(path, records, columns)


def _record(values: dict, columns: Columns, inherited: str | None) -> Record:
    speaker = speaker_name(values.get(columns.speaker)) if columns.speaker else None
    guesses = next((v for k, v in values.items() if plain_name(k) in walk.BEST_ONLY and isinstance(v, list)), [])
    if not speaker and guesses and isinstance(guesses[0], dict):
        speaker = walk.handed_down(guesses[0])
    parts = _parts(values, columns)
    return Record(values, tuple(parts) if any(part.strip() for part in parts) else (), speaker or inherited)


def _lined(values: dict) -> Located | None:
    """The lines of a timed record as one text, where it lists them."""
    lines = next((value for key, value in values.items() if plain_name(key) == "lines"), None)
    if not isinstance(lines, list) or not lines or not all(isinstance(line, Located) for line in lines):
        return None
    return Located.at("\n".join(lines), lines[0].start, lines[-1].end)


def _parts(values: dict, columns: Columns, *, depth: int = 4) -> list[Located]:
    text = values.get(columns.text) if columns.text else None
    if columns.start and text is None:
        text = _lined(values)
    if isinstance(text, Located):
        return [shown(text)] if text else []  # a blank of its own is one between two words
    if not depth:
        return []
    for key, inside in values.items():
        if not isinstance(inside, list) or not all(isinstance(item, dict) for item in inside):
            continue
        if plain_name(key) in walk.BEST_ONLY:
            return _parts(inside[0], columns_of(inside[:1]), depth=depth - 1) if inside else []
        if plain_name(key) in walk.PARTS:
            inner = columns_of(inside)
            return [part for item in inside for part in _parts(item, inner, depth=depth - 1)]
    return []
