"""Paragraph to sentences, with offsets recorded while splitting. Knows no tables."""

import re

# A point after these never ends a sentence: titles and words that want a name or number after them.
TITLES = frozenset(
    "mr mrs ms mx dr prof rev hon sen rep gov gen lt col capt cpt cmdr adm maj sgt cpl pvt st messrs mme mlle "
    "pres amb sec supt insp fr bros vs no nos art vol pp ed eds fig cf viz e.g i.e approx v mt ft".split()
)
COMPANIES = frozenset("inc ltd corp llc plc".split())
# A point after these ends a sentence only if what follows cannot belong to a name: "in the U.S. But …".
ABBREVIATIONS = COMPANIES | frozenset(
    "co etc al jr sr esq ph.d m.d b.a m.a d.c u.s u.k u.n e.u u.s.a u.s.s.r a.m p.m p.s "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun dept est "
    "ave blvd rd univ assn gov't a.d b.c".split()
)
# Words that begin a sentence far more often than they follow an abbreviation inside one.
OPENERS = frozenset(
    "the a an this that these those it he she we they i you but and so or if when while because although as in on at "
    "for from by with what why how who where which there here now then our my your his her their its no not yes well "
    "however moreover meanwhile after before since until some many most all any every each also still even just".split()
)
CLOSERS = "\"'”’»)]}›」』"
CLOSING = r"(?:[\"'”’»)\]}›」』]|[ \u00a0\u202f][»›])*+"
FULL_STOPS = "。！？｡．؟।॥։።။۔⸮"  # marks of other scripts that stand for nothing else
END = re.compile(  # its first mark, looked at from behind: a set of characters is what a pattern finds fastest
    rf"[.!?…‽{FULL_STOPS}\n]"
    rf"(?:(?<=[.!?…‽])(?<![.!?…].)[.!?…‽]*+{CLOSING}(?=\s|$)"
    rf"|(?<=[{FULL_STOPS}])(?<![{FULL_STOPS}].)[{FULL_STOPS}]*+{CLOSING}"
    r"|(?<=\n)[^\S\n]*+\n)"
)
BEFORE = re.compile(r"([^\W\d_](?:[\w’']|\.(?=\w))*)$")
BRAND = re.compile(r"[a-z]{1,3}[A-Z]")  # iPhone, eBay, macOS: a sentence may begin with one
CLOCK = re.compile(r"(?:E|C|M|P)[SD]?T\b|GMT|UTC|BST|CET|Eastern|Central|Mountain|Pacific|Moscow|London|local", re.I)
INITIAL = re.compile(r"(?:^|[\s(\[“\"‘'-])[A-Z]$")
ASIDE = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]$")
ITEM = re.compile(r"\s*[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]+)$")
FIRST = re.compile(r"[\"“‘']*(\w*)")
NOUN_THEN_VERB = re.compile(r"[\"“]?[A-Z]\w* [a-z]")


def split(text: str) -> list[tuple[int, int]]:
    """Half-open, trimmed spans of the sentences of a paragraph; only white space stands between them.

    A text without a mark that ends a sentence gives one span; a blank text none.
    """
    spans, start = [], 0
    for found in END.finditer(text):
        item = ITEM.fullmatch(text, start, min(found.start(), start + 60))
        aside = found.end() - start < 50 and ASIDE.match(text, start, found.end())  # "(Laughter.) And then …"
        if not item and not aside and _ends(text, found):
            start = _add(spans, text, start, found.end())
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> int:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    if left < end:
        spans.append((left, start + len(piece.rstrip())))
    return end


def _ends(text: str, found: re.Match) -> bool:
    """Whether the mark ends a sentence, by what stands before and after it."""
    mark = found.group()
    following = text[found.end() : found.end() + 60].lstrip()
    if not following or mark[0] == "\n" or mark[0] in FULL_STOPS:
        return True
    if following.lstrip("\"'“‘«([{—–- ")[:1].islower() and not BRAND.match(following):
        return False  # "Really?" he asked; the U.S. government
    if mark[0] == "…" or mark[:2] == "..":
        return False  # talk trails off and goes on
    if mark[0] != ".":
        return True
    return following[0] != "." and _point_ends(text, found, following)


def _point_ends(text: str, found: re.Match, following: str) -> bool:
    """Whether a single point ends a sentence: not after a title, an initial or most abbreviations."""
    before = text[max(0, found.start() - 30) : found.start()]
    word = BEFORE.search(before, before.rfind(" ") + 1)
    if not word:
        return True
    last = word[1].lower()
    if last in TITLES and (last != "no" or following[0].isdigit()):
        return False
    if word[1][-1].isupper() and INITIAL.search(before):
        return last == "i" or _opens(following)
    if last in ("a.m", "p.m"):
        return following[0].isupper() and not CLOCK.match(following)
    if last in COMPANIES and NOUN_THEN_VERB.match(following):
        return True
    if last in ABBREVIATIONS or "." in last:
        return _opens(following) or not following[0].isalnum()
    return True


def _opens(following: str) -> bool:
    return FIRST.match(following)[1].lower() in OPENERS
