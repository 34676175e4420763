"""Talks that say who speaks by where they put the words: a key, a column or a list for each side → records."""

from collections.abc import Mapping, Sequence

from pipeline.readers.structured.columns import known, plain_name
from pipeline.readers.structured.located import Located

LEAST = 2  # records, or texts of a side
WORDS = 2  # of a text on average, where only its place says that somebody says it


def records(items: Sequence, name: str) -> list[dict]:
    """A record for each side of each item, in the order of the item; none where the items have no sides.

    Sides are keys that say what part somebody has in a talk (`agent`, `customer`), or the two places of a row in a
    list that is called a talk, whose sides are numbered.
    """
    if len(items) < LEAST:
        return []
    if plain_name(name) in known()["talks"] and all(_is_exchange(item) for item in items):
        said = [text for item in items for text in item]
        worded = sum(len(text.split()) for text in said) >= WORDS * len(said)
        return (
            [{"speaker": side, "text": text} for item in items for side, text in enumerate(item, 1)] if worded else []
        )
    keys = _sides(items)
    return [
        {**_rest(item, keys), "speaker": key, "text": item[key]}
        for item in items
        for key in keys
        if isinstance(item.get(key), Located) and item[key].strip()
    ]


def _is_exchange(item: object) -> bool:
    return isinstance(item, list) and len(item) == 2 and all(isinstance(text, Located) for text in item)


def _sides(items: Sequence) -> list[str]:
    """The keys of the items that are parts of a talk, if each item has a text under one of two or more."""
    if not all(isinstance(item, Mapping) for item in items):
        return []
    keys = [key for key in dict.fromkeys(key for item in items for key in item) if part_of(key)]
    whole = all(any(isinstance(item.get(key), Located) for key in keys) for item in items)
    texts = all(isinstance(item.get(key, ""), str | None) for item in items for key in keys)
    said = [text for item in items for key in keys if isinstance(text := item.get(key), Located) and text.strip()]
    if sum(len(text.split()) for text in said) < WORDS * len(said) and any(map(_holds_records, items)):
        return []  # what programs were used in the talk that each record holds
    return keys if len({part_of(key) for key in keys}) > 1 and whole and texts else []


def _holds_records(item: Mapping) -> bool:
    return any(isinstance(one, list) and one and isinstance(one[0], Mapping) for one in item.values())


def _rest(item: Mapping, keys: Sequence[str]) -> dict:
    return {key: value for key, value in item.items() if key not in keys and not isinstance(value, dict | list)}


def part_of(key: str) -> str:
    """What part in a talk a key names, its number left out; empty if it names none."""
    part = key.strip().casefold().rstrip("0123456789 _-#")
    return part if part in known()["parts"] else ""


def joined(value: dict) -> dict:
    """The object, two lists of its sides as one that takes them by turns; others as they are."""
    lists = [key for key, one in value.items() if isinstance(one, list) and len(one) >= LEAST and _is_side(key)]
    if len(lists) != 2 or len(value[lists[0]]) != len(value[lists[1]]):
        return value
    by_turns = [
        _said(key, item)
        for items in zip(*(value[key] for key in lists), strict=True)
        for key, item in zip(lists, items, strict=True)
    ]
    if not all(by_turns):
        return value
    return {key: by_turns if key == lists[0] else one for key, one in value.items() if key != lists[1]}


def _is_side(key: str) -> bool:
    return plain_name(key) in ("questions", "answers") or part_of(key) != ""


def _said(key: str, item: object) -> dict:
    """What a side says as a record; none for what is neither a text nor an object."""
    side = key[:1].upper() + key[1:-1] if plain_name(key) in ("questions", "answers") else key
    if isinstance(item, Located):
        return {"speaker": side, "text": item}
    return {"speaker": side, **item} if isinstance(item, Mapping) else {}


def framed(tree: object) -> object:
    """A table as pandas writes it, by columns or as rows beside their names, as records; others as they are."""
    if not isinstance(tree, Mapping):
        return tree
    names, rows = tree.get("columns"), tree.get("data")
    if _are_texts(names) and isinstance(rows, list) and all(isinstance(row, list) for row in rows):
        return [dict(zip(map(str, names), row, strict=False)) for row in rows]
    columns = list(tree.values())
    if len(columns) < LEAST or not all(isinstance(column, Mapping) for column in columns):
        return tree
    numbers = list(columns[0])
    if not all(key.isdigit() for key in numbers) or any(list(column) != numbers for column in columns):
        return tree
    return [{name: tree[name][number] for name in tree} for number in numbers]


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)
