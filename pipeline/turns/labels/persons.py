"""Whether some paragraphs speak to the one who speaks of himself in others: how questions and answers differ."""

import re
from collections.abc import Sequence
from functools import cache

from pipeline import lexicons

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LIST, ONESELF, ADDRESSED, TOGETHER = "persons", "oneself", "addressed", "together"
MOST = 2000  # letters of a paragraph that are looked at


def apart(asked: Sequence[str], told: Sequence[str]) -> float:
    """How much those `asked` speak to somebody and those `told` of oneself, less the other way round; from -2 to 2."""
    if not (asked and told):
        return 0.0
    own, other = share(told, ONESELF) - share(asked, ONESELF), share(asked, ADDRESSED) - share(told, ADDRESSED)
    return own + other


def share(texts: Sequence[str], kind: str) -> float:
    """The share of the texts that have a word of the kind."""
    return sum(has(text, kind) for text in texts) / max(1, len(texts))


def speaks(text: str) -> bool:
    """Whether somebody speaks of himself or to another in the text."""
    return any(has(text, kind) for kind in (ONESELF, ADDRESSED, TOGETHER))


def has(text: str, kind: str) -> bool:
    """Whether a word of the kind stands in the text."""
    whole, endings, inside = _words(kind)
    text = text[:MOST].casefold().replace("’", "'")
    if inside.search(text):
        return True
    return any(word in whole or word.endswith(endings) for word in WORD.findall(text))


@cache
def _words(kind: str) -> tuple[frozenset[str], tuple[str, ...], re.Pattern[str]]:
    listed = lexicons.shared(LIST)
    whole = frozenset(word for word in listed[kind] if word[0] != "*")
    endings = tuple(word[1:] for word in listed[kind] if word[0] == "*")
    return whole, endings, re.compile("|".join(map(re.escape, listed[f"{kind}_inside"])))
