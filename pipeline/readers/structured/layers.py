"""A JSON tree → the lists in it that hold a transcript, and the one that says everything once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.readers.structured.columns import Columns, columns_of, is_time, plain_name, speaker_name
from pipeline.readers.structured.located import Located, shown

BEST_ONLY = {"alternatives", "nbest"}  # lists of guesses, the best first
PARTS = (
    "sentences",
    "elements",
    "terms",
    "segs",
    "words",
    "blocks",
    "items",
)  # lists that together make a record's text
HANDS_DOWN = ("speaker", "spk", "participant", "channellabel")  # keys whose value holds for what is inside
MEASURED = ("confidence", "change", "count", "score", "changed")  # ends of keys that say something else of a speaker
NAMED = 0.1  # of the records, whose speaker is said: of the others nobody is known
LEAST_NAMED = 4  # texts that each stand under the name of who says them
WORDS_EACH = 1.5  # mean words a record up to which a layer is one of words
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
            words += len(pieces)
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
        columns, lists = layer.columns, layer.path.count("*")
        whole = bool(columns.text or (columns.start and _lined(layer.records[0].values)))
        utterances = not layer.is_of_words
        return layer.has_speakers, utterances, whole, bool(columns.start), -lists, -len(layer.records)

    return max(full, key=rank, default=None)


def records_of(tree: object) -> list[list[dict]]:
    """The records of each list of the tree, whatever they hold."""
    gathered: dict[str, list[dict]] = {}
    for path, record, _ in _records(tree):
        gathered.setdefault(path, []).append(record)
    return list(gathered.values())


def _layers(tree: object, told: Callable[[list[dict]], Columns]) -> Iterator[Layer]:
    gathered: dict[str, list[tuple[dict, str | None]]] = {}
    for path, record, speaker in _records(tree):
        gathered.setdefault(path, []).append((record, speaker))
    for path, pairs in gathered.items():
        columns = told([record for record, _ in pairs])
        records = [_record(values, columns, inherited) for values, inherited in pairs]
        records = [record for record in records if record.parts]
        if records:
            yield _layer(path, records, columns)


def _records(tree: object) -> Iterator[tuple[str, dict, str | None]]:
    """Every object of the tree in order, with the place of its list and the speaker handed down to it."""
    stack: list[tuple[object, str, str | None]] = [(tree, "", None)]
    while stack:
        value, path, speaker = stack.pop()
        if isinstance(value, dict):
            yield path, _begun(value), speaker
            speaker = _handed_down(value) or speaker
            times = {key: one for key, one in value.items() if is_time(key) and isinstance(one, int | float | str)}
            inside = [(_dated(key, item, times), f"{path}/{_step(key, value)}", speaker) for key, item in value.items()]
        elif isinstance(value, list):
            inside = [(item, f"{path}/*", speaker) for item in _as_records(value, path)]
        else:
            continue
        stack.extend(item for item in reversed(inside) if isinstance(item[0], dict | list))


def _begun(record: dict) -> dict:
    """A speaker's record without times has that of the first of its parts, where they have some."""
    if _handed_down(record) is None or any(map(is_time, record)):
        return record
    parts = next((value for key, value in record.items() if plain_name(key) in PARTS and isinstance(value, list)), [])
    if not parts or not isinstance(parts[0], dict):
        return record
    return {**record, **{key: one for key, one in parts[0].items() if is_time(key) and isinstance(one, int | float)}}


def _dated(key: str, item: object, times: dict) -> object:
    """A list of one record without a time, or of guesses, has those of the record above it."""
    if not (times and isinstance(item, list) and item and isinstance(item[0], dict)):
        return item
    if len(item) > 1 and plain_name(key) not in BEST_ONLY:
        return item
    return [{**times, **item[0]}, *item[1:]] if not any(map(is_time, item[0])) else item


def _step(key: str, value: dict) -> str:
    """A key of a path; numbered keys stand for a list."""
    return "*" if key.isdigit() and len(value) > 1 else key


def _as_records(items: list, path: str) -> list:
    """The items that count: the best guess, and bare texts or rows as records."""
    if plain_name(path.rsplit("/", 1)[-1]) in BEST_ONLY:
        return items[:1]
    if items and all(isinstance(item, Located) for item in items):
        return [{"text": item} for item in items]
    if _are_named(items):
        return [{"speaker": name, "text": text} for item in items for name, text in item.items()]
    if items and all(_is_row(item) for item in items):
        return [{str(number): cell for number, cell in enumerate(item)} for item in items]
    return items


def _are_named(items: list) -> bool:
    """Whether each item is one text under a key, and a few keys come again: who says it."""
    if len(items) < LEAST_NAMED or not all(isinstance(item, dict) and len(item) == 1 for item in items):
        return False
    keys = {key for item in items for key in item}
    texts = all(isinstance(text, Located) for item in items for text in item.values())
    return texts and 2 <= len(keys) <= len(items) / 2


def _is_row(item: object) -> bool:
    return (
        isinstance(item, list)
        and 2 <= len(item) <= 8
        and any(isinstance(cell, Located) for cell in item)
        and not any(isinstance(cell, dict | list) for cell in item)
    )


def _handed_down(record: dict) -> str | None:
    for key, value in record.items():
        if not plain_name(key).startswith(HANDS_DOWN) or isinstance(value, list) or plain_name(key).endswith(MEASURED):
            continue
        if name := speaker_name(value):
            return name
    return None


def _record(values: dict, columns: Columns, inherited: str | None) -> Record:
    speaker = speaker_name(values.get(columns.speaker)) if columns.speaker else None
    guesses = next((v for k, v in values.items() if plain_name(k) in BEST_ONLY and isinstance(v, list)), [])
    if not speaker and guesses and isinstance(guesses[0], dict):
        speaker = _handed_down(guesses[0])
    return Record(values, tuple(_parts(values, columns)), speaker or inherited)


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
        return [shown(text)] if text.strip() else []
    if not depth:
        return []
    for key, inside in values.items():
        if not isinstance(inside, list) or not all(isinstance(item, dict) for item in inside):
            continue
        if plain_name(key) in BEST_ONLY:
            return _parts(inside[0], columns_of(inside[:1]), depth=depth - 1) if inside else []
        if plain_name(key) in PARTS:
            inner = columns_of(inside)
            return [part for item in inside for part in _parts(item, inner, depth=depth - 1)]
    return []
