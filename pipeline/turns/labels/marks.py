"""Marks: where a turn begins in a line, and under which label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.stops import STOPS
from pipeline.turns.labels import spelling
from pipeline.turns.labels.places import Place, is_linked
from pipeline.turns.lines import Line

EXAMINER = re.compile(
    r"(?:EXAMINATION |CROSS-EXAMINATION |DIRECT |REDIRECT )?\(?BY (M[RS]{1,2}\.? .+|THE COURT|.{3,40})\)?$", re.I
)
INLINE = re.compile(
    rf"(?:^[ \t>-]{{0,4}}(?:\d{{1,4}}(?=[ ]))?|[{STOPS}][\"”’)\]]{{0,2}}|(?:[)\]—–]|--)(?=\s))"
    r"(?:\s+|(?<=[。？！])|(?<![^ \t>-]))(?P<mark>[*_]{0,3})"
    r"(?P<label>(?:[^\W\d_a-zа-я]\.\s?){0,2}[^\W\d_a-zа-я][^\s:：.?!,;*]{0,20}\.?"
    r"(?: [^\W\d_a-zа-я][^\s:：.?!,;*]{0,20}){0,3}(?: \([^()]{1,30}\))?)"
    r"[*_]{0,3}\s?[:：][*_]{0,3}(?=\s|[^\s/\d])"
)
MOST = 0.6  # of the marks of a reading, that another one which agrees with it has
OPENED = re.compile(r"\s*+([*_]{1,3})(?=[^\s*_])")
ASKED_WITHIN, LEAST_WITHIN = re.compile(r"(?<!\S)(?P<label>[QA])[.:：]\s+(?=\S)"), 4
NAMED_WITHIN = re.compile(
    r"(?<!\S)(?P<label>Q(?=[.:：])|[^\W\d_a-zа-я][\w.'’-]{1,24}(?: [^\W\d_a-zа-я][\w.'’-]{1,24}){0,2}(?=[:：]))"
    r"[.:：](?:\s+(?=\S)|\s*$)"
)
STAMPED, MOST_INLINE, NOTES, LOOKED = 0.8, 50, 0.5, 400


@dataclass(frozen=True, slots=True)
class Mark:
    """A turn begins in line `line`: its label stands from `start` to `end`, its words after `end`.

    `trail`: how many characters at the line's end are signs of type that close what the label opened.
    `aside`: no turn begins, but a note of who wrote the transcript.
    """

    line: int
    start: int
    end: int
    label: str
    silent: bool = False
    trail: int = 0
    aside: bool = False


def of(places: list[Place], lines: list[Line], facts: frozenset[int]) -> list[Mark]:
    """The marks of the labels, with those that stand inside lines; not in those of `facts`."""
    asked = _asked_within(lines)
    if len(asked) > len(places):
        return asked
    stamped = sum(place.stamp_end > 0 for place in places) >= STAMPED * len(places)
    squared = [lines[place.line].text.lstrip(" \t*_\\")[:1] == "[" for place in places if place.form == "colon"]
    few = 0 < sum(squared) < NOTES * len(squared)
    marks = [_at(place, lines[place.line], stamped=stamped, few=few) for place in places]
    marks += [mark for mark in _inside(places, lines) if mark.line not in facts]
    return sorted(marks, key=lambda mark: (mark.line, mark.start))


def _at(place: Place, line: Line, *, stamped: bool, few: bool) -> Mark:
    """The mark of a place; an aside where its label alone of all stands in square brackets and is no name."""
    noted = few and place.form == "colon" and line.text.lstrip(" \t*_\\")[:1] == "["
    aside = noted and not place.timed and spelling.style(place.label) == "caps" and not spelling.is_role(place.key)
    end = max(place.end, place.stamp_end) if stamped else place.end
    return Mark(place.line, place.start, end, place.label, is_examiner(place), _trail(place, line), aside=aside)


def _trail(place: Place, line: Line) -> int:
    """How many signs of bold type at the line's end close what stands before the label, and nothing behind it."""
    opened = OPENED.match(line.text)
    sign = opened[1] if opened else ""
    closed = sign and line.text.rstrip().endswith(sign) and line.text.count(sign) == 2
    if not closed or line.text[: place.end].count(sign) > 1:
        return 0
    return len(line.text) - len(line.text.rstrip()) + len(sign)


def is_examiner(place: Place) -> bool:
    """Whether it says who asks from here on: `BY MR. SMITH:`."""
    return place.form == "colon" and not place.speaks and EXAMINER.match(place.label) is not None


