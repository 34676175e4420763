"""Title and date of a transcript, from its front margins."""

import re

from pipeline import lexicons
from pipeline.turns.lines import Line

MONTHS = "january february march april may june july august september october november december".split()
NAMED = "|".join(rf"{month[:3]}(?:{month[3:]})?" if len(month) > 3 else month for month in MONTHS)
ORDINAL = lexicons.any_of("written", "ordinals")
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
MONTH_FIRST = re.compile(rf"\b({NAMED})\.?\s+(\d{{1,2}}){ORDINAL}?,?\s+(\d{{4}})\b", re.I)
DAY_FIRST = re.compile(rf"\b(\d{{1,2}}){ORDINAL}?\s+(?:of\s+)?({NAMED})\.?,?\s+(\d{{4}})\b", re.I)
# What may stand beside a day in a line that is no title: `Tuesday`, `: Column 771`.
BESIDE = re.compile(
    rf"\b(?:{lexicons.any_of('written', 'weekdays')}|{lexicons.any_of('margins', 'sheets')}\s?\d+)\b", re.I
)
PICTURED = re.compile(rf"\s*(?:[\w’'-]+ ){{0,2}}(?:{lexicons.any_of('margins', 'pictured')})\s*[:：]\s", re.I)
REST = re.compile(r"[^\w]*[a-zà-öø-ÿа-яё].*[.?!…][\"”’»)\]]*\s*$", re.DOTALL)  # of a sentence
MARKED = re.compile(r"\\([ !-/:-@\[-`{-~])")  # as Markdown escapes, and converters to it the blank
# As YAML escapes within quotation marks, and Markdown.
ESCAPED = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U000([0-9a-fA-F]{5})|([ _ntrNLP]|[!-/:-@\[-^`{-~]))")
FACT = re.compile(
    rf"\s*[*_]*(?P<key>{lexicons.any_of('written', 'titles')}|{lexicons.any_of('written', 'dates')})[*_]*\s*[:：]"
    r"[*_]*\s*(?P<value>\S.*)$",
    re.I,
)


def title(front: list[Line]) -> str | None:
    """What a `title:` line says, or the first heading, or the first line that is no date, time or address."""
    stated = _stated(front, "tit")
    if stated:
        return stated
    shown = [line for line in front if any(map(str.isalpha, line.text)) and not _is_fact(line.text)]
    shown = [line for line in shown if line.heading or not REST.match(line.text)]
    first = next((line for line in shown if line.heading), shown[0] if shown else None)
    return _plain(first.text) or None if first is not None and len(first.text) <= 300 else None


def date(texts: list[str]) -> str | None:
    """The first day that the texts name, as ISO 8601."""
    for text in texts:
        for pattern, order in ((ISO, (0, 1, 2)), (MONTH_FIRST, (2, 0, 1)), (DAY_FIRST, (2, 1, 0))):
            match = pattern.search(text)
            day = match and _day(*(match.groups()[place] for place in order))
            if day:
                return day
    return None


def _day(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else next(n for n, m in enumerate(MONTHS, 1) if m[:3] == month[:3].lower())
    return f"{year}-{number:02}-{int(day):02}" if 1 <= number <= 12 and 1 <= int(day) <= 31 else None


def _stated(front: list[Line], start: str) -> str | None:
    for number, line in enumerate(front):
        match = FACT.match(line.text)
        if match and match["key"].casefold().startswith(start):
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
        or _is_day(text)
    )


def _is_day(text: str) -> bool:
    """Whether the line holds a day, and nothing beside it but the day of the week, or a page."""
    for pattern in (ISO, MONTH_FIRST, DAY_FIRST):
        rest, found = pattern.subn("", text)
        if found:
            return not re.search(r"[^\W_]", BESIDE.sub("", rest))
    return False


def _plain(text: str) -> str:
    return " ".join(MARKED.sub(r"\1", text).strip(" \t#*_=-–—").split())
