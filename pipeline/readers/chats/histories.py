"""Talks with language models, as their tools save them in text and Markdown → a block a line of what each side says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.document import Block, Document
from pipeline.lexicons import any_of
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.times import seconds

LINE = re.compile(r"[^\n]+")
FENCE = re.compile(r"[ \t]{0,3}(?:```|~~~)")  # what stands between two is code: nothing in it heads a turn
RULE = re.compile(r"[ \t]*(?:-{3,}|\*{3,}|_{3,}|<!--[^\n]*-->)[ \t]*$")
LEAST = 2  # turns, and how often somebody asks
ASKS = re.compile(any_of("layouts", "prompters"), re.IGNORECASE)
MACHINE = re.compile(any_of("layouts", "machines"), re.IGNORECASE)
SIDE = rf"(?P<who>{any_of('layouts', 'prompters')}|{any_of('layouts', 'models')}|{any_of('layouts', 'machines')})"
BEHIND = r"(?:[ \t]*(?:[(\[]|[—–|-][ \t]*\d)[^\n]*)?"  # a time or a model
CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d{2}:\d{2}(?![\d:])")
IN_BOLD = (
    rf"[_*]{{2,3}}(?:\W{{1,4}}[ \t])?(?i:{SIDE})(?:[ \t]*[(\[][^\n]*)?:?[_*]{{2,3}}:?(?:[ \t]*[(\[][^\n]*)?[ \t]*$"
)
NOBODY, NAMED = "", "?"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a line begins that one side says: the pattern, who says it (or `NOBODY`, or whom it names), for how long.

    `alone`: the line only; else all lines up to the next mark.
    """

    pattern: re.Pattern[str]
    who: str
    alone: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """A tool's form: what its beginning shows, its marks, in the order in which they are tried, and a beginning.

    `least`: how often somebody asks in it.
    """

    sign: re.Pattern[str]
    marks: tuple[Mark, ...]
    example: str
    least: int = LEAST


def _mark(pattern: str, who: str = NAMED, *, alone: bool = False) -> Mark:
    return Mark(re.compile(pattern, re.IGNORECASE if who == NAMED else 0), who, alone)


def _sign(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


TALK = ("What is a tide?", "The rise of the sea.")
HISTORIES = {
    "Aider": History(
        _sign(r"^# aider chat started at"),
        (
            _mark(r"# aider chat started at", NOBODY, alone=True),
            _mark(r">(?: |$)", NOBODY, alone=True),
            _mark(r"####(?: |$)", "User", alone=True),
            _mark(r"", "Aider", alone=True),
        ),
        "# aider chat started at 2025-03-02 10:00:00\n\n> Aider v0.80\n\n#### {0}\n\n{1}\n\n> Tokens: 2k sent\n\n",
        least=1,
    ),
    "Claude Code": History(
        _sign(r"^[ \t]*[⏺●] "),
        (
            _mark(r"[ \t]*(?:[✻╭│╰✶✽※]|⎿)", NOBODY),
            _mark(r"[>❯] ", "User"),
            _mark(r"[ \t]*[⏺●] (?:[A-Z]\w{1,30}\(|[\w-]{1,30} - \w{1,30} \(MCP\)|\w{1,20}…?$)", NOBODY),
            _mark(r"[ \t]*[⏺●] ", "Claude"),
        ),
        "✻ Welcome\n\n> {0}\n\n⏺ Read(tides.md)\n  ⎿  Read 20 lines\n\n⏺ {1}\n\n",
        least=1,
    ),
    "chat in bold": History(
        _sign(rf"^{IN_BOLD}"),
        (
            _mark(IN_BOLD),
            Mark(RULE, NOBODY, True),
        ),
        "_**User (2025-03-02 10:00Z)**_\n\n{0}\n\n---\n\n_**Agent (mode Ask)**_\n\n{1}\n\n---\n\n",
    ),
    "chat under headings": History(
        _sign(rf"^(?P<level>#{{1,6}})[ \t]+(?:\W{{1,4}}[ \t])?(?i:{SIDE}):?{BEHIND}[ \t]*$"),
        (
            _mark(rf"#{{1,6}}[ \t]+(?:\W{{1,4}}[ \t])?{SIDE}:?{BEHIND}[ \t]*$"),
            _mark(r"# \d{4}-\d{2}-\d{2}T[\d:.]+[ \t]+conversation:", NOBODY),
            _mark(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?[ \t]*$", NOBODY, alone=True),
            Mark(RULE, NOBODY, True),
        ),
        "## Prompt:\n3/2/2025, 10:00:00 AM\n\n{0}\n\n## Response:\n3/2/2025, 10:00:09 AM\n\n{1}\n\n",
    ),
}  # fmt: skip


def format_of(head: Head) -> str | None:
    """The tool or the form whose history this is; None where those who ask and those who answer do not take turns."""
    return next((name for name, one in HISTORIES.items() if one.sign.search(head.text) and _talk(head.text, one)), None)


def _talk(text: str, history: History) -> bool:
    """Whether somebody asks and is answered, and seldom heads two turns in a row."""
    asks = [who == "User" or ASKS.fullmatch(who) is not None for who in _taking_turns(text, history)]
    changes = sum(one != other for one, other in pairwise(asks))
    return len(asks) >= LEAST and sum(asks) >= history.least and 2 * changes >= len(asks)


def _taking_turns(text: str, history: History) -> list[str]:
    """Who heads each turn, machines left out; where lines are marked each, who says each run of them."""
    found: list[str] = []
    for mark, match in _lines(text, history):
        who = _name(mark, match) if mark and match else ""
        if who and not MACHINE.fullmatch(who) and not (mark.alone and found and found[-1] == who):
            found.append(who)
    return found


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of such a talk; what its tool says itself, and what machines are told, is no speech."""
    blocks, notices = _parted(decoded.text, HISTORIES[format])
    return decoded.document(format, blocks, speakers_given=True, notices=tuple(notices))


def _parted(source: str, history: History) -> tuple[list[Block], list[tuple[int, int]]]:
    blocks: list[Block] = []
    notices: list[tuple[int, int]] = []
    speaker: str | None = None
    start_s: float | None = None
    for mark, match in _lines(source, history):
        start, end = (match.start(), match.end()) if mark is None else (match.end(), match.endpos)
        said = speaker if mark is None else _name(mark, match)
        if mark and not mark.alone:
            clock = CLOCK.search(match[0]) if mark.who == NAMED else None
            speaker, start_s = said, seconds(clock[0]) if clock else None
        if said is None:
            blocks.append(Block(start, end, source[start:end], None, heading=True))
        elif said == NOBODY or MACHINE.fullmatch(said):
            notices.append((match.start(), end))
        elif text := source[start:end].strip():
            first = start + len(source[start:end]) - len(source[start:end].lstrip())
            blocks.append(Block(first, first + len(text), text, said, start_s))
    return blocks, notices


def _name(mark: Mark, match: re.Match[str]) -> str:
    return match["who"] if mark.who == NAMED else mark.who


def _lines(source: str, history: History) -> Iterator[tuple[Mark | None, re.Match[str]]]:
    """Every line that is not blank with the mark at its beginning; in code only those of the tool, not of a form."""
    coded = False
    for line in LINE.finditer(source):
        if line[0].isspace():
            continue
        found = ((mark, match) for mark in history.marks if (match := mark.pattern.match(source, *line.span())))
        mark, match = (None, line) if coded else next(found, (None, line))
        coded ^= FENCE.match(line[0]) is not None
        yield mark, match
