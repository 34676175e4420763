"""A speaker as a record gives him: a number, a name, or an object that holds one → the name to show."""

import re
from collections.abc import Mapping, Sequence

SEPARATORS = re.compile(r"[\s_-]+")
NAME_KEYS = (
    "name",
    "speaker_name",
    "displayName",
    "display_name",
    "fullName",
    "full_name",
    "username",
    "speaker_label",
    "label",
)
ID_KEYS = ("id", "speaker_id", "@id")
PERSON_KEYS = ("user", "person", "participant", "profile", "speaker", "member", "author", "sender")
FULL_NAME = ("firstname", "lastname")
NAMES_DEEP = 8  # objects in objects that a name may stand in


def _held(person: Mapping, keys: Sequence[str]) -> object:
    """What the first of some keys holds that holds anything; None where none does."""
    return next((person[key] for key in keys if person.get(key) not in (None, "")), None)


def _in_full(person: Mapping) -> str | None:
    """The name of a person that comes in two parts; None where it does not."""
    parts = [
        next((one for key, one in person.items() if SEPARATORS.sub("", key).lower() == part), None)
        for part in FULL_NAME
    ]
    return " ".join(parts) if all(isinstance(part, str) for part in parts) else None


def speaker_name(value: object) -> str | None:
    """A speaker as the container gives it: a bare number reads `Speaker 0`, an object by its name."""
    for _ in range(NAMES_DEEP):
        if not isinstance(value, Mapping):
            break
        found = (_held(value, NAME_KEYS), _in_full(value), _held(value, PERSON_KEYS), _held(value, ID_KEYS))
        value = next((one for one in found if one is not None), None)
    if value is None or isinstance(value, bool | list | Mapping):
        return None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else value
    name = " ".join(str(value).split()).strip().rstrip(":").rstrip()
    return f"Speaker {name}" if name.isdigit() else name or None
