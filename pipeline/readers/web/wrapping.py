"""What stands around a piece of a page in the file of a program that makes pages: front matter, a script's text."""

import re

from pipeline.readers.marked.inline import TEMPLATE

FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n(?:(?!\1)[^\n]*\n){1,150}\1[ \t]*(?:\n|$)")
# `export default ` and a text in back quotes.
OPENS = re.compile(r"\s*+(?:export\s+default|module\.exports\s*=|(?:const|let|var)\s+\w{1,60}\s*=)\s*\(?\s*`\s*(?=<)")
CLOSES = re.compile(r"`\s*\)?\s*;?\s*$")
SCRIPTED = re.compile(r"\s*+(?:export|module|const|let|var)\b")
NEAR = 40  # letters at the end of a text, in which what closes it stands


def inside(source: str) -> tuple[int, int]:
    """Where the piece of a page begins and ends in the source; all of it where nothing stands around."""
    front = FRONT.match(source)
    start, stop = front.end() if front else 0, len(source)
    opening = OPENS.match(source, start) if SCRIPTED.match(source, start) else None
    if opening is None:
        return start, stop
    closing = CLOSES.search(source, max(opening.end(), stop - NEAR))
    return opening.end(), closing.start() if closing else stop


def shown(text: str) -> str:
    """The beginning of a piece of a page without tags of its template."""
    return TEMPLATE.sub("", text) if "{%" in text or "{{" in text else text
