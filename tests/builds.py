"""Small whole builds, each told by a number that stands in every table: what the tests of the store write and read."""

from collections.abc import Iterable, Mapping
from functools import cache

import pandas as pd
import pyarrow as pa

from pipeline import tables
from pipeline.tables import Column, Table


@cache
def numbered(number: int) -> dict[str, pd.DataFrame]:
    """Every table with one row, of interview `i<number>`; nobody changes it."""
    return {name: pd.DataFrame([_row(table, f"i{number}")]) for name, table in tables.TABLES.items()}


def numbers(build: Mapping[str, pd.DataFrame], names: Iterable[str] = tables.TABLES) -> set[str]:
    """The interviews of some tables, or of all: one, or the build is a mixture."""
    return {interview for name in names for interview in build[name]["interview"]}


def _row(table: Table, interview: str) -> dict:
    filled = {name: _value(column) for name, column in table.columns.items()}
    return filled | {"interview": interview}


def _value(column: Column) -> object:
    if pa.types.is_list(column.type):
        return []
    kinds = {tables.TEXT: "words", tables.INTEGER: 1, tables.NUMBER: 0.0, tables.FLAG: False}
    return column.values[0] if column.values else kinds[column.type]
