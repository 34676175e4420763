"""Frames to tables as they are written and back, and the check of their rows."""

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


def check(name: str, frame: pd.DataFrame) -> None:
    """Raise SourceError if a row breaks the table's contract: key, NA, range or values."""
    table = TABLES[name]
    doubled = frame.duplicated(list(table.key))
    if doubled.any():
        row = frame.loc[doubled.idxmax(), list(table.key)].tolist()
        raise SourceError(f"{name}: key {row} stands twice. Expected one row for each {table.row}.")
    for label, column in table.columns.items():
        _check_column(f"{name}.{label}", frame[label], column)


def _check_column(where: str, values: pd.Series, column: Column) -> None:
    missing = values.isna()
    if missing.any() and not column.nullable:
        raise SourceError(f"{where}: NA in row {int(missing.argmax())}. Expected {column.meaning}.")
    present = values[~missing]
    if column.range and not present.between(*column.range).all():
        found = present[~present.between(*column.range)].iloc[0]
        raise SourceError(f"{where}: found {found}. Expected {column.range[0]} to {column.range[1]}.")
    if column.values and not present.isin(column.values).all():
        found = present[~present.isin(column.values)].iloc[0]
        raise SourceError(f"{where}: found {found!r}. Expected one of {', '.join(column.values)}.")
