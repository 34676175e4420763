"""What the document itself says of every possible label: how often, where, and with what around it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.lexicons import any_of
from pipeline.stops import STOPS
from pipeline.turns.labels import spelling
from pipeline.turns.labels.places import Place
from pipeline.turns.lines import Line

GOES_ON = frozenset(("alone", "colon", "ask", "stage"))
IN_PAIRS = frozenset(("alone", "stage", "bare", "dash", "run-in", "bracket", "quoted"))  # of two labels at least
LEAST_NICKNAMED = 3
SHORT = 0.6  # of a wrapped text's width: a shorter line ends its paragraph
CALLED = re.compile(rf"^{any_of('written', 'called')}\s*[、,:：]?\s*", re.I)
FINISHED = frozenset(f'{STOPS}"”’)]*_—–-:>」』|')


@dataclass(slots=True)
class Support:
    """One key in one form: its places, those that stand where a label does, and those under a fuller label."""

    key: str
    form: str
    places: list[Place] = field(default_factory=list)
    standing: list[Place] = field(default_factory=list)
    echoes: int = 0

    @property
    def style(self) -> str:
        """How its first place is written."""
        return self.places[0].style

    @property
    def timed(self) -> bool:
        """Whether most of its places carry a time."""
        return 2 * sum(place.timed for place in self.places) > len(self.places)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The document around the labels: its lines, whether each is a paragraph, names it states, labels given.

    `width`: how many letters its lines hold where it is wrapped, else 0. `cues`: they are cues with times.
    `trusting`: words that head facts elsewhere may be names here. `refused`: keys that a reader said are no speakers.
    """

    lines: list[Line]
    linewise: bool
    hints: str
    given: frozenset[str]
    facts: frozenset[int] = frozenset()
    width: int = 0
    cues: bool = False
    trusting: bool = False
    refused: frozenset[str] = frozenset()


def gather(places: Iterable[Place], setting: Surroundings) -> dict[str, dict[str, Support]]:
    """The support of every key, by form."""
    found: dict[str, dict[str, Support]] = defaultdict(dict)
    for place in places:
        support = found[place.form].setdefault(place.key, Support(place.key, place.form))
        support.places.append(place)
        if stands(place, setting):
            support.standing.append(place)
    for keys in found.values():
        _count_echoes(keys)
    return found


def _count_echoes(keys: dict[str, Support]) -> None:
    """`Adam Jonas (AJ)` and `AJ` count for each other."""
    for support in keys.values():
        short = keys.get(inside(support.places[0].label))
        if short is not None and short is not support:
            short.echoes += len(support.standing)
            support.echoes += len(short.standing)


def inside(label: str) -> str:
    """What stands in brackets after a label, as a key; "" if nothing does."""
    bare = spelling.bare(label)
    within = label[len(bare) :].strip(" ()[]（）").casefold() if label.startswith(bare) else ""
    return CALLED.sub("", within, count=1).strip(' 「」『』"“”')


def stands(place: Place, setting: Surroundings) -> bool:
    """Whether the place opens a paragraph or follows a finished one, and words can follow it."""
    lines, number = setting.lines, place.line
    if number in setting.facts:
        return False
    if place.form == "alone" and setting.cues and not (place.mark or place.timed) and _is_cue(number, lines):
        return False
    if not place.speaks and (place.form not in GOES_ON or not _goes_on(place, lines)):
        return False
    if lines[number].opens or setting.linewise or number == 0:
        return True
    if place.form == "alone" and not place.timed:
        return False
    before = lines[number - 1].text.rstrip()
    if place.style != "lower" and len(before) < SHORT * setting.width:
        return True
    if before[:1].isspace() and not lines[number].text[:1].isspace():
        return True
    return place.style != "lower" and (before[-1:] in FINISHED or lines[number - 1].heading or place.timed)


def breaks_off(place: Place, setting: Surroundings) -> bool:
    """Whether the line above goes on in it and nothing stands behind it: the end of a wrapped sentence."""
    above = setting.lines[place.line - 1].text.rstrip() if place.line else ""
    empty = place.form == "colon" and not (place.speaks or place.timed)
    return empty and place.style == "uncased" and not setting.lines[place.line].opens and above[-1:].isalnum()


def _is_cue(number: int, lines: list[Line]) -> bool:
    """Whether a line is all of its cue: captions break a sentence there."""
    return number + 1 == len(lines) or lines[number + 1].block != lines[number].block


def _goes_on(place: Place, lines: list[Line]) -> bool:
    """Whether words stand on the next line; under a heading only where the label has a time or is a heading."""
    following = lines[place.line + 1] if place.line + 1 < len(lines) else None
    return following is not None and (not following.heading or lines[place.line].heading or place.timed)


def hinted(key: str, setting: Surroundings) -> bool:
    """Whether the document's head names this speaker."""
    return len(key) > 2 and key in setting.hints


def strong(form: str, keys: dict[str, Support], setting: Surroundings) -> list[Support]:
    """The keys that repeat as labels do."""
    found = [each for each in keys.values() if _repeats(each, setting)]
    if form == "alone":
        found = _of_one_mark(found)
    if form == "ask" and "q" not in keys:
        return [each for each in found if each.key in setting.given]
    if form in IN_PAIRS and len(found) < 2 and not _named(found, setting):
        return []
    return found


def _of_one_mark(found: list[Support]) -> list[Support]:
    """Those that are set apart as most are: a heading that comes again, or `[laughter]`, is no speaker among names."""
    counts = Counter(place.mark for each in found for place in each.standing)
    return [each for each in found if each.standing[0].mark == counts.most_common(1)[0][0]]


def _repeats(each: Support, setting: Surroundings) -> bool:
    if each.key in setting.given:
        return True
    count = len(each.standing) and len(each.standing) + each.echoes
    if each.form == "ask":
        return count >= 1
    if each.style == "lower" and not spelling.is_role(each.key):
        return count >= 2 and (setting.linewise or _heads_paragraphs(each, setting))
    return count >= 2


def _heads_paragraphs(each: Support, setting: Surroundings) -> bool:
    """Whether a word in small letters stands before a colon nowhere but where paragraphs begin, as a nickname does."""
    opening = sum(setting.lines[place.line].opens for place in each.places)
    return opening == len(each.places) and opening + each.echoes >= LEAST_NICKNAMED


def _named(found: list[Support], setting: Surroundings) -> bool:
    return any(
        s.key in setting.given
        or hinted(s.key, setting)
        or spelling.is_role(s.key)
        or all(setting.lines[place.line].named for place in s.standing)
        for s in found
    )


def says_speaker(label: str, setting: Surroundings) -> bool:
    """Whether the label, or the document of it, says that it is a speaker's."""
    key = spelling.key(label)
    return not label or label[0] == "(" or key in setting.given or hinted(key, setting) or spelling.is_role(key)


def counted(places: Iterable[Place]) -> Counter[str]:
    """How often each key stands."""
    return Counter(place.key for place in places)
