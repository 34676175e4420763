"""The kinds of filter: what each takes of a widget, an address and a script. Which there are, `facets` lists."""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Any

import pandas as pd

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.measures import search
from pipeline.errors import SourceError

JSON = {str: "string", int: "integer", float: "number"}  # how OpenAPI names a type


@dataclass(frozen=True)
class Facet:
    """A filter: its key in addresses, which is its widget's too, and its field of a selection.

    `keeps` gives a boolean a passage for a value that narrows; `says` puts that value into words; `means` is what
    an address for scripts means by it. `label`, `placeholder` and `help` are the widget's.
    """

    key: str
    field: str
    label: str
    _: KW_ONLY
    keeps: Callable[[pd.DataFrame, Any], pd.Series]
    says: Callable[[Any, Interview], str]
    means: str
    placeholder: str | None = None
    help: str | None = None
    empty = None  # the value that narrows nothing

    def held(self, widget: Any, interview: Interview) -> Any:
        """The value that a widget holds; None where the widget was never there."""
        return self.empty if widget is None else widget

    def widget(self, value: Any, interview: Interview) -> Any:
        """What the widget holds for a value."""
        return value


@dataclass(frozen=True)
class Several(Facet):
    """Any of several values: a tuple of those that `there` finds in an interview, written as `written` has it.

    The widget stands from `least` values on; where charts `ask` for it, only while it narrows. `scripts` finds what
    scripts may ask for beside: no passage may have it. `anything`: they may ask for what is nowhere.
    """

    _: KW_ONLY
    there: Callable[[Interview], Sequence]
    written: Callable[[Interview, Any], str] = lambda _, value: str(value)
    kind: type = str
    least: int = 0
    charts_ask: bool = False
    scripts: Callable[[Interview], Sequence] | None = None
    anything: bool = False
    empty = ()

    def held(self, widget: Sequence | None, interview: Interview) -> tuple:
        """The values that are chosen."""
        return tuple(widget or ())

    def widget(self, value: tuple, interview: Interview) -> list:
        """What the widget holds."""
        return list(value)

    def asked(self, values: list[str], interview: Interview) -> tuple:
        """The values of an address, by their id or as they are written. Raises SourceError for one that is nowhere."""
        known = (self.scripts or self.there)(interview)
        found = {self.written(interview, one): one for one in known} | {str(one): one for one in known}
        lost = next((value for value in values if value not in found), None)
        if lost is not None and not self.anything:
            raise SourceError(f"{self.key}: '{lost}' is not in this interview. Expected of {', '.join(found)}.")
        return tuple(found.get(value, value) for value in values)

    def unmet(self, values: list[str], interview: Interview) -> list[str]:
        """What of an address's values the widget does not take, in words."""
        there = {self.written(interview, one) for one in self.there(interview)}
        return [writing.asked(self.key, value) for value in values if value not in there]

    def schema(self) -> dict:
        """The values as OpenAPI has them."""
        return {"type": "array", "items": {"type": JSON[self.kind]}}


@dataclass(frozen=True)
class OneOf(Facet):
    """One of a few `options`, of which the first narrows nothing."""

    _: KW_ONLY
    options: tuple[str, ...]

    @property
    def empty(self) -> str:
        """The first of them."""
        return self.options[0]

    def asked(self, values: list[str], interview: Interview) -> str:
        """The last value of an address. Raises SourceError for none of the options."""
        value = values[-1] if values else self.empty
        if value not in self.options:
            raise SourceError(f"{self.key}: '{value}'. Expected one of {', '.join(self.options)}.")
        return value

    def unmet(self, values: list[str], interview: Interview) -> list[str]:
        """What is no option, and what stands before the one that is taken."""
        lost = [writing.asked(self.key, value) for value in values if value not in self.options]
        return lost + [f"{writing.asked(self.key, value)} too" for value in values[:-1] if value in self.options]

    def schema(self) -> dict:
        """The options as OpenAPI has them."""
        return {"type": "string", "enum": list(self.options)}


@dataclass(frozen=True)
class Text(Facet):
    """Words to search for, at most search.LONGEST characters."""

    empty = ""

    def held(self, widget: str | None, interview: Interview) -> str:
        """The words, without blanks around them."""
        return (widget or "").strip()

    def asked(self, values: list[str], interview: Interview) -> str:
        """The words of an address. Raises SourceError where there is no word in them."""
        return searched(self.key, values)

    def unmet(self, values: list[str], interview: Interview) -> list[str]:
        """That an address's text is too long."""
        most = search.LONGEST
        return [f"{self.key} of {len(one)} characters ({most} at most)" for one in values if len(one) > most]

    def schema(self) -> dict:
        """The text as OpenAPI has it."""
        return {"type": "string"}


@dataclass(frozen=True)
class Range(Facet):
    """From one number to another between the two `ends` of an interview; None where that is all of it."""

    _: KW_ONLY
    ends: Callable[[Interview], tuple[float, float]]
    kind: type = int
    step: float | None = None
    format: str | None = None

    def held(self, widget: Sequence | None, interview: Interview) -> tuple | None:
        """From and to, the lower first."""
        return self._narrowing(widget or self.ends(interview), interview)

    def widget(self, value: tuple | None, interview: Interview) -> tuple:
        """From and to, also where they are the ends."""
        return value or self.ends(interview)

    def asked(self, values: list[str], interview: Interview) -> tuple | None:
        """The two numbers of an address. Raises SourceError where they are not two numbers."""
        try:
            low, high = sorted(self.kind(value) for value in values) if values else self.ends(interview)
        except ValueError as error:
            said = f"{self.key}: {', '.join(values)}. Expected it twice, from and to, as numbers."
            raise SourceError(said) from error
        return self._narrowing((low, high), interview)

    def unmet(self, values: list[str], interview: Interview) -> list[str]:
        """An address's values where they are no two numbers between the ends."""
        ends = self.ends(interview)
        if not values or _inside(values, *ends):
            return []
        return [f"{writing.asked(self.key, ' to '.join(values))} ({' to '.join(map(writing.number, ends))})"]

    def schema(self) -> dict:
        """The two numbers as OpenAPI has them."""
        return {"type": "array", "items": {"type": JSON[self.kind]}, "minItems": 2, "maxItems": 2}

    def _narrowing(self, values: Sequence, interview: Interview) -> tuple | None:
        span = tuple(sorted(values))
        return None if span == tuple(self.ends(interview)) else span


def searched(key: str, values: list[str]) -> str:
    """What a parameter searches for, "" where it is not given; SourceError where no word is left of it."""
    text = (values or [""])[-1].strip()[: search.LONGEST]
    if text and not search.parse(text):
        raise SourceError(f"{key}: '{text}' has no word to search for. Expected e.g. {search.EXAMPLE}.")
    return text


def _inside(values: list[str], low: float, high: float) -> bool:
    """Whether two values of an address are a range between two ends."""
    try:
        return len(values) == 2 and all(low <= float(value) <= high for value in values)
    except ValueError:
        return False
