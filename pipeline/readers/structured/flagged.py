"""Records that say who speaks by a flag (`isUser`), by their type (`human`) or in a list of names → by a speaker."""

from collections.abc import Mapping, Sequence

from pipeline.readers.structured.columns import known, plain_name
from pipeline.readers.structured.located import Located
from pipeline.readers.structured.names import speaker_name

TOGETHER = frozenset(("speakers", "users"))  # keys of a list of who says a record
LEAST, PRESENT = 2, 0.8  # records; the share of them that have the flag
NAMES_AT_MOST = 3  # that say one thing together
TYPES = ("role", "type", "kind", "sendertype", "authortype", "messagetype")
OTHER, MINE = "Other", "Me"
PROMPT = "system"
SAID = ("text", "input_text", "output_text")  # types of a message's pieces that hold words
YES, NO = (True, 1, "1", "true"), (False, 0, "0", "false", None)


def whole(record: dict) -> dict:
    """The record of a message whose content comes in pieces with what it says of them as one text, files left out."""
    pieces = record.get("content")
    if isinstance(pieces, Mapping) and isinstance(pieces.get("text"), Located):
        return {**record, "content": pieces["text"]}
    if "role" not in record or not isinstance(pieces, list) or not all(isinstance(piece, Mapping) for piece in pieces):
        return record
    said = [piece["text"] for piece in pieces if piece.get("type") in SAID and isinstance(piece.get("text"), Located)]
    rest = {key: value for key, value in record.items() if key != "content"}
    return {**rest, "content": Located.at("\n".join(said), said[0].start, said[-1].end)} if said else rest


def told(items: list) -> list:
    """The records with a speaker where a flag, a type or a list of names tells one; others as they are.

    What a program is told before a talk of users and assistants is left out: nobody says it.
    """
    if len(items) < LEAST or not all(isinstance(item, Mapping) for item in items):
        return items
    items = [_together(item) for item in items] if any(map(TOGETHER.intersection, items)) else items
    named = known()["speaker"].keys() - set(TYPES)
    if any(plain_name(key) in named and isinstance(value, Located | Mapping) for key, value in items[0].items()):
        return items
    if flag := _flag(items):
        return [{**item, "speaker": _side(flag, item.get(flag))} for item in items]
    key = _type(items)
    return [{**item, "speaker": item[key]} for item in _talked(items, key)] if key else items


def _together(item: Mapping) -> dict:
    """The record with the names in its list of speakers as one."""
    held = next((key for key in ("speakers", "users") if isinstance(item.get(key), list)), "")
    names = [name for one in item.get(held, ())[: NAMES_AT_MOST + 1] if (name := speaker_name(one))]
    if not held or len(names) > NAMES_AT_MOST or (held == "users" and not names):
        return dict(item)
    rest = {key: value for key, value in item.items() if key != held}
    return {**rest, "speaker": " and ".join(names)} if names else rest


def _flag(items: Sequence[Mapping]) -> str | None:
    """The key that says of most records whether somebody sends them, and not always the same."""
    for key in items[0]:
        if plain_name(key) not in known()["flags"]:
            continue
        values = [item.get(key) for item in items]
        yes, no = (sum(_among(value, kind) for value in values) for kind in (YES, NO))
        if yes and no and yes + no >= PRESENT * len(items):
            return key
    return None


def _among(value: object, kind: tuple) -> bool:
    return any(value is one or (value == one and type(value) is not bool and one is not None) for one in kind)


def _side(flag: str, value: object) -> str:
    """What the side that a flag speaks of is called: `isUser` is the user; whoever else it is, is the other."""
    if not _among(value, YES):
        return OTHER
    name = plain_name(flag).removeprefix("is").removeprefix("from").removesuffix("message")
    return name.capitalize() if name in known()["parts"] and name not in ("me", "sent", "outgoing") else MINE


def _type(items: Sequence[Mapping]) -> str | None:
    """The key whose values are nothing but parts in a talk, two or more, where the words stand deeper."""
    for key in items[0]:
        values = [item.get(key) for item in items]
        if plain_name(key) not in TYPES or not all(isinstance(value, Located) for value in values):
            continue
        parts = {value.strip().casefold() for value in values}
        if len(parts) > 1 and parts <= known()["parts"].keys():
            return key
    return None


def _talked(items: Sequence[dict], key: str) -> list[dict]:
    """The records without the prompt that stands once, before all others of two people or more."""
    first, *rest = items
    roles = {item[key].strip().casefold() for item in rest}
    prompted = first[key].strip().casefold() == PROMPT and PROMPT not in roles and len(roles) > 1
    return list(rest if prompted else items)
