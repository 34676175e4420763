"""Paragraph to sentences, with offsets recorded while splitting. Knows no tables."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons
from pipeline.directions import IN_A_SENTENCE
from pipeline.stops import FULL_STOPS

CLOSING = r"(?:[\"'”’»)\]}›」』“‘]|[ \u00a0\u202f][»›])*+"
END = re.compile(  # its first mark, looked at from behind: a set of characters is what a pattern finds fastest
    rf"[.!?…‽{FULL_STOPS}\n]"
    rf"(?:(?<=[.!?…‽])(?<![.!?…].)[.!?…‽]*+{CLOSING}(?=\s|$)"
    rf"|(?<=[{FULL_STOPS}])(?<![{FULL_STOPS}].)[{FULL_STOPS}]*+{CLOSING}"
    r"|(?<=\n)[^\S\n]*+\n"
    r"|(?<=\w\w[.?!])(?<!_.)(?=[^\W\d_a-z][^\W\d_]*[ ,]))"  # a blank is missing: "the office.Inflation rose"
)
BEFORE = re.compile(r"([^\W\d_](?:[\w’']|\.(?=\w))*)$")
BRAND = re.compile(r"[a-z]{1,3}[A-Z]")  # iPhone, eBay, macOS: a sentence may begin with one
CLOCK = re.compile(r"(?:E|C|M|P)[SD]?T\b|GMT|UTC|BST|CET|Eastern|Central|Mountain|Pacific|Moscow|London|local", re.I)
INITIAL = re.compile(r"(?:^|[\s(\[“\"‘'-])[^\W\d_]$")
GLUED = re.compile(r"(?<![^\s(\"“'’\-])[^\W\d_]+$")  # the word before a missing blank: no address, no name
SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.[ \u00a0])+[^\W\d_]$")  # "z. B", "т. д"
LETTER = re.compile(r"[^\W\d_]\.")
NUMBER = re.compile(r"\d|[IVXLC]{2,}\b|[VX]\b")
MEASURED = re.compile(r"(?:\d|[IVXLC])[ \u00a0]$")
ELIDED = re.compile(r"\w{1,5}['’](?=\w)")
CITED = re.compile(r"[\[(]\d")  # "et al. [2004]"
ORDINAL = re.compile(r"(?<!\d)\d{1,2}$")
ITEM = re.compile(r"\s*[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]+)$")
FIRST = re.compile(r"[\"“‘']*(\w*)")
NOUN_THEN_VERB = re.compile(r"[\"“]?[A-Z]\w* [a-z]")


SETS = ("titles", "numbered", "companies", "abbreviations", "lists", "units", "openers")


@dataclass(frozen=True)
class Words:
    """After what words of a language a point ends no sentence, from `data/lexicons/<language>/sentences.toml`.

    After `titles` never; after `numbered` not before a number; after `abbreviations` only if one of `openers` follows,
    of which a name may be no part: "in the U.S. But …"; after `companies` also before a noun and its verb. `lists` end
    what they stand in before a capital ("usw.", "т. д."), and so do `units` after a number ("1945 г."). `ordinals`: nor
    after a number ("3. Oktober").
    """

    titles: frozenset[str]
    companies: frozenset[str]
    abbreviations: frozenset[str]
    lists: frozenset[str]
    numbered: frozenset[str]
    units: frozenset[str]
    openers: frozenset[str]
    ordinals: bool


@cache
def words(language: str | None) -> Words:
    """The words of a language; none where no list speaks it. Its stop words open sentences unless others are named."""
    table = lexicons.load("sentences", language)
    named = {name: frozenset(table.get(name, "").split()) for name in SETS}
    return Words(
        **named
        | {
            "abbreviations": named["abbreviations"] | named["companies"],
            "openers": named["openers"] or lexicons.stop_words(language),
        },
        ordinals=table.get("ordinals", False),
    )


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
    if not text[found.end()].isspace() and not _glued(text, found, following, known):
        return False
    if mark[0] != ".":
        return True
    return following[0] != "." and _point_ends(text, found, following, known)


def _glued(text: str, found: re.Match, following: str, known: Words) -> bool:
    """Whether a missing blank parts sentences: after a small word, else before a word that opens one."""
    word = GLUED.search(text[max(0, found.start() - 30) : found.start()])
    first = FIRST.match(following)[1]
    if not (word and word[0].islower() and first.istitle()):
        return bool(first.istitle() and _opens(following, known))
    return True


def _point_ends(text: str, found: re.Match, following: str, known: Words) -> bool:
    """Whether a single point ends a sentence: not after a title, an initial or most abbreviations."""
    before = text[max(0, found.start() - 30) : found.start()]
    word = BEFORE.search(before, before.rfind(" ") + 1)
    if not word:
        return not (known.ordinals and ORDINAL.search(before)) or _opens(following, known)
    spaced = SPACED.search(before)
    last = re.sub(r"\s", "", spaced[0]).lower() if spaced else _bare(word[1], known)
    if last in known.units and MEASURED.search(before, 0, word.start()):
        return following[0].isupper()
    if last in known.titles or (last in known.numbered and NUMBER.match(following)):
        return False
    if last in known.lists:
        return following[0].isupper() or not following[0].isalnum()
    if len(last) == 1 and LETTER.match(following) and word[1] != "I":
        return False
    return _letters_end(word[1], last, before, following, known)


def _bare(word: str, known: Words) -> str:
    """The word in lower case, without an elided article before a known abbreviation: "art" of "L'art."."""
    low = word.lower()
    return ELIDED.sub("", low) if ELIDED.sub("", low) in known.titles | known.numbered else low


def _letters_end(word: str, last: str, before: str, following: str, known: Words) -> bool:
    """Whether a point after initials, hours, companies or other abbreviations ends a sentence; after words it does."""
    if word[-1].isupper() and INITIAL.search(before):
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
