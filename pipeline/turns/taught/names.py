"""Labels by example: how a marked speaker's name is set apart, and every line that sets one apart so."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.turns.labels import spelling
from pipeline.turns.labels.fragments import TIME
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.set_off import DASHES
from pipeline.turns.lines import Line
from pipeline.turns.taught.places import Found

AROUND = re.compile(rf"(?:{TIME}|[^\w\s]|\s|_)*+")
BEFORE = re.compile(rf"(?:{TIME}|\d+|[^\w\s]|\s|_)*+$")
STAMP = re.compile(TIME)
OPENERS = "\"“”«»„‚'‘¿¡([{—–-…*_<"  # what the words said may begin with
LONGEST, MORE_WORDS, FEW_WORDS = 60, 1, 4
LONG_LINE = 200  # characters of a line in which more than one may speak
AGAIN = 2  # how often a name stands that nobody marked, where only its place tells that it is one


@dataclass(frozen=True, slots=True)
class Habit:
    """How a name was set apart: a pattern with its `label`, one for the name inside a line, its key, style and words.

    `alone`: nothing but signs stands in the line. `signed`: a sign stands between the name and the words.
    """

    pattern: re.Pattern
    inside: re.Pattern
    key: str
    style: str
    words: int
    alone: bool
    signed: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that a habit takes: its label, and the habit."""

    mark: Mark
    habit: Habit
    key: str
    style: str


def marks(found: Sequence[Found], lines: Sequence[Line], *, refused: frozenset[str]) -> list[Mark]:
    """A mark, one a line, wherever a name stands as the marked ones do; those that were refused aside."""
    habits = [habit for each in found if (habit := learn(lines[each.line].text, each.start, each.end))]
    names = frozenset(habit.key for habit in habits)
    every = [one for number, line in enumerate(lines) for habit in habits for one in _in(number, line, habit)]
    every = [one for one in every if one.key not in refused]
    counts = Counter(one.key for one in every)
    by_line: dict[tuple[int, int], Mark] = {}
    for one in every:
        if one.key in names or _goes_with(one, counts[one.key], lines[one.mark.line]):
            by_line.setdefault((one.mark.line, one.mark.start), one.mark)
    return [by_line[place] for place in sorted(by_line)]


def learn(text: str, start: int, end: int) -> Habit | None:
    """The habit of a name that was marked from `start` to `end` of a line's text, or of a sign before who speaks next.

    None where only blanks were marked.
    """
    inner = [place for place in range(start, end) if text[place].isalnum()]
    if not inner:
        return _change(text[start:end].strip())
    first, last = inner[0], inner[-1] + 1
    while last < end and text[first:last].count("(") > text[first:last].count(")"):
        last += 1
    rest = AROUND.match(text, last).end()
    begins = next((place for place in range(rest - 1, last - 1, -1) if text[place] not in OPENERS), last - 1) + 1
    label, alone = text[first:last], rest == len(text)
    after = text[last : rest if alone else max(begins, min(rest, last + 1))]
    signed = bool(after.strip())
    head = BEFORE.match(text, 0, first)
    before = _like(text[:first]) if head and head.end() == first else None
    name = _any() if (signed or alone) and before is not None else re.escape(label)
    opening = rf"\s*{before}" if before is not None else r"(?<!\w)"
    closing = rf"{_like(after)}\s*$" if alone else rf"{_like(after)}(?=\s*\S)"
    return Habit(
        re.compile(rf"{opening}(?P<label>{name}){closing}"),
        re.compile(rf"(?<!\S)(?P<label>{re.escape(label)}){closing}"),
        spelling.key(label), _style(label), len(label.split()), alone, signed,
    )  # fmt: skip


def _style(label: str) -> str:
    """How a name is written; one of capitals alone is so whatever stands between its words."""
    return "caps" if label.isupper() else spelling.style(label)


def _change(sign: str) -> Habit | None:
    """The habit of a sign that says that another speaks, and not who."""
    before = r"\s*" if sign in DASHES else r"(?<!\S)"  # a dash inside a line is a dash
    pattern = re.compile(rf"{before}{re.escape(sign)}\s*(?P<label>)")
    return Habit(pattern, pattern, "", "", 0, alone=False, signed=False) if sign else None


def _any() -> str:
    """What takes any name: letters first, no sentence within."""
    return rf"[^\W_](?:[^\n]{{0,{LONGEST}}}?[\w.)])?"


def _like(signs: str) -> str:
    """A pattern of what stands around a name: the same signs, any time for a time, any number for a number."""
    pieces, place = [], 0
    for match in STAMP.finditer(signs):
        pieces += [_plain(signs[place : match.start()]), f"(?:{TIME})"] if match[0].strip() else []
        place = match.end() if match[0].strip() else place
    return "".join((*pieces, _plain(signs[place:])))


def _plain(signs: str) -> str:
    """Signs and numbers, any blanks between them; blanks alone stay blanks."""
    if signs and signs.isspace():
        return r"\t\s*" if "\t" in signs else r"\s+"
    words = re.findall(r"\d+|[^\d\s]+", signs)
    inner = r"\s*".join(r"\d+" if word.isdigit() else re.escape(word) for word in words)
    return rf"\s*{inner}\s*" if inner else ""


def _in(number: int, line: Line, habit: Habit) -> list[_Candidate]:
    anchored = habit.pattern.pattern.startswith(r"\s*")
    found = list(filter(None, [habit.pattern.match(line.text)]) if anchored else habit.pattern.finditer(line.text))
    if anchored and habit.signed and len(line.text) > LONG_LINE:
        found += [match for match in habit.inside.finditer(line.text) if match.start() > 0]
    return [
        _Candidate(
            Mark(number, match.start(), match.end(), match["label"]),
            habit, spelling.key(match["label"]), _style(match["label"]),
        )
        for match in found
    ]  # fmt: skip


def _goes_with(one: _Candidate, count: int, line: Line) -> bool:
    """Whether a name that nobody marked is one by how it stands: written as the marked one is, or again and again."""
    short = len(one.mark.label.split()) <= max(FEW_WORDS, one.habit.words + MORE_WORDS)
    if not short or one.style != one.habit.style or (one.habit.words and re.search(r"[.?!]\s", one.mark.label)):
        return False
    if one.habit.alone and one.style == "caps":
        return True
    if one.habit.alone or one.style == "lower" or spelling.is_fact(one.key):
        return count >= AGAIN
    return one.habit.signed and (count >= AGAIN or line.opens)
