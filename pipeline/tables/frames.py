"""Frames to tables as they are written and back, and the check of their rows."""

import functools
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import compute

from pipeline.errors import SourceError
from pipeline.numbers import rounded
from pipeline.tables.contract import TABLES
from pipeline.tables.shape import FLAG, INTEGER, NUMBER, TEXT, TONE_WORDS, Column

STRINGS = pd.StringDtype(na_value=float("nan"))
NULLABLE = {INTEGER: pd.Int64Dtype(), FLAG: pd.BooleanDtype()}


def to_arrow(name: str, frame: pd.DataFrame | Mapping[str, Sequence]) -> pa.Table:
    """The table, or its columns by name, as it is written: columns and types of the contract, rows in order of the key.

    Numbers are rounded to PLACES decimal places, so that every Python writes the same bytes.
    Raises SourceError naming the table, the column, what was found and what was expected.
    """
    table = TABLES[name]
    columns = dict(frame.items())
    wrong = columns.keys() ^ table.columns.keys()
    if wrong:
        raise SourceError(f"{name}: column '{min(wrong)}' is missing or unknown. Expected {', '.join(table.columns)}.")
    if not any(map(len, columns.values())):
        return table.schema.empty_table()
    arrays = [_array(f"{name}.{label}", columns[label], column) for label, column in table.columns.items()]
    return _ordered(pa.Table.from_arrays(arrays, schema=table.schema), table.key)


def _ordered(arrow: pa.Table, key: tuple[str, ...]) -> pa.Table:
    """The table with its rows in the order of the key; rows of one key stay as they stand."""
    order = compute.sort_indices(arrow, sort_keys=[(label, "ascending") for label in key]).to_numpy()
    return arrow if (order == range(len(order))).all() else arrow.take(order)


def _array(where: str, values: Sequence, column: Column) -> pa.Array:
    try:
        if column.type == TONE_WORDS:
            return pa.array(
                [[word | {"weight": rounded(word["weight"])} for word in row] for row in values], TONE_WORDS
            )
        if pa.types.is_list(column.type):
            return pa.array(list(values), column.type)
        array = pa.array(values, column.type, from_pandas=True)
        return pa.array([_written(value) for value in array.to_pylist()], NUMBER) if column.type == NUMBER else array
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError) as error:
        raise SourceError(f"{where}: {error}. Expected {column.type}.") from error


def _written(value: float | None) -> float | None:
    return None if value is None else rounded(value)


def empty(name: str) -> pd.DataFrame:
    """The table without rows."""
    return to_pandas(TABLES[name].schema.empty_table())


def to_pandas(arrow: pa.Table) -> pd.DataFrame:
    """A written table as pandas reads it: nullable integers and flags where NA may stand, lists as lists."""
    columns = {field.name: _column(arrow[field.name], field) for field in arrow.schema}
    return pd.DataFrame(columns, index=pd.RangeIndex(len(arrow)))


def _column(values: pa.ChunkedArray, field: pa.Field) -> pd.api.extensions.ExtensionArray | np.ndarray:
    if pa.types.is_list(field.type):
        return np.fromiter(values.to_pylist(), dtype=object, count=len(values))
    if field.type == TEXT:
        return STRINGS.__from_arrow__(values)
    return (
        NULLABLE[field.type].__from_arrow__(values) if field.nullable and field.type in NULLABLE else values.to_numpy()
    )


def check(name: str, arrow: pa.Table) -> None:
    """Raise SourceError if a row of a table as it is written breaks its contract: key, NA, range or values."""
    table = TABLES[name]
    doubled = _first(_doubled(arrow, table.key))
    if doubled is not None:
        row = [arrow[label][doubled].as_py() for label in table.key]
        raise SourceError(f"{name}: key {row} stands twice. Expected one row for each {table.row}.")
    for label, column in table.columns.items():
        _check_column(f"{name}.{label}", arrow[label], column)


def _doubled(arrow: pa.Table, key: tuple[str, ...]) -> pa.ChunkedArray:
    """For each row but the last whether the next, in order of the key, has the same."""
    same = [compute.equal(arrow[label][:-1], arrow[label][1:]) for label in key]
    return functools.reduce(compute.and_, same)


def _check_column(where: str, values: pa.ChunkedArray, column: Column) -> None:
    if values.null_count and not column.nullable:
        raise SourceError(f"{where}: NA in row {_first(values.is_null())}. Expected {column.meaning}.")
    if column.range:
        least, most = column.range
        outside = _first(
            compute.invert(compute.and_(compute.less_equal(least, values), compute.less_equal(values, most)))
        )
        if outside is not None:
            raise SourceError(f"{where}: found {values[outside]}. Expected {least} to {most}.")
    if column.values:
        unknown = _first(compute.invert(compute.is_in(values.drop_null(), pa.array(column.values, column.type))))
        if unknown is not None:
            found = values.drop_null()[unknown].as_py()
            raise SourceError(f"{where}: found {found!r}. Expected one of {', '.join(column.values)}.")


def _first(flags: pa.ChunkedArray) -> int | None:
    """The place of the first that is true; NA is not."""
    place = compute.index(flags, True).as_py()
    return None if place < 0 else place
