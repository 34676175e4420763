"""Whether some paragraphs speak to the one who speaks of himself in others: how questions and answers differ."""

import re
from collections.abc import Sequence
from functools import cache

from pipeline import language, lexicons

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
I = re.compile(r"\bI\b(?![.’'])")  # noqa: E741 - in small letters it is “and” in half of Europe
LIST, ONESELF, ADDRESSED, TOGETHER = "persons", "oneself", "addressed", "together"
INSIDE = frozenset(("hi", "ja", "ko", "zh"))  # whose words stand in no list of their own, looked for anywhere
MOST = 2000  # letters of a paragraph that are looked at


def apart(asked: Sequence[str], told: Sequence[str]) -> float:
    """How much those `asked` speak to somebody and those `told` of oneself, less the other way round; from -2 to 2."""
    if not (asked and told):
        return 0.0
    spoken = language.detect("\n".join((*asked, *told)))
    own = share(told, ONESELF, spoken=spoken) - share(asked, ONESELF, spoken=spoken)
    return own + share(asked, ADDRESSED, spoken=spoken) - share(told, ADDRESSED, spoken=spoken)


def are_known(texts: Sequence[str]) -> bool:
    """Whether the language of the texts has words here that tell who speaks of himself and who is spoken to."""
    spoken = language.detect("\n".join(texts))
    return spoken is None or spoken in INSIDE or spoken in lexicons.shared(LIST)["language"]


def share(texts: Sequence[str], kind: str, *, spoken: str | None = None) -> float:
    """The share of the texts that have a word of the kind."""
    return sum(has(text, kind, spoken=spoken) for text in texts) / max(1, len(texts))


def speaks(text: str) -> bool:
    """Whether somebody speaks of himself or to another in the text."""
    return any(has(text, kind) for kind in (ONESELF, ADDRESSED, TOGETHER))


def has(text: str, kind: str, *, spoken: str | None = None) -> bool:
    """Whether a word of the kind stands in the text: one of its language, where that is `spoken` and listed."""
    whole, endings, inside = _words(kind, spoken if spoken in lexicons.shared(LIST)["language"] else None)
    if kind == ONESELF and spoken in (None, "en") and I.search(text, 0, MOST):
        return True
    text = text[:MOST].casefold().replace("’", "'")
    if inside.search(text):
        return True
    return any(word in whole or word.endswith(endings) for word in WORD.findall(text))


def calls_talk(text: str) -> bool:
    """Whether a word stands in the text by which a talk is called: interview, conversation."""
    called, inside = _works()
    return not called.isdisjoint(WORD.findall(text.casefold())) or any(word in text for word in inside)


def requests(text: str) -> bool:
    """Whether the text begins with asking somebody to tell, as an interviewer does without a question mark."""
    return _requests().match(text) is not None


@cache
def _works() -> tuple[frozenset[str], tuple[str, ...]]:
    listed = lexicons.shared("margins")
    return frozenset(listed["works"]), tuple(listed["works_inside"])


@cache
def _requests() -> re.Pattern[str]:
    listed = lexicons.shared(LIST)
    begun, inside = ("|".join(map(re.escape, listed[key])) for key in ("requests", "requests_inside"))
    return re.compile(
        rf"[\W\d_]{{0,12}}(?:[^.?!…]{{3,80}}[.!…]\s)?(?:(?:{begun})(?!\w)|.{{0,60}}?(?:{inside}))", re.I
    )  # behind a short sentence too: Let us begin. Tell me …


@cache
def _words(kind: str, spoken: str | None) -> tuple[frozenset[str], tuple[str, ...], re.Pattern[str]]:
    listed = lexicons.shared(LIST)
    words = listed["language"][spoken].get(kind, "").split() if spoken and kind != TOGETHER else listed[kind]
    whole = frozenset(word for word in words if word[0] != "*")
    endings = tuple(word[1:] for word in words if word[0] == "*")
    return whole, endings, re.compile("|".join(map(re.escape, listed[f"{kind}_inside"])))
