"""What is printed for a person: nothing of a file or of its name can move the cursor or set the terminal's title."""

import re
import sys

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(text: object) -> str:
    r"""The text with each control character, override of direction and half character as its escape: "\x1b[2J"."""
    return CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), str(text))


def say(text: object) -> None:
    """Print a line."""
    print(shown(text), flush=True)


def warn(text: object) -> None:
    """Print a line to stderr."""
    print(shown(text), file=sys.stderr, flush=True)
