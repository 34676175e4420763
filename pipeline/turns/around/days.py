"""Days as texts name them, in many languages: `16 de abril de 2025`, `April 16, 2025`, `16.4.2025`, `2025年4月16日`."""

import re
from collections.abc import Callable
from datetime import date

from pipeline import lexicons

MONTHS = {word: int(number) for number, words in lexicons.shared("months").items() for word in words.split()}
ORDINAL = rf"(?:{lexicons.any_of('written', 'ordinals')}|[.º°ª])?"
OF = rf"(?:{lexicons.any_of('written', 'of')}\s+|d[’'])?"
WORD = r"([^\W\d_]{3,12})"
YEAR = r"(\d{4})(?!\d)"
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")  # no stamp of a machine, which goes on with `T21:24`
MONTH_FIRST = re.compile(rf"\b{WORD}\.?\s+(\d{{1,2}}){ORDINAL},?\s+{YEAR}", re.I)
DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}}){ORDINAL}[\s\xa0]+{OF}{WORD}\.?,?\s+{OF}{YEAR}", re.I)
SIGNED = re.compile(rf"(?<!\d){YEAR}\s?[年년]\s?(\d{{1,2}})\s?[月월]\s?(\d{{1,2}})\s?[日일]")
POINTED = re.compile(rf"(?<![\d.])(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?{YEAR}(?!\.\d)")  # nobody writes the month first so
NUMBERED = re.compile(rf"(?<!\d)(\d{{1,2}}) tháng (\d{{1,2}}),? năm {YEAR}")
FORMS = (  # and where year, month and day stand in each
    (ISO, (0, 1, 2)),
    (MONTH_FIRST, (2, 0, 1)),
    (DAY_FIRST, (2, 1, 0)),
    (SIGNED, (0, 1, 2)),
    (POINTED, (2, 1, 0)),
    (NUMBERED, (2, 1, 0)),
)


def named(text: str) -> str | None:
    """The first day that a text names in the first of the forms that it uses, as ISO 8601."""
    return next(
        (day.isoformat() for form, order in FORMS for match in form.finditer(text) if (day := _day(match, order))), None
    )


def without(text: str) -> str:
    """A text without the days that it names."""
    for form, order in FORMS:
        text = form.sub(_unless_day(order), text)
    return text


def _unless_day(order: tuple[int, int, int]) -> Callable[[re.Match], str]:
    return lambda match: "" if _day(match, order) else match[0]


def _day(match: re.Match, order: tuple[int, int, int]) -> date | None:
    year, month, day = (match.groups()[place] for place in order)
    number = int(month) if month.isdigit() else MONTHS.get(month.casefold())
    try:
        return date(int(year), number, int(day)) if number else None
    except ValueError:  # a day that no calendar has
        return None
