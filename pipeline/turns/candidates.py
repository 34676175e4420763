"""Where a label could stand: every spelling at the head of a line that has the form of one."""

import re
from dataclasses import dataclass

from pipeline.turns import names
from pipeline.turns.lines import Line

CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
TIME = rf"(?:\\?[\[(<]?{CLOCK}(?:\s*(?:-|–|—|-->|to)\s*{CLOCK})?\\?[\])>]?)"
MARK = r"[*_]{1,3}"
NUMBER = r"(?:\d{1,2}\s{2,})?"
HEAD = rf"(?P<head>\s*{NUMBER}(?:>{{1,2}}\s*|[-•*]\s+)?(?:{TIME}\s*[-–—:]?\s*)?)"
NAME = r"[^\W_][^:：\n\t<>|*\[\]{}\"“”?!;=]{0,70}?"
ASIDE = r"(?:\s*[(\[（][^()\[\]\n（）]{0,60}[)\]）])?"
COLON = re.compile(
    rf"{HEAD}(?P<mark>(?:{MARK})?)\\?(?P<open>[\[<]?)(?P<label>{NAME}{ASIDE})\\?[\]>]?(?:{MARK})?\s*(?:{TIME}\s*)?"
    rf"(?:{MARK})?\s?[:：](?P<time>\s*{TIME})?(?:{MARK})?(?=\s|$|[^\s/\d])"
)
ASKS = re.compile(
    rf"{HEAD}(?P<mark>(?:{MARK})?)(?P<label>[QA](?:\s?\d{{1,3}})?)(?:[.:：)]{{0,2}}(?:{MARK})?[.:]?)(?:\t|\s{{2,}}|(?<=[.:：*_)])\s|$)"
)
ALONE = re.compile(
    rf"\s*(?P<mark>(?:{MARK})?)(?:{TIME}\s*[-–—]?\s*)?\\?(?P<open>[\[<]?)(?P<label>{NAME}{ASIDE})\\?[\]>]?(?:{MARK})?"
    rf"(?P<time>[\s,·|–—-]*{TIME})?(?:{MARK})?\s*$"
)
DASH = re.compile(
    rf"{HEAD}(?P<mark>(?:{MARK})?)(?P<label>{NAME}{ASIDE})(?:{MARK})?\s+(?:[-–—]|--)\s*(?:{MARK})?\s+(?=\S)"
)
BRACKET = re.compile(rf"{HEAD}(?P<mark>(?:{MARK})?)(?P<open>[\[<])(?P<label>{NAME})[\]>](?:{MARK})?\s+(?=\S)")
BARE = re.compile(rf"{HEAD}(?P<mark>)(?P<label>{NAME})(?:\t|\s{{3,}})(?=\S)")
RUN_IN = re.compile(rf"{HEAD}(?P<mark>\*\*|__)(?P<label>{NAME}{ASIDE})(?:\*\*|__)\s+(?=\S)")
ADDRESS = re.compile(r"\s*(?:https?:|www\.|<https?:|//)")


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a label could stand: its line, form, spelling, key and style, and where its words begin."""

    line: int
    form: str
    label: str
    key: str
    style: str
    mark: str
    starts: int
    ends: int
    opens: bool
    timed: bool
    speaks: bool


FORMS = (
    ("ask", ASKS),
    ("colon", COLON),
    ("run-in", RUN_IN),
    ("bracket", BRACKET),
    ("dash", DASH),
    ("bare", BARE),
    ("alone", ALONE),
)


def find(lines: list[Line]) -> list[Place]:
    """Every place of every form, in the order of the text; a line can have places of several forms."""
    found: list[Place] = []
    for number, line in enumerate(lines):
        if not line.heading:
            found.extend(_of(line, number))
    return found


def _of(line: Line, number: int) -> list[Place]:
    text = line.text[:200]
    found = []
    for form, pattern in FORMS:
        match = pattern.match(text) if form != "alone" or len(line.text) <= 120 else None
        place = match and _place(match, line, number, form=form)
        if place:
            found.append(place)
    return found


def _place(match: re.Match, line: Line, number: int, *, form: str) -> Place | None:
    label = match["label"].strip(" .*_\\")
    style = "ask" if form == "ask" else names.style(label)
    rest = line.text[match.end() :]
    if style is None or ADDRESS.match(rest):
        return None
    groups = match.groupdict()
    return Place(
        line=number, form=form, label=label, key=names.key(label), style=style,
        mark=(groups["mark"] or "")[:2] + (groups.get("open") or ""),
        starts=match.start(), ends=match.end(), opens=line.opens,
        timed=bool(groups.get("time")) or bool(re.search(CLOCK, match[0])), speaks=bool(rest.strip()),
    )  # fmt: skip
