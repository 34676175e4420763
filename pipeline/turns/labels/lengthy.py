"""Labels too long for a form: an office in full that comes again, a name with all of its titles before initials."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.lexicons import any_of
from pipeline.turns.labels import persons, spelling, support
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.places import Place
from pipeline.turns.lines import Line

BRACKET = re.compile(r"[(（]")
POINTS = re.compile(r"[.\s]+")
LEAST, LONGEST, AGAIN = 40, 160, 2  # letters; lines that the same one heads
SHORTENED = r"(?:(?<=\b[^\W\d_a-z])|(?<=\b[^\W\d_a-z][a-z])|(?<=\b[^\W\d_a-z][a-z]{2}))\."  # Dr. J. B.
HEAD = re.compile(
    rf"\s*+[*_]{{0,3}}(?P<label>[^\W\d_a-zа-я](?:[^\n.?!:：;\"“”]|{SHORTENED}){{{LEAST - 1},{LONGEST}}}?)"
    r"[*_]{0,3}\s?[:：][*_]{0,3}\s+(?=\S)"
)

STATED = re.compile(  # Blue Zine (hereafter BZ)  When did you start?
    rf"\s*+(?P<label>[^\n:：()（）]{{1,60}}\s?[(（]{any_of('written', 'called')}[、,:：]?\s?[\"“「『]?"
    r"(?P<short>[^()（）\n\"”」』]{1,20})[\"”」』]?[)）])\s*[:：]?\s*(?=\S)",
    re.I,
)


def found(chosen: Sequence[Place], lines: Sequence[Line]) -> list[Place]:
    """The places of long heads that come again, or that say in full whom a chosen label names; none without such."""
    taken = {place.line for place in chosen}
    heads = [place for n, line in enumerate(lines) if n not in taken and (place := _head(line, n)) is not None]
    if not (chosen and heads):
        return []
    counts = Counter(place.key for place in heads)
    keys = {place.key for place in chosen}
    heads = [place for place in heads if place.form == "colon" or support.inside(place.label) in keys]
    return [
        place for place in heads if place.form != "colon" or counts[place.key] >= AGAIN or _names(place.label, keys)
    ]


def _head(line: Line, number: int) -> Place | None:
    """The place of what could be such a label: no sentence, in which nobody speaks; or one that says its short form."""
    text, form = line.text, "colon"
    match = HEAD.match(text) if not line.heading and (":" in text[LEAST:] or "：" in text[LEAST:]) else None
    if match is not None and (persons.speaks(match["label"]) or ASKS.search(match["label"])):
        match = None
    if match is None and not line.heading and BRACKET.search(text, 0, LEAST):
        match, form = STATED.match(text), "bracket"
    if match is None:
        return None
    label = " ".join(match["label"].split())
    return Place(
        line=number, form=form, label=label, key=spelling.key(label), style="title", mark="",
        start=0, end=match.end(), stamp_end=0, timed=False, speaks=True,
    )  # fmt: skip


def _names(label: str, keys: set[str]) -> bool:
    """Whether the name before the first comma has the initials, or the last name, that stand alone as a label."""
    words = [word.casefold().strip(".") for word in label.split(",")[0].split() if word[:1].isupper()]
    words = [word for word in words if word not in spelling.lexicon("titles")]
    if len(words) < 2 or "," not in label:
        return False
    initials = "".join(word[0] for word in words)
    return initials in {POINTS.sub("", key) for key in keys} or words[-1] in keys
