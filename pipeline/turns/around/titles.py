"""Lines that are titles: of a talk, a part of it, a place, a body."""

import re

from pipeline.lexicons import any_of
from pipeline.turns.around import about, margins
from pipeline.turns.lines import Line

OPEN_ENDED = re.compile(r"[,;:、，；：–—-]\s*$")
SHORTENED = re.compile(rf"(?:\b[^\W\d_]|\b{any_of('written', 'shortened')})\.$")  # a point that ends no sentence: D.C.
TITLE_WORDS, PLACE_WORDS, PLACE_LETTERS = 25, 12, 24
SMALL = 4  # letters up to which a word of a title stands in lower case: of, the, para


def is_title(line: Line) -> bool:
    """Whether the line is no sentence and no part of one: short, and not ended by a mark of speech."""
    text = line.text.strip(" \t*_#")
    stops = margins.SENTENCE.search(text) and not SHORTENED.search(text)
    return not (stops or OPEN_ENDED.search(text)) and len(about.words_of(text)) <= TITLE_WORDS


def is_named(line: Line) -> bool:
    """Whether the line is a name of something: every longer word begins with a capital; short, where none has case."""
    words = about.WORD.findall(line.text)
    if not words or len(words) > PLACE_WORDS:
        return False
    cased = [word for word in words if word.lower() != word.upper()]
    if not cased:
        return len(line.text.strip()) <= PLACE_LETTERS and not about.is_personal(line.text)
    longer = [word for word in cased if len(word) > SMALL] or cased
    return not any(word[0].islower() for word in longer) and not cased[0][0].islower()
