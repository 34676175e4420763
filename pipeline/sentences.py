"""Paragraph to sentences, with offsets recorded while splitting. Knows no tables."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons
from pipeline.directions import IN_A_SENTENCE

CLOSING = r"(?:[\"'”’»)\]}›」』]|[ \u00a0\u202f][»›])*+"
FULL_STOPS = "。！？｡．؟।॥։።။۔⸮"  # marks of other scripts that stand for nothing else
END = re.compile(  # its first mark, looked at from behind: a set of characters is what a pattern finds fastest
    rf"[.!?…‽{FULL_STOPS}\n]"
    rf"(?:(?<=[.!?…‽])(?<![.!?…].)[.!?…‽]*+{CLOSING}(?=\s|$)"
    rf"|(?<=[{FULL_STOPS}])(?<![{FULL_STOPS}].)[{FULL_STOPS}]*+{CLOSING}"
    r"|(?<=\n)[^\S\n]*+\n"
    r"|(?<=[a-z]{2}\.)(?=[A-Z][a-z]+[ ,]))"  # a blank is missing: "the office.Inflation rose"
)
BEFORE = re.compile(r"([^\W\d_](?:[\w’']|\.(?=\w))*)$")
BRAND = re.compile(r"[a-z]{1,3}[A-Z]")  # iPhone, eBay, macOS: a sentence may begin with one
CLOCK = re.compile(r"(?:E|C|M|P)[SD]?T\b|GMT|UTC|BST|CET|Eastern|Central|Mountain|Pacific|Moscow|London|local", re.I)
INITIAL = re.compile(r"(?:^|[\s(\[“\"‘'-])[^\W\d_]$")
GLUED = re.compile(r"(?<![^\s(\"“])[a-z]+$")  # the word before a missing blank: no address, no name
CITED = re.compile(r"[\[(]\d")  # "et al. [2004]"
ORDINAL = re.compile(r"(?<!\d)\d{1,2}$")
ITEM = re.compile(r"\s*[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]+)$")
FIRST = re.compile(r"[\"“‘']*(\w*)")
NOUN_THEN_VERB = re.compile(r"[\"“]?[A-Z]\w* [a-z]")


@dataclass(frozen=True)
class Words:
    """After what words of a language a point ends no sentence, from `data/lexicons/<language>/sentences.toml`.

    After `titles` never; after `abbreviations` only if one of `openers` follows, of which a name may be no part: "in
    the U.S. But …"; after `companies` also before a noun and its verb. `ordinals`: nor after a number ("3. Oktober").
    """

    titles: frozenset[str]
    companies: frozenset[str]
    abbreviations: frozenset[str]
    openers: frozenset[str]
    ordinals: bool


@cache
def words(language: str | None) -> Words:
    """The words of a language; none where no list speaks it. Its stop words open sentences unless others are named."""
    table = lexicons.load("sentences", language)
    titles, companies, abbreviations, openers = (
        frozenset(table.get(name, "").split()) for name in ("titles", "companies", "abbreviations", "openers")
    )
    openers = openers or lexicons.stop_words(language)
    return Words(titles, companies, abbreviations | companies, openers, table.get("ordinals", False))


def split(text: str, *, language: str | None = "en") -> list[tuple[int, int]]:
    """Half-open, trimmed spans of the sentences of a paragraph; only white space stands between them.

    Where no list speaks the language, marks, initials and capitals alone decide.
    A text without a mark that ends a sentence gives one span; a blank text none.
    """
    spans, start, known = [], 0, words(language)
    for found in END.finditer(text):
        item = ITEM.fullmatch(text, start, min(found.start(), start + 60))
        aside = found.end() - start < 50 and IN_A_SENTENCE.match(text, start, found.end())  # "(Laughter.) And then …"
        if not item and not aside and _ends(text, found, known):
            start = _add(spans, text, start, found.end())
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> int:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    if left < end:
        spans.append((left, start + len(piece.rstrip())))
    return end


def _ends(text: str, found: re.Match, known: Words) -> bool:
    """Whether the mark ends a sentence, by what stands before and after it."""
    mark = found.group()
    following = text[found.end() : found.end() + 60].lstrip()
    if not following or mark[0] == "\n" or mark[0] in FULL_STOPS:
        return True
    if following.lstrip("\"'“‘«([{—–-¿¡ ")[:1].islower() and not BRAND.match(following):
        return False  # "Really?" he asked; the U.S. government
    if mark[0] == "…" or mark[:2] == "..":
        return False  # talk trails off and goes on
    if mark[0] != ".":
        return True
    return following[0] != "." and _point_ends(text, found, following, known)


def _point_ends(text: str, found: re.Match, following: str, known: Words) -> bool:
    """Whether a single point ends a sentence: not after a title, an initial or most abbreviations."""
    before = text[max(0, found.start() - 30) : found.start()]
    if not text[found.end()].isspace() and not GLUED.search(before):
        return False
    word = BEFORE.search(before, before.rfind(" ") + 1)
    if not word:
        return not (known.ordinals and ORDINAL.search(before))
    last = word[1].lower()
    if last in known.titles and (last != "no" or following[0].isdigit()):
        return False
    if word[1][-1].isupper() and INITIAL.search(before):
        return last == "i" or _opens(following, known)
    if last in ("a.m", "p.m"):
        return following[0].isupper() and not CLOCK.match(following)
    if last in known.companies and NOUN_THEN_VERB.match(following):
        return True
    if last in known.abbreviations or "." in last:
        return _opens(following, known) or not (following[0].isalnum() or CITED.match(following))
    return True


def _opens(following: str, known: Words) -> bool:
    return FIRST.match(following)[1].lower() in known.openers
