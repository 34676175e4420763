"""A JSON tree → every object in it, with the place of its list and the speaker whose it is."""

import re
from collections.abc import Iterator

from pipeline.readers.structured import flagged, kept, sided
from pipeline.readers.structured.columns import columns_of, is_time, known, plain_name
from pipeline.readers.structured.located import Located
from pipeline.readers.structured.names import speaker_name

BEST_ONLY = {"alternatives", "nbest"}  # lists of guesses, the best first
PARTS = ("sentences", "elements", "terms", "segs", "words", "blocks", "items")  # lists that make a record's text
HANDS_DOWN = ("speaker", "spk", "participant", "channellabel")  # keys whose value holds for what is inside
MEASURED = ("confidence", "change", "count", "score", "changed")  # ends of keys that say something else of a speaker
PEOPLE = re.compile(r"/(?:participants|speakers|people|members|tracks)/\*$", re.IGNORECASE)  # lists of who takes part
LEAST_NUMBERED, DIGITS = 3, re.compile(r"\d{1,12}")  # keys that differ by a number only
LEAST_NAMED = 4  # texts that each stand under the name of who says them


def records(tree: object) -> Iterator[tuple[str, dict, str | None]]:
    """Every object of the tree in order, with the place of its list and the speaker handed down to it."""
    stack: list[tuple[object, str, str | None]] = [(tree, "", None)]
    while stack:
        value, path, speaker = stack.pop()
        if isinstance(value, dict):
            value = flagged.whole(value)
            yield path, _begun(value), speaker
            value = sided.joined(value)
            speaker = handed_down(value) or _person(value, path) or speaker
            times = {key: one for key, one in value.items() if is_time(key) and isinstance(one, int | float | str)}
            steps = _steps(value)
            inside = [
                (item, place, speaker)
                for key, step in steps.items()
                for item, place in _below(value, key, f"{path}/{step}", path, times)
            ]
        elif isinstance(value, list):
            if _is_voiced(value):
                value, speaker = value[1], speaker_name(value[0])
            inside = [(item, f"{path}/*", speaker) for item in _as_records(value, path)]
        else:
            continue
        stack.extend(item for item in reversed(inside) if isinstance(item[0], dict | list))


def _below(value: dict, key: str, step: str, path: str, times: dict) -> Iterator[tuple[object, str]]:
    """What stands under a key of a record, and its place; replies to the record, made as it is, have its own place."""
    inside = value[key]
    if plain_name(key) in known()["nested"] and _are_records(inside) and inside:
        columns = columns_of([value])
        if columns.text and columns.speaker and {columns.text, columns.speaker} <= inside[0].keys():
            yield from ((item, path) for item in _as_records(inside, step))
            return
    yield _dated(key, inside, times), step


def _person(record: dict, path: str) -> str | None:
    """The name in the record of a person under whom his words stand; who is only listed has none there."""
    inside = any(isinstance(item, dict | list) for item in record.values())
    return speaker_name(record.get("name")) if inside and PEOPLE.search(path[-20:]) else None


def _is_voiced(items: list) -> bool:
    """Whether the list is a name and the list of what is said under it."""
    return len(items) == 2 and isinstance(items[0], Located) and _are_records(items[1])


def _are_records(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _begun(record: dict) -> dict:
    """A speaker's record without times has that of the first of its parts, where they have some."""
    if handed_down(record) is None or any(map(is_time, record)):
        return record
    parts = next((value for key, value in record.items() if plain_name(key) in PARTS and isinstance(value, list)), [])
    if not parts or not isinstance(parts[0], dict):
        return record
    timed = {key: one for key, one in parts[0].items() if is_time(key) and isinstance(one, int | float | dict)}
    return {**record, **timed}


def _dated(key: str, item: object, times: dict) -> object:
    """A list of one record without a time, or of guesses, has those of the record above it."""
    if not (times and isinstance(item, list) and item and isinstance(item[0], dict)):
        return item
    if len(item) > 1 and plain_name(key) not in BEST_ONLY:
        return item
    return [{**times, **item[0]}, *item[1:]] if not any(map(is_time, item[0])) else item


def _steps(value: dict) -> dict[str, str]:
    """A path's step for each key; keys that are numbers, or differ by a number only, stand for a list."""
    masks = {DIGITS.sub("#", key) for key in value} if len(value) >= LEAST_NUMBERED else set()
    if len(masks) == 1 and "#" in masks.pop():
        return dict.fromkeys(value, "*")
    if len(value) > 1 and all(map(_are_turns, value.values())):
        return dict.fromkeys(value, "*")  # a talk under each name
    return {key: "*" if key.isdigit() and len(value) > 1 else key for key in value}


def _are_turns(items: object) -> bool:
    """Whether a list holds records of words and of who says them."""
    if not _are_records(items) or len(items) < 2:
        return False
    columns = columns_of(items)
    return columns.text is not None and columns.speaker is not None


def _as_records(items: list, path: str) -> list:
    """The items that count: the best guess, and bare texts or rows as records."""
    if plain_name(path.rsplit("/", 1)[-1]) in BEST_ONLY:
        return items[:1]
    if items and all(isinstance(item, Located) for item in items):
        return [{"text": item} for item in items]
    if _are_named(items):
        return [{"speaker": name, "text": text} for item in items for name, text in item.items()]
    if sides := sided.records(items, path.rsplit("/", 1)[-1]):
        return sides
    if items and all(_is_row(item) for item in items):
        return [{str(number): cell for number, cell in enumerate(item)} for item in items]
    return flagged.told(kept.said(items))


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


def handed_down(record: dict) -> str | None:
    """The speaker that a record names for what is inside it."""
    for key, value in record.items():
        if not plain_name(key).startswith(HANDS_DOWN) or isinstance(value, list) or plain_name(key).endswith(MEASURED):
            continue
        if name := speaker_name(value):
            return name
    return None
