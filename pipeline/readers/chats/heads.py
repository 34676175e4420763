"""What heads of chats are made of: days, clocks, names; and the row of a form. The forms are in `forms`."""

import re
from dataclasses import dataclass

from pipeline.lexicons import any_of

# Directions, as phones write them around dates and names, and as programs write those out.
MARK = r"(?:[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\\u20[026][0-9A-Ea-f])*"
GAP = r"[ \t\u00a0\u202f]"
LOOSE = r"[ \u00a0\u202f\u200e\u200f]?"
MONTH = r"[^\W\d_]{3,10}\.?"
ORDINAL = any_of("written", "ordinals")
DAY = (
    rf"{MARK}(?:\d{{1,4}}{LOOSE}[./\-年년]{LOOSE}\d{{1,2}}{LOOSE}[./\-月월]{LOOSE}\d{{1,4}}[日일.]?(?:{GAP}?[гр]\.)?"
    rf"|\d{{1,2}}[.\-]?{GAP}?{MONTH}[{GAP[1:-1]},\-.]{{0,2}}\d{{2,4}}|{MONTH}{GAP}\d{{1,2}}{ORDINAL}?,"
    rf"?{GAP}\d{{4}})"
)
# Half of the day, before or behind the clock: PM, p. m., 下午, 오후, klo, Uhr, ч.
HALF = rf"(?:[^\W\d_]{{1,4}}\.?(?:{GAP}?[^\W\d_]{{1,2}}\.)?)"
HALVED = rf"(?:{HALF}{GAP}?\d{{1,2}}:\d{{2}}|\d{{1,2}}:\d{{2}}{GAP}?{HALF})"
CLOCK = rf"(?:{HALF}{GAP}?)?\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:[.,]\d{{1,6}})?(?:{GAP}?{HALF})?"
TWELVE = rf"\d{{1,2}}:\d{{2}}(?::\d{{2}})?{GAP}?[AaPp]\.?{GAP}?[Mm]\b\.?"
WHEN = rf"(?:{DAY}[,،]?{GAP}{{1,2}}(?:[^\W\d_]{{1,5}}{GAP})?{CLOCK}|{CLOCK}[,،]?{GAP}{{1,2}}{DAY})"
ISO = r"\d{4}-\d{2}-\d{2}[T \t]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?"
NAME = r"[^\n:\"“”«»]{1,80}?"  # what a program says of somebody quotes: `Ann changed the name to "Boat"`
SHORT = r"[^\W_][^\n:\"“”<>\[\]]{0,58}?"
STAMP = (
    rf"(?:[\[(]?(?:{DAY}[T{GAP[1:-1]}]{{1,2}}|[^\W\d_]{{3}}{GAP}\d{{1,2}}{GAP}|\d{{1,2}}{GAP}[^\W\d_]{{3}}{GAP})?\d{{1,2}}:\d{{2}}"
    rf"(?::\d{{2}}(?:\.\d{{1,6}})?)?(?:Z|[+-]\d{{2}}:?\d{{2}})?[\])]?{GAP}*+)"
)


@dataclass(frozen=True, slots=True)
class Form:
    """A chat's form: its head, the least share of lines that have one, and examples of (text, sender or None)."""

    name: str
    pattern: re.Pattern[str]
    least: float
    examples: tuple[tuple[str, str | None], ...]


def form(name: str, pattern: str, *examples: tuple[str, str | None], least: float = 0.2) -> Form:
    """The row of a form whose heads begin lines."""
    return Form(name, re.compile(rf"^{pattern}", re.MULTILINE), least, examples)
