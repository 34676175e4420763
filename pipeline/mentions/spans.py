"""Where names stand: capitalised sequences, cut by what is known of their words."""

import re
from typing import NamedTuple

from pipeline.mentions.gazetteer import Gazetteer, everyday

TOKEN = re.compile(r"(?:\w\.){2,}|[^\W_]+(?:['’\-‑][^\W_]+)*")
GAP = re.compile(r"[ \u00a0]|\. (?=[A-Z])")
INNER = frozenset(
    {"of", "the", "for", "and", "de", "da", "di", "van", "von", "der", "den", "bin", "al", "la", "le", "du", "on", "in"}
)
OFFICE = re.compile(r" (administration|Administration)\b")
POSSESSIVE = ("'s", "’s", "'", "’")


class Token(NamedTuple):
    """A word and its half-open span; `first` if it begins a sentence, `capital` if it begins with a capital."""

    text: str
    start: int
    end: int
    first: bool
    capital: bool


class Span(NamedTuple):
    """A name as it stands: its half-open span and its words. `known` is its entity and kind, or None."""

    start: int
    end: int
    words: tuple[str, ...]
    known: tuple[str, str] | None
    title: str


def tokens(text: str, starts: set[int]) -> list[Token]:
    """The words of a text; `starts` are the offsets at which its sentences begin."""
    found, first = [], True
    for match in TOKEN.finditer(text):
        if any(at in starts for at in range(found[-1].end if found else 0, match.start() + 1)) or not found:
            first = True
        word, end = match.group(), match.end()
        for ending in POSSESSIVE[:2]:
            if word.endswith(ending):
                word, end = word[: -len(ending)], end - len(ending)
        found.append(Token(word, match.start(), end, first, word[:1].isupper()))
        first = False
    return found


def spans(
    text: str, words: list[Token], gazetteer: Gazetteer, lower: frozenset[str], proper: frozenset[str]
) -> list[Span]:
    """The names of a text, left to right and without overlap.

    `lower` are words that the interview also writes small, `proper` those it capitalises inside sentences.
    """
    found, at = [], 0
    while at < len(words):
        known = _known(text, words, at, gazetteer)
        if known and not _first_name(text, words, at, known, gazetteer):
            at, span = known
            found.append(_with_office(text, span))
        elif words[at].capital and not _ordinary(words[at], gazetteer, lower, proper):
            end = _sequence(text, words, at, gazetteer)
            found += [_with_office(text, span) for span in _cut(words, at, end, gazetteer)]
            at = end
        else:
            at += 1
    return found


def _known(text: str, words: list[Token], at: int, gazetteer: Gazetteer) -> tuple[int, Span] | None:
    """The longest known name that begins here, and where it ends."""
    first = words[at].text
    for count in range(min(gazetteer.longest.get(first, 0), len(words) - at), 0, -1):
        last = words[at + count - 1]
        entry = gazetteer.names.get(text[words[at].start : last.end])
        if entry:
            return at + count, Span(words[at].start, last.end, tuple(t.text for t in words[at : at + count]), entry, "")
    return None


def _first_name(text: str, words: list[Token], at: int, known: tuple[int, Span], gazetteer: Gazetteer) -> bool:
    """Whether a place's name is a person's here: one word, with a capitalised word after it that is not known."""
    end, span = known
    if end - at > 1 or not span.known or span.known[1] != "place" or end >= len(words) or words[end].first:
        return False
    after = words[end]
    joined = after.capital and not after.text.isupper() and GAP.fullmatch(text[span.end : after.start])
    return bool(joined) and after.text not in gazetteer.longest and after.text.lower() not in everyday()


def _with_office(text: str, span: Span) -> Span:
    """ "Biden" with the word that makes it a body: "Biden administration"."""
    office = OFFICE.match(text, span.end)
    if not office or (span.known and span.known[1] not in ("person", "place", "group")):
        return span
    words = (*span.words, office.group(1))
    return Span(span.start, office.end(), words, (" ".join(words), "org"), span.title)


def _ordinary(token: Token, gazetteer: Gazetteer, lower: frozenset[str], proper: frozenset[str]) -> bool:
    """Whether a capitalised word names nothing here."""
    low = token.text.lower()
    if low in gazetteer.cues["common"] or (len(low) == 1):
        return True
    if "'" in low or "’" in low:
        head = re.split("['’]", low)[0]
        if head in everyday():
            return True
    if not token.first:
        return False
    plain = low in everyday() or low.endswith(("ing", "ly", "able", "ful"))
    return low in lower or (plain and token.text not in proper)


def _sequence(text: str, words: list[Token], at: int, gazetteer: Gazetteer) -> int:
    """The index past the last word of the capitalised sequence that begins here."""
    end = at + 1
    while end < len(words):
        if not GAP.fullmatch(text[words[end - 1].end : words[end].start]):
            break
        if (words[end].capital and not words[end].first) or (words[end].text in INNER and _goes_on(text, words, end)):
            end += 1
        else:
            break
    while end > at + 1 and not words[end - 1].capital:
        end -= 1
    return end


def _goes_on(text: str, words: list[Token], at: int) -> bool:
    """Whether a small word joins a name: followed by a capital, after a word that such names begin with."""
    for beyond in range(at + 1, min(at + 3, len(words))):
        if not GAP.fullmatch(text[words[beyond - 1].end : words[beyond].start]):
            return False
        if words[beyond].capital:
            return words[at].text not in ("and", "on", "in", "the", "for") or beyond > at + 1
        if words[beyond].text not in INNER:
            return False
    return False


def _cut(words: list[Token], at: int, end: int, gazetteer: Gazetteer) -> list[Span]:
    """A sequence without the titles before it; hyphen pairs of two names as two."""
    title = ""
    while at < end - 1 and words[at].text.lower().rstrip(".") in gazetteer.cues["before_person"]:
        title = words[at].text
        at += 1
    if at >= end or (words[at].text.lower() in gazetteer.cues["common"] and end - at == 1):
        return []
    if end - at == 1 and words[at].text.lower() in gazetteer.cues["before_person"]:
        return []
    pair = words[at].text.split("-")
    if end - at == 1 and len(pair) == 2 and all(part[:1].isupper() and len(part) > 2 for part in pair):
        middle = words[at].start + len(pair[0])
        return [
            _span(words[at].start, middle, (pair[0],), gazetteer, ""),
            _span(middle + 1, words[at].end, (pair[1],), gazetteer, ""),
        ]
    return [_span(words[at].start, words[end - 1].end, tuple(t.text for t in words[at:end]), gazetteer, title)]


def _span(start: int, end: int, words: tuple[str, ...], gazetteer: Gazetteer, title: str) -> Span:
    return Span(start, end, words, gazetteer.names.get(" ".join(words)), title)
