"""What kind of thing a name names, told by its own words and by what stands around it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.frequencies import frequencies
from pipeline.mentions.gazetteer import Gazetteer, Known
from pipeline.mentions.name import Name

CUES = lexicons.load("name-cues", "en")
AFTER = re.compile(rf", ([A-Z]\w+)|(?:,? who\b| himself| herself| {any_of(CUES['deeds'])}\b)()")
THINGWARD, INWARD, HEREABOUTS = (
    lexicons.words("name-cues", "en", key) for key in ("thingward", "inward", "hereabouts")
)
ORDINARY = 5  # in TextBlob's list: few surnames are so common a word, and a person's first name is mostly known
FORMAL = 2
CAMEL = re.compile(r"(?!Ma?c[A-Z]|[DL][aeiu][A-Z])[A-Z][a-z]+[A-Z]")  # NewsMobile; not McConnell, DeSantis


def kind(name: Name, gazetteer: Gazetteer) -> str | None:
    """The kind of a name; None where only other occurrences can tell."""
    if name.known:
        return name.known[1]
    lows = [word.lower() for word in name.words]
    last = lows[-2] if lows[-1].isdigit() and len(lows) > 1 else lows[-1]
    if last in gazetteer.heads or last == "administration":
        return gazetteer.heads.get(last, "org")
    if name.title:
        return "person"
    joined = next((at for at, low in enumerate(lows) if low in ("of", "for", "on")), 0)
    if joined and lows[joined - 1] in gazetteer.heads:
        return gazetteer.heads[lows[joined - 1]]
    if len(lows) == 1:
        return _single(name.words[0], gazetteer)
    return _several(name.words, lows, gazetteer)


def _single(word: str, gazetteer: Gazetteer) -> str | None:
    if word in gazetteer.given or word in gazetteer.surnames:
        return "person"
    if word.isupper() and len(word) > 1:
        return "org"
    return "other" if any(letter.isdigit() for letter in word) else None


def _several(words: tuple[str, ...], lows: list[str], gazetteer: Gazetteer) -> str:
    if words[0] in gazetteer.given or words[0].endswith("."):
        return "person"
    if any(word.isupper() and len(word) > 1 for word in words[1:]):
        return "other"
    if lows[0] in gazetteer.directions and words[-1] in gazetteer.names:
        return "place"
    if lows[0] == "operation":
        return "event"
    if words[0] in gazetteer.names or words[0].isupper() or "and" in lows or "of" in lows:
        return "org"
    digits = any(word[-1].isdigit() for word in words)
    if len(words) > 3 or digits:
        return "other"
    if words[-1] in gazetteer.given and frequencies().get(lows[0], 0) < ORDINARY:
        return "person"
    return "other" if any(frequencies().get(low, 0) >= ORDINARY for low in (lows[0], lows[-1])) else "person"


def told_by_context(names: Sequence[tuple[str, Name]], known: Mapping[str, Known]) -> dict[str, str]:
    """The kind of single unknown names by what stands around them, taken over all their occurrences.

    A place after "near" and its like or before ", Wisconsin"; a person before "said" and its like; a thing after
    an article or "use". What nothing tells is a person where the talk names people by title, else a thing.
    """
    votes: dict[str, Counter[str]] = {}
    formal = sum(bool(name.title) for _, name in names) >= FORMAL
    for text, name in names:
        if len(name.words) == 1 and not name.known:
            votes.setdefault(name.words[0], Counter())[_vote(text, name, known, formal=formal)] += 1
    return {word: _winner(counts, _default(word, formal=formal)) for word, counts in votes.items()}


def _default(word: str, *, formal: bool) -> str:
    if not formal:
        return "other"
    return "org" if CAMEL.match(word) else "person"


def _winner(counts: Counter[str], default: str) -> str:
    counts = Counter({kind: count for kind, count in counts.items() if kind})
    return max(sorted(counts), key=counts.__getitem__) if counts else default


def _vote(text: str, name: Name, known: Mapping[str, Known], *, formal: bool) -> str:
    before = text[max(0, name.start - 14) : name.start].split()
    last = before[-1].lower() if before else ""
    after = AFTER.match(text, name.end)
    inward = last in INWARD or (formal and last in HEREABOUTS and not CAMEL.match(name.words[0]))
    if inward or (after and known.get(after[1] or "", ("", ""))[1] == "place"):
        return "place"
    if after and after[2] is not None:
        return "person"
    return "other" if last in THINGWARD else ""
