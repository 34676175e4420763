"""What columns and keys are called, by the part that they play."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

SEPARATORS = re.compile(r"[\s_\-.:#*]+|;(?:unicode|int|float|str)$")  # some tables say of what type a column is


@cache
def known() -> dict[str, dict[str, int]]:
    """For each part a column can play, its known names with their rank."""
    lists = tomllib.loads((Path(__file__).parent / "columns.toml").read_text(encoding="utf-8"))
    return {part: {name: rank for rank, name in reversed(list(enumerate(names)))} for part, names in lists.items()}


@lru_cache(maxsize=10_000)
def plain_name(name: str) -> str:
    """A column's name as the list spells it: `Speaker_Name` is `speakername`."""
    return SEPARATORS.sub("", name.strip().lower())
