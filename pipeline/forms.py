"""Forms of words, written as data: a pattern with lists of words in it, and lines that it takes and refuses."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons

PLACEHOLDER = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of words: its pattern, where it is met, and lines in which it is found or not.

    One that `starts` is looked for where a clause begins, the others anywhere.
    """

    name: str
    pattern: re.Pattern[str]
    met: str
    takes: tuple[str, ...]
    refuses: tuple[str, ...]
    starts: bool = False


@cache
def load(name: str, language: str) -> dict[str, Form]:
    """The forms of a list by their names; each `{name}` in a pattern stands for any one of the list's words."""
    table = lexicons.load(name, language)
    groups = {group: any_of(listed) for group, listed in table.get("words", {}).items()}
    return {row["name"]: _form(row, groups) for row in table.get("form", ())}


def pattern(name: str, language: str, form: str) -> re.Pattern[str]:
    """The pattern of one form."""
    return load(name, language)[form].pattern


def any_of(listed: str | list[str]) -> str:
    """The pattern of any one of some words: a text of words parted by blanks, or a list of phrases."""
    return f"(?:{'|'.join(listed.split() if isinstance(listed, str) else listed)})"


def _form(row: dict, groups: dict[str, str]) -> Form:
    written = PLACEHOLDER.sub(lambda match: groups[match[1]], row["pattern"])
    takes, refuses = tuple(row["takes"]), tuple(row["refuses"])
    return Form(row["name"], re.compile(written), row["met"], takes, refuses, row.get("starts", False))