def examiner(label: str) -> str | None:
    """Whom `BY MR. SMITH` announces as the one who asks."""
    match = EXAMINER.match(label)
    return match and match[1]


def _inside(places: list[Place], lines: list[Line]) -> list[Mark]:
    """Marks of further labels in the middle of a line: of known labels, or of a habit found only there."""
    spellings = {place.label for place in places if place.form in ("colon", "ask")}
    if places and not spellings:
        return []
    starts = {place.line: place.end for place in places}
    found = [
        Mark(number, match.start("mark"), match.end(), match["label"])
        for number, line in enumerate(lines)
        if not line.heading and line.text.count(":") + line.text.count("：") > (number in starts)
        for match in INLINE.finditer(line.text, starts.get(number, 0))
        if not is_linked(line.text[match.end() : match.end() + LOOKED])
    ]
    counts: dict[str, int] = {}
    for mark in found:
        counts[mark.label] = counts.get(mark.label, 0) + 1
    if len(found) > len(places) and len(counts.keys() | spellings) >= 2:
        spellings |= {label for label, count in counts.items() if _could(label, count) or _introduces(label, counts)}
        return _anywhere(spellings, starts, lines) if len(spellings) <= MOST_INLINE else []
    return [mark for mark in found if mark.label in spellings]


def _asked_within(lines: list[Line]) -> list[Mark]:
    """Marks of Q and A inside lines, or of Q and one name, where one follows the other each time."""
    for form in (ASKED_WITHIN, NAMED_WITHIN):
        found = [
            Mark(number, match.start(), match.end(), match["label"])
            for number, line in enumerate(lines)
            if not line.heading and (form is NAMED_WITHIN or "Q" in line.text)
            for match in form.finditer(line.text)
        ]
        if 2 * sum(mark.label == "Q" for mark in found) < LEAST_WITHIN:
            return []
        other = found[1].label
        alternate = all(mark.label == ("Q", other)[number % 2] for number, mark in enumerate(found))
        if alternate and other != "Q" and len(found) >= LEAST_WITHIN:
            return found
    return []


def _anywhere(spellings: set[str], starts: dict[int, int], lines: list[Line]) -> list[Mark]:
    """Marks of known labels wherever they stand in a line, in a text that runs on through its labels."""
    if not spellings:
        return []
    known = "|".join(map(re.escape, sorted(spellings, key=len, reverse=True)))
    pattern = re.compile(rf"(?<!\S)[*_]{{0,3}}(?P<label>{known})[*_]{{0,3}}\s?[:：][*_]{{0,3}}(?=\s|[^\s/\d])")
    return [
        Mark(number, match.start(), match.end(), match["label"])
        for number, line in enumerate(lines)
        if not line.heading
        for match in pattern.finditer(line.text, starts.get(number, 0))
    ]


def _introduces(label: str, counts: dict[str, int]) -> bool:
    """Whether it names in full whom initials name that come again: `Ida May Ross` where `IR` or `IMR` does."""
    initials = [word[0] for word in label.split() if word[:1].isupper()]
    short = "".join(initials), "".join(initials[:1] + initials[-1:])
    return len(initials) > 1 and any(counts.get(each, 0) >= 2 for each in short)


def _could(label: str, count: int) -> bool:
    return (
        (count >= 2 or spelling.is_role(spelling.key(label)))
        and spelling.style(label) in ("caps", "title", "uncased", "numbered")
        and not spelling.is_fact(spelling.key(label))
    )


def same(one: Sequence[Mark], other: Sequence[Mark]) -> bool:
    """Whether two rows of marks cut a text at the same lines into the same sides, whatever they are called."""
    return _sides(one) == _sides(other)


def within(one: Sequence[Mark], other: Sequence[Mark]) -> bool:
    """Whether the first marks are most of the others, and none of them is another's side."""
    fewer, more = dict(_sides(one)), dict(_sides(other))
    pairs = {(side, more.get(line)) for line, side in fewer.items()}
    sides = {side for side, _ in pairs}, {side for _, side in pairs}
    agrees = None not in sides[1] and len(pairs) == len(sides[0]) == len(sides[1])
    return agrees and len(fewer) >= MOST * len(more)


def _sides(found: Sequence[Mark]) -> list[tuple[int, int]]:
    numbers: dict[str, int] = {}
    return [(mark.line, numbers.setdefault(spelling.key(mark.label), len(numbers))) for mark in found]
