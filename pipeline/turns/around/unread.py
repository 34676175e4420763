"""Words of a container that no block delivered: a field, a cell or a part of a page that could be speech."""

import re
from collections.abc import Iterable, Iterator

from pipeline.document import Document
from pipeline.turns.around import about
from pipeline.turns.around.about import Cast
from pipeline.words import LETTERS

LEAST_WORDS, LEAST_ENDED, SHINGLE, SAID_BEFORE = 8, 4, 4, 0.6
ENDED = re.compile(r"[.?!…。？！]$")  # of a text in a record: one of few words that ends so could be said too
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
# What lies between the marks of a container: quotes, tags, tabs, pipes and line ends part one text from the next.
PIECE = re.compile(r'(?<!\\)(?:[^"\t\n|<>\\]|\\(?!n)["\\/\w]){20,}')
HIDES = re.compile(r"<(!--|(?:script|style|head|nav|header|footer|aside|noscript|template|svg|button|select)\b)", re.I)
TAG = re.compile(r"<[^<>]*>")
NOTES = re.compile(r"^(?:NOTE|STYLE|REGION)\b.*?(?:\n\n|\Z)", re.M | re.S)
EVENTS = re.compile(r"^[ \t]*+(?:;.*|(?:Format|Style|Comment)[ \t]*:.*|Dialogue[ \t]*:[^\n]*\\p[1-9].*)$", re.M)
FACTS = re.compile(r"^\[[a-z#]{1,8}\s*:[^\]\n]*\]", re.M | re.I)
XML_COMMENTS = re.compile(r"<!--(?:.*?-->|.*)", re.S)  # one that never closes hides the rest
# What Markdown says to the program that makes its page, and under its pictures.
MADE = re.compile(
    r"<(figure|figcaption|style|script|svg|aside|nav|iframe)\b.{0,4000}?</\1>|<!--.{0,4000}?-->|\{[%{].{0,2000}?[%}]\}"
    r"|\[caption\b.{0,2000}?\[/caption\]|<[A-Za-z][^<>]{0,4000}>",
    re.I | re.S,
)
HIDDEN = {"Markdown": MADE, "WebVTT": NOTES, "SubStation Alpha": EVENTS, "LRC": FACTS, "TTML": XML_COMMENTS}
PAGES = ("HTML", "SAMI")
Place = tuple[int, int]


def find(document: Document, said: Iterable[str], who: Cast) -> Iterator[Place]:
    """The places in the source of texts long enough to be speech, which no block covers and no turn says again.

    Those that speak of the talk, or of one of its speakers `who`, and in no person's own words, are no speech.
    """
    least = LEAST_ENDED if "JSON" in document.format else LEAST_WORDS
    pieces = [
        piece for gap in _gaps(document) for piece in _pieces(document, *gap) if _could_be_said(piece[1], who, least)
    ]
    known = _shingles(" ".join(said)) if pieces else set()
    return (place for place, text in pieces if not _is_said(text, known))


def _gaps(document: Document) -> Iterator[Place]:
    places = sorted([*((block.start, block.end) for block in document.blocks), *document.notices])
    ends = [0, *(end for _, end in places)]
    starts = [*(start for start, _ in places), len(document.source)]
    for end, start in zip(ends, starts, strict=True):
        if start - end > LEAST_WORDS and not document.source[end:start].isspace():
            yield end, start


def _pieces(document: Document, start: int, end: int) -> Iterator[tuple[Place, str]]:
    for match in PIECE.finditer(_shown(document, start, end)):
        yield (start + match.start(), start + match.end()), match[0]


def _shown(document: Document, start: int, end: int) -> str:
    """What a reader of the container sees of the gap; tabs, as many, where he sees nothing."""
    gap = document.source[start:end]
    if document.format in PAGES:
        return TAG.sub(_blank, _without_hidden(gap))
    hidden = HIDDEN.get(document.format)
    return hidden.sub(_blank, gap) if hidden else gap


def _without_hidden(page: str) -> str:
    """A piece of a page without scripts, menus and comments; one that never closes hides the rest."""
    pieces, place = [], 0
    while opening := HIDES.search(page, place):
        name = opening[1].lower()
        closing = re.compile("-->" if name == "!--" else rf"</{name}\s*>", re.I).search(page, opening.end())
        end = closing.end() if closing else len(page)
        pieces += (page[place : opening.start()], "\t" * (end - opening.start()))
        place = end
    return "".join((*pieces, page[place:]))


def _blank(match: re.Match[str]) -> str:
    return "\t" * len(match[0])


def _could_be_said(text: str, who: Cast, least: int) -> bool:
    """Whether it has as many words as speech, or at `least` so many and ends as a sentence does."""
    long = _is_long(text, least if ENDED.search(text.strip()) else LEAST_WORDS)
    return long and not (about.speaks_of(text, who) and not about.is_personal(text))


def _is_long(text: str, least: int) -> bool:
    words = UNSPACED.sub(r" \g<0> ", text).split()
    return sum(LETTERS.search(word) is not None for word in words if "/" not in word) >= least


def _is_said(text: str, known: set[tuple[str, ...]]) -> bool:
    """Whether most of the text stands in the turns too, in whatever order: containers say a thing twice."""
    found = _shingles_of(_words(text))
    return sum(shingle in known for shingle in found) >= SAID_BEFORE * len(found)


def _shingles(text: str) -> set[tuple[str, ...]]:
    return set(_shingles_of(_words(text)))


def _shingles_of(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[place:] for place in range(SHINGLE)), strict=False))


def _words(text: str) -> list[str]:
    return LETTERS.findall(UNSPACED.sub(r" \g<0> ", text).casefold())
