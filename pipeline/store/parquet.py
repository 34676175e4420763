"""One table as the bytes of a Parquet file, and back. Knows no folder."""

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline import tables
from pipeline.errors import SourceError

REMEDY = "Build the tables again."


def pack(arrow: pa.Table) -> bytes:
    """The table as a Parquet file; the same rows give the same bytes."""
    out = pa.BufferOutputStream()
    pq.write_table(arrow, out, compression="zstd")
    return out.getvalue().to_pybytes()


def unpack(name: str, content: bytes, *, where: str) -> pd.DataFrame:
    """The table that a Parquet file holds. Raises SourceError if it is none, or its columns or types differ."""
    try:
        arrow = pq.ParquetFile(pa.BufferReader(content)).read()
    except (OSError, ValueError) as error:
        raise SourceError(f"{where}: not a readable Parquet table. {REMEDY}") from error
    expected = tables.TABLES[name].schema
    if arrow.schema.names != expected.names:
        raise SourceError(f"{where}: columns of another version. {REMEDY}")
    for column in expected:
        found = arrow.schema.field(column.name).type
        if found != column.type:
            raise SourceError(f"{where}: column '{column.name}' is {found}. Expected {column.type}. {REMEDY}")
    return tables.to_pandas(arrow)
