"""How texts stand in a spreadsheet's cells, and back: none is run as a formula, none is longer than a cell may be."""

import re

LIMIT = 32_767  # Excel's limit of characters
CUT = " … [cut at Excel’s limit; whole in CSV, Parquet and JSON]"
RISKY = re.compile(r"'*[=+\-@\t\r]")  # what a spreadsheet may take for a formula, and what `guarded` has made of one
GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet could run it; GUARDED tells such a one."""
    return f"'{text}" if RISKY.match(text) else text


def cut(text: str) -> str:
    """The text, cut at a cell's limit with a word that says so."""
    return text if len(text) <= LIMIT else text[: LIMIT - len(CUT)] + CUT
