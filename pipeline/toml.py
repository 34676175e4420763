"""Text as TOML holds it. Reading is the standard library's; what may stand where, the readers of each file say."""

import json


def quoted(value: str | list[str] | tuple[str, ...]) -> str:
    """A TOML basic string, or an array of them."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def written(value: str | bool | tuple[str, ...]) -> str:
    """Text, a list of texts or yes and no."""
    return str(value).lower() if isinstance(value, bool) else quoted(value)
