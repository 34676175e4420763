"""What a table and a column are, and the types that columns have. No table is named here."""

from dataclasses import dataclass

import pyarrow as pa

TEXT, INTEGER, NUMBER, FLAG = pa.string(), pa.int64(), pa.float64(), pa.bool_()
TEXTS, INTEGERS = pa.list_(pa.string()), pa.list_(pa.int64())
TONE_WORDS = pa.list_(pa.struct([("start", INTEGER), ("end", INTEGER), ("surface", TEXT), ("weight", NUMBER)]))


@dataclass(frozen=True)
class Column:
    """A column: its type, whether NA may stand in it, its range or its values, and what it means."""

    type: pa.DataType
    meaning: str
    nullable: bool = False
    range: tuple[float, float] | None = None
    values: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Table:
    """A table: what one row is, the key that names it, and its columns in order."""

    row: str
    key: tuple[str, ...]
    columns: dict[str, Column]

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema that the table is written with."""
        return pa.schema(
            [pa.field(name, column.type, nullable=column.nullable) for name, column in self.columns.items()]
        )
