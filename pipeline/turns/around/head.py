"""Title and date of a transcript, from its front margins."""

import re

from pipeline import lexicons, words
from pipeline.stops import STOPS
from pipeline.turns.around import days
from pipeline.turns.lines import Line

# What may stand beside a day in a line that is no title: `Tuesday`, `2:15 PM • 12:31`, `: Column 771`.
BESIDE = re.compile(
    rf"\b(?:{lexicons.any_of('written', 'weekdays')}|{lexicons.any_of('written', 'short_weekdays')}\b"
    rf"|{lexicons.any_of('margins', 'sheets')}\s?\d+|\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s?[ap]\.?m\b)?)",
    re.I,
)
PICTURED = re.compile(rf"\s*(?:[\w’'-]+ ){{0,2}}(?:{lexicons.any_of('margins', 'pictured')})\s*[:：]\s", re.I)
REST = re.compile(r"[^\w]*[a-zà-öø-ÿа-яё].*[.?!…][\"”’»)\]]*\s*$", re.DOTALL)  # of a sentence
ENDS = re.compile(rf"[{STOPS}:：][\"”’»)\]*_]*\s*$")
TITLE_WORDS, HEADING_WORDS = 18, 28  # of a line that ends as a sentence does, and may be a title
MARKED = re.compile(r"\\([ !-/:-@\[-`{-~])")  # as Markdown escapes, and converters to it the blank
# As YAML escapes within quotation marks, and Markdown.
ESCAPED = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U000([0-9a-fA-F]{5})|([ _ntrNLP]|[!-/:-@\[-^`{-~]))")
TITLES = frozenset(lexicons.shared("written")["titles"])
FACT = re.compile(
    rf"\s*(?:\#{{1,6}}\s+)?[*_]*(?P<key>{lexicons.any_of('written', 'titles')}|{lexicons.any_of('written', 'dates')})"
    r"[*_]*\s*[:：][*_]*\s*(?P<value>\S.*)$",
    re.I,
)


def title(front: list[Line]) -> str | None:
    """What a `title:` line says, or the first heading, or the first line that is no date, time or address."""
    stated = _stated(front)
    if stated:
        return stated
    shown = [line for line in front if any(map(str.isalpha, line.text)) and not _is_fact(line.text)]
    shown = [line for line in shown if not _tells(line) and (line.heading or not REST.match(line.text))]
    first = next((line for line in shown if line.heading), shown[0] if shown else None)
    return _plain(first.text) or None if first is not None and len(first.text) <= 300 else None


def _tells(line: Line) -> bool:
    """Whether a line is long and ends as a sentence does: it introduces the talk, and is no title of it."""
    return (
        words.count(line.text) > (HEADING_WORDS if line.heading else TITLE_WORDS) and ENDS.search(line.text) is not None
    )


def date(texts: list[str]) -> str | None:
    """The first day that the texts name, as ISO 8601."""
    return next(filter(None, map(days.named, texts)), None)


def _stated(front: list[Line]) -> str | None:
    """What a line says that the title is; it may go on, further in, on the lines under it."""
    for number, line in enumerate(front):
        match = FACT.match(line.text)
        if match and match["key"].casefold() in TITLES:
            value = match["value"].strip()
            for following in front[number + 1 : number + 4]:
                if following.opens or not following.text.startswith("  "):
                    break
                value = value[:-1] if value.endswith("\\") else f"{value} "  # a backslash there takes the line end away
                value += following.text.strip()
            return _unquoted(value)
    return None


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        value = ESCAPED.sub(_character, value[1:-1])
    else:
        value = MARKED.sub(r"\1", value)
    return " ".join(value.strip("'*").split())


def _character(escape: re.Match) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code:
        return chr(int(code, 16)) if int(code, 16) <= 0x10FFFF else escape[0]
    return " " if escape[4].isalpha() or escape[4] in " _" else escape[4]


def _is_fact(text: str) -> bool:
    return (
        text.lstrip().startswith(("http", "<http", "---"))
        or re.match(r"[\s(\[*_]*[\w-]{1,20}\s*:\s", text) is not None
        or PICTURED.match(text) is not None
        or is_day(text)
    )


def is_day(text: str) -> bool:
    """Whether the line holds a day, and nothing beside it but the day of the week, or a page."""
    rest = days.without(text)
    return rest != text and not re.search(r"[^\W_]", BESIDE.sub("", rest))


def _plain(text: str) -> str:
    return " ".join(MARKED.sub(r"\1", text).strip(" \t#*_=-–—").split())
