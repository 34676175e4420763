"""Parquet → the rows of its table."""

import io
from collections.abc import Iterator

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers import tabular
from pipeline.readers.encoding import Decoded
from pipeline.readers.structured.columns import speaker_name

ROWS_AT_MOST, BYTES_AT_MOST = 500_000, 200 << 20


def read(content: bytes, *, where: str) -> Document:
    """The document of a Parquet file: a block a row."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(io.BytesIO(content))
        groups = [file.metadata.row_group(number) for number in range(file.metadata.num_row_groups)]
        unpacked = sum(group.total_byte_size for group in groups)
        if file.metadata.num_rows > ROWS_AT_MOST or unpacked > BYTES_AT_MOST:
            raise SourceError(f"{where}: {file.metadata.num_rows:,} rows. Expected one transcript; split the table.")
        table = file.read().to_pylist()
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())[:120]
        raise SourceError(
            f"{where}: a damaged Parquet file ({reason}). Expected a whole one; write it again."
        ) from error
    source, rows = tabular.written(_cells(table))
    return tabular.document(Decoded(source, "utf-8"), rows, where=where, format="Parquet")


def _cells(table: list[dict]) -> Iterator[list[str]]:
    names = list(table[0]) if table else []
    yield names
    for record in table:
        yield [_cell(record[name]) for name in names]


def _cell(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return speaker_name(value) or ""
    return "" if value is None or isinstance(value, bytes | list) else str(value)
