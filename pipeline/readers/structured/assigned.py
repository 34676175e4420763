"""JSON that a script gives a name, as social networks hand out their archives → the JSON alone, where it stood."""

import re

NAMED = re.compile(r"\ufeff?\s*+(?:(?:var|let|const)\s++)?[A-Za-z_$][\w$]*+(?:\.[\w$]++)*+\s*+=\s*+(?=[\[{])")
CLOSES = re.compile(r"^[\]}][ \t]*;?[ \t]*$", re.MULTILINE)
LETTER = re.compile(r"[^\n]")


def bare(text: str) -> str:
    """The text, blanks in the place of the name before its JSON and of the semicolon behind it."""
    named = NAMED.match(text)
    if named is None:
        return text
    closed = CLOSES.search(text, named.end())
    if closed and text[closed.end() :].strip():
        return text  # more of a program stands under it
    end = len(text.rstrip().rstrip(";"))
    return LETTER.sub(" ", named[0]) + text[named.end() : end] + LETTER.sub(" ", text[end:])
