"""How numbers are written, texts shortened, and what an address asks for is said."""

import re

import pandas as pd

NAMELESS = "No speaker named"  # shown where the source names nobody, which is NA in the tables
MONTHS = "January February March April May June July August September October November December".split()
RTL = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
RTL_RUN = re.compile(rf"{RTL}+(?:[ '’\"״׳.–-]{{1,2}}{RTL}+)*")
APART, ENDS = "\u2068", "\u2069"  # first strong isolate, and its end
SAID = 60  # characters of an address's value that are repeated


def cut(text: str, most: int) -> str:
    """The text, or its first `most` characters and an ellipsis."""
    return text if len(text) <= most else f"{text[:most]}…"


def begins(text: str, most: int) -> str:
    """The text, or its first whole words within `most` characters and an ellipsis."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def ends(text: str, most: int) -> str:
    """The text, or an ellipsis and its last whole words within `most` characters."""
    return text if len(text) <= most else "… " + text[-most:].split(" ", 1)[-1]


def around(text: str, start: int, end: int, most: int) -> str:
    """The text from `start` to `end` with what stands around it: whole words, about `most` characters."""
    beside = max(0, most - (end - start)) // 2
    first, last = max(0, start - beside), min(len(text), end + beside)
    before = text[first:start] if first == 0 else "… " + text[first:start].split(" ", 1)[-1]
    after = text[end:last] if last == len(text) else text[end:last].rsplit(" ", 1)[0] + " …"
    return " ".join(f"{before}{text[start:end]}{after}".split())


def isolated(text: str) -> str:
    """A sentence whose words from right to left turn round nothing beside them, as a number that follows."""
    return text if text.isascii() else RTL_RUN.sub(lambda run: f"{APART}{run[0]}{ENDS}", text)


def apart(name: str) -> str:
    """A name in which words from right to left stand, as one that turns round nothing beside it."""
    return f"{APART}{name}{ENDS}" if RTL_RUN.search(name) else name


def asked(key: str, value: str) -> str:
    """What an address asks for: topic “Economy”."""
    return f"{key} “{cut(value, SAID)}”"


def number(value: float) -> str:
    """A number as it stands, with a true minus: −1, 0.25, 78."""
    return f"{value:g}".replace("-", "−")


def signed(value: float | None, digits: int = 2) -> str:
    """A number with its sign and a true minus, a bare 0.00 for zero; an em dash where nothing could be measured."""
    if missing(value):
        return "—"
    rounded = round(float(value), digits) + 0.0
    return f"{rounded:{'+' if rounded else ''}.{digits}f}".replace("-", "−")


def whole(value: float | None) -> str:
    """A count with thousands separators; an em dash where nothing could be measured."""
    return "—" if missing(value) else f"{value:,.0f}"


def percent(value: float | None) -> str:
    """A share of 1 as a whole percentage; an em dash where nothing could be measured."""
    return "—" if missing(value) else "under 1%" if 0 < value < 0.005 else f"{value:.0%}"


def missing(value: object) -> bool:
    """Whether a value is NA: None, NaN or pandas' own."""
    return value is None or value is pd.NA or value != value


def day(date: str) -> str:
    """A day in few words: 6 Dec 2024; as it stands where it is no whole day."""
    return in_full(date, letters=3)


def in_full(date: str, *, letters: int | None = None) -> str:
    """A day as it is written in running text, 6 December 2024, with so many letters of the month."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", date):
        return date
    return f"{int(date[8:])} {MONTHS[int(date[5:7]) - 1][:letters]} {date[:4]}"


def plural(count: int, noun: str, many: str | None = None) -> str:
    """A count with its noun: "1 exchange", "39 exchanges"."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"


def plain_label(text: str) -> str:
    """Text as a widget's label shows it letter for letter: every character Markdown knows is escaped."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()<>#+-.!|~$:&" else c for c in text)
