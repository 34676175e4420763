"""What a line is that a page says in its own name: a notice, a menu, a byline, the day it was put up."""

import re
from functools import cache

from pipeline import lexicons
from pipeline.turns.around import margins

TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
TRAIL = re.compile(r"\s(?:[/>»›→|·])\s")  # Home > Culture > People
DIGIT = re.compile(r"\d")
DAY = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\b"
    r"|\d{1,2}\.?(?: de)? [^\W\d_]{3,12}\.?(?: de)?,? (?:19|20)\d\d\b"
)
PERSON = r"[^\W\d_a-zа-я][\w.'’-]*"
BYLINE = re.compile(
    rf"[\s*_]*(?i:{lexicons.any_of('pages', 'by')})(?:\s?:)?\s+{PERSON}(?:\s+{PERSON}){{1,3}}[*_]*\s*(?:$|[|,·•–—-])"
)
ADDRESS = re.compile(r"\]\([^()\s]*\)")  # of a link in Markdown
MARKUP = " \t#*_>•·|-–—[←«→»©"
LONGEST, PHRASE, BEGINNING = 300, 10, 60  # letters of a line, words of a phrase, letters that show how a line begins
NAMED = 40  # letters of what may be a label


def is_dated(text: str) -> bool:
    """Whether a line says when the page was put up: `Posted on May 9, 2018 by Ann`, `28.03.2013 admin`."""
    if len(text) > LONGEST or not DIGIT.search(text):
        return False
    shown = plain(text)
    return shown.startswith(_beginnings("dated")) or (DAY.match(shown) is not None and len(shown) <= 2 * NAMED)


def is_byline(text: str) -> bool:
    """Whether a line says who wrote it, and perhaps when: `By Ann Berg | May 9, 2018`."""
    return len(text) <= LONGEST and BYLINE.match(text) is not None and not margins.SENTENCE.search(text)


def is_about(text: str) -> bool:
    """Whether a line under the talk begins to tell of somebody: `About the author`."""
    return plain(text[:LONGEST]).startswith(_beginnings("about"))


def kind(text: str) -> str:
    """How a line is a page's own: by words that nobody says (sure), by weak ones, by how it begins; "" if not."""
    if len(text) > LONGEST:
        return ""
    shown = plain(text)
    if shown.startswith(_beginnings("begins")):
        return "begins"
    first, *rest = TRAIL.split(shown)
    if rest and _held(first):
        return "begins"
    asks = text.rstrip(" *_")[-1:] in ("?", "？")  # “11. Comment faites-vous ?”
    return "counted" if not asks and DIGIT.search(shown) and _is_counted(shown) else _held(shown)


def _held(plain: str) -> str:
    """`sure` or `weak` where phrases of those lists make up the whole line, else ""."""
    first = TOKEN.search(plain)
    if first is None or first[0] not in _firsts():
        return ""
    words = TOKEN.findall(plain)
    found, place = "", 0
    while place < len(words):
        for size in range(min(PHRASE, len(words) - place), 0, -1):
            known = _phrases().get(" ".join(words[place : place + size]))
            if known:
                found = "sure" if "sure" in (found, known) else "weak"
                place += size
                break
        else:
            return ""
    return found


def _is_counted(plain: str) -> bool:
    rest = " ".join(TOKEN.findall(plain))
    return any(rest == words or rest.startswith(f"{words} ") for words in lexicon("counted"))


def plain(text: str) -> str:
    """A line without what sets it off: marks, addresses of links, capitals."""
    return ADDRESS.sub("", text).casefold().replace("’", "'").strip(MARKUP)


@cache
def lexicon(name: str) -> frozenset[str]:
    """The phrases of a list, as `plain` and TOKEN show them."""
    return frozenset(" ".join(TOKEN.findall(plain(words))) for words in lexicons.shared("pages")[name])


@cache
def _phrases() -> dict[str, str]:
    return dict.fromkeys(lexicon("weak"), "weak") | dict.fromkeys(lexicon("sure"), "sure")


@cache
def _firsts() -> frozenset[str]:
    """The words that such lines begin with."""
    return frozenset(words.split(" ", 1)[0] for words in _phrases())


@cache
def _beginnings(name: str) -> tuple[str, ...]:
    return tuple(plain(words) for words in lexicons.shared("pages")[name])
