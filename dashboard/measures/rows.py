"""Tables row by row. Plain lists and row types made once: pandas makes a new type at every `itertuples`."""

from collections import namedtuple
from collections.abc import Iterable
from functools import cache
from itertools import compress

import pandas as pd


def table(rows: Iterable[tuple], *names: str) -> pd.DataFrame:
    """Rows as a table of plain objects: of pandas' own text type it takes three times as long to make and read."""
    return pd.DataFrame(list(rows), columns=list(names), dtype=object)


def part(whole: pd.DataFrame, *names: str, kept: pd.Series) -> pd.DataFrame:
    """Some columns of the rows that are kept, as plain objects."""
    return table(compress(columns(whole, *names), kept.tolist()), *names)


def columns(table: pd.DataFrame, *names: str) -> Iterable[tuple]:
    """Some columns of a table, row by row."""
    return zip(*(table[name].tolist() for name in names), strict=True)


def records(table: pd.DataFrame, *names: str) -> list:
    """The rows of a table, each with some columns, or all, as its attributes."""
    names = names or tuple(table.columns)
    row = _row(names)
    return [row(*values) for values in columns(table, *names)]


@cache
def _row(names: tuple[str, ...]) -> type:
    return namedtuple("Row", names)
