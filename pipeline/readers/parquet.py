"""Parquet → the rows of its table."""

import io
from collections.abc import Iterator

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers import budget, tabular
from pipeline.readers.encoding import Decoded
from pipeline.readers.structured.names import speaker_name

BATCH = 64  # rows unpacked at once: a dictionary may say one text of a megabyte for each


def read(content: bytes, *, where: str) -> Document:
    """The document of a Parquet file: a block a row."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(io.BytesIO(content))
        groups = [file.metadata.row_group(number) for number in range(file.metadata.num_row_groups)]
        if budget.is_bomb(len(content), sum(group.total_byte_size for group in groups)):
            raise SourceError(f"{where}: unpacks to over {budget.RATIO} times its size. Expected one transcript.")
        budget.expect(file.metadata.num_rows, budget.ROWS, "rows", where=where)
        budget.expect(file.metadata.num_rows * file.metadata.num_columns, budget.PIECES, "cells", where=where)
        source, rows = tabular.written(_cells(file), where=where)
    except SourceError:
        raise
    except (pa.ArrowException, OSError, OverflowError, ValueError, LookupError, MemoryError) as error:
        reason = " ".join(str(error).split())[:120]
        raise SourceError(
            f"{where}: a damaged Parquet file ({reason}). Expected a whole one; write it again."
        ) from error
    return tabular.document(Decoded(source, "utf-8"), rows, where=where, format="Parquet")


def _cells(file) -> Iterator[list[str]]:
    """The names of the columns, then the rows."""
    names = file.schema_arrow.names
    yield names
    for batch in file.iter_batches(batch_size=BATCH):
        for record in batch.to_pylist():
            yield [_cell(record[name]) for name in names]


def _cell(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return speaker_name(value) or ""
    return "" if value is None or isinstance(value, bytes | list) else str(value)
