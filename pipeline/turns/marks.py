"""Marks: where a turn begins in a line, and under which label."""

import re
from dataclasses import dataclass

from pipeline.turns import spelling
from pipeline.turns.lines import Line
from pipeline.turns.places import DASHES, Place

HEADING_QUESTION, BOLD_QUESTION, ANSWER = "(heading question)", "(bold question)", "(answer)"
EXAMINER = re.compile(
    r"(?:EXAMINATION |CROSS-EXAMINATION |DIRECT |REDIRECT )?\(?BY (M[RS]{1,2}\.? .+|THE COURT|.{3,40})\)?$", re.I
)
INLINE = re.compile(
    r"(?:^[ \t>-]{0,4}|[.?!…。？！][\"”’)\]]{0,2}|(?:[)\]—–]|--)(?=\s))"
    r"(?:\s+|(?<=[。？！])|(?<![^ \t>-]))(?P<mark>[*_]{0,3})"
    r"(?P<label>[^\W\d_a-zа-я][^\s:：.?!,;*]{0,20}\.?(?: [^\W\d_a-zа-я][^\s:：.?!,;*]{0,20}){0,3}(?: \([^()]{1,30}\))?)"
    r"[*_]{0,3}\s?[:：][*_]{0,3}(?=\s|[^\s/\d])"
)
QUESTION = re.compile(r"[?？؟][\"”’)\]*_\s]*$")
BOLD = re.compile(r"\s*(\*\*|__|\*|_)(?!\s)(?:(?!\1).){3,600}\1[\s:?？]*$")
SHARE, STAMPED, ASKED, MOST_INLINE = 0.8, 0.8, 0.2, 50


@dataclass(frozen=True, slots=True)
class Mark:
    """A turn begins in line `line`: its label stands from `start` to `end`, its words after `end`."""

    line: int
    start: int
    end: int
    label: str
    silent: bool = False


def of(places: list[Place], lines: list[Line], facts: frozenset[int]) -> list[Mark]:
    """The marks of the labels, with those that stand inside lines (not those of `facts`), and of headings that ask."""
    stamped = sum(place.stamp_end > 0 for place in places) >= STAMPED * len(places)
    marks = [_at(place, stamped=stamped) for place in places]
    if places and all(place.label[0] in DASHES for place in places):
        return _answered(marks, lines)
    marks += [mark for mark in _inside(places, lines) if mark.line not in facts]
    marks += _headings(places, lines)
    return sorted(marks, key=lambda mark: (mark.line, mark.start))


def _at(place: Place, *, stamped: bool) -> Mark:
    end = max(place.end, place.stamp_end) if stamped else place.end
    return Mark(place.line, place.start, end, place.label, is_examiner(place))


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
    ]
    counts: dict[str, int] = {}
    for mark in found:
        counts[mark.label] = counts.get(mark.label, 0) + 1
    if len(found) > len(places) and len(counts.keys() | spellings) >= 2:
        spellings |= {label for label, count in counts.items() if _could(label, count)}
        return _anywhere(spellings, starts, lines) if len(spellings) <= MOST_INLINE else []
    return [mark for mark in found if mark.label in spellings]


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


def _could(label: str, count: int) -> bool:
    return (
        count >= 2
        and spelling.style(label) in ("caps", "title", "uncased", "numbered")
        and not spelling.is_fact(spelling.key(label))
    )


def _headings(places: list[Place], lines: list[Line]) -> list[Mark]:
    """Marks of headings that put the questions of a written interview, whose named speakers only answer."""
    labelled = {place.line for place in places}
    first = min(labelled, default=0)
    above = [number for number in range(first) if lines[number].heading][-1:]
    headings = above + [n for n in range(first, len(lines)) if lines[n].heading and n not in labelled]
    asking = [number for number in headings if QUESTION.search(lines[number].text)]
    if (
        len(asking) < 2
        or len(asking) < SHARE * len(headings)
        or _asked(labelled, lines) > 0.2
        or not places
        or _has_asker(places)
    ):
        return []
    return [_whole(lines[number], number, HEADING_QUESTION) for number in asking]


def _has_asker(places: list[Place]) -> bool:
    return any(place.key in spelling.lexicon("askers") for place in places)


def _asked(labelled: set[int], lines: list[Line]) -> float:
    """The share of the labelled turns that end with a question."""
    ends = [line for line in (_last(number, labelled, lines) for number in labelled) if line]
    return sum(QUESTION.search(text) is not None for text in ends) / max(1, len(labelled))


def _last(number: int, labelled: set[int], lines: list[Line]) -> str:
    """The last line before the next label or heading."""
    following = number + 1
    while following < len(lines) and following not in labelled and not lines[following].heading:
        following += 1
    return lines[following - 1].text


def _whole(line: Line, number: int, label: str) -> Mark:
    """A mark before the words of a line: after the signs of a heading or of bold type."""
    lead = len(line.text) - len(line.text.lstrip(" \t#*_"))
    return Mark(number, 0, lead, label)


def questions(lines: list[Line]) -> list[Mark]:
    """Marks of a written interview without labels: questions set as headings or in bold, answers plain."""
    for label, asks in ((BOLD_QUESTION, _is_bold), (HEADING_QUESTION, _is_heading)):
        heads = [number for number, line in enumerate(lines) if asks(line)]
        asking = [number for number in heads if QUESTION.search(lines[number].text)]
        if len(asking) >= 2 and len(asking) >= 0.6 * len(heads):
            return _turned(lines, asking, label)
    return []


def _is_bold(line: Line) -> bool:
    return not line.heading and BOLD.match(line.text) is not None


def _is_heading(line: Line) -> bool:
    return line.heading


def _turned(lines: list[Line], asking: list[int], label: str) -> list[Mark]:
    """A mark at each question, and one at the first plain line after it."""
    return _answered([_whole(lines[number], number, label) for number in asking], lines)


def _answered(asking: list[Mark], lines: list[Line]) -> list[Mark]:
    """The marks of questions, and one at the first plain line after each."""
    marks, asked = [], {mark.line for mark in asking}
    for mark in asking:
        marks.append(mark)
        following = mark.line + 1
        if following < len(lines) and following not in asked and not lines[following].heading:
            marks.append(Mark(following, 0, 0, ANSWER))
    return marks
