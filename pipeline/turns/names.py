"""The shape of a label: could these words name a speaker, and how are they written?"""

import re
import unicodedata

PARTICLES = frozenset(
    "van von de der den del della dos das da di du la le el al bin ibn ben ter ten zu"
    " y e und et and of the to for".split()
)
WORD = re.compile(r"[^\W_]")
ALLOWED = re.compile(r"[\w.'’\-–&,/#\s()+@]+$")
POINT = re.compile(r"(?<=[^\W\d_]{6})\.(?=\s|$)|[.,]$")
NUMBERED = re.compile(r"[^\W\d_]+[ _#-]?\d{1,3}$")
INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}$")
ASIDE = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]\s*$")
MOST_WORDS = 8


def key(label: str) -> str:
    """The label as it is compared: NFKC, one blank, no aside, no case."""
    return " ".join(ASIDE.sub("", unicodedata.normalize("NFKC", label)).split()).casefold() or label.casefold()


def style(label: str) -> str | None:
    """How a possible label is written: caps, title, numbered, lower or uncased; None if it cannot be one."""
    bare = ASIDE.sub("", label).strip()
    words = bare.split()
    if not bare or len(words) > MOST_WORDS or len(bare) > 60 or not ALLOWED.match(bare) or POINT.search(bare[:-1]):
        return None
    if not any(character.isalpha() for character in bare):
        return None
    if NUMBERED.match(bare):
        return "numbered"
    return _case(bare, words)


def _case(bare: str, words: list[str]) -> str | None:
    if bare.upper() == bare.lower():
        return "uncased" if len(words) <= 4 and len(bare) <= 24 else None
    if bare.upper() == bare:
        return "caps"
    if all(_capital(word) or word.casefold() in PARTICLES for word in words) and _capital(words[-1]):
        return "title"
    return "lower" if len(words) <= 2 and len(bare) <= 24 else None


def _capital(word: str) -> bool:
    first = next((character for character in word if character.isalnum()), "")
    return bool(first) and (first.isupper() or first.isdigit() or first.upper() == first.lower())
