"""How texts are shortened, and what an address asks for is said."""

SAID = 60  # characters of an address's value that are repeated


def cut(text: str, most: int) -> str:
    """The text, or its first `most` characters and an ellipsis."""
    return text if len(text) <= most else f"{text[:most]}…"


def begins(text: str, most: int) -> str:
    """The text, or its first whole words within `most` characters and an ellipsis."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def asked(key: str, value: str) -> str:
    """What an address asks for: topic “Economy”."""
    return f"{key} “{cut(value, SAID)}”"


def number(value: float) -> str:
    """A number as it stands, with a true minus: −1, 0.25, 78."""
    return f"{value:g}".replace("-", "−")
