"""The list of all tables and columns in `docs/tables.md`, out of the contract: `python -m tests.docs` writes it."""

from pathlib import Path

from pipeline import tables
from pipeline.tables import Column, Table

FILE = Path(__file__).parent.parent / "docs" / "tables.md"
HEAD = """# The tables

Every table with its columns, out of the contract in `pipeline/tables/contract.py`; `make docs` writes this page anew. \
Turns count from 1, characters from 0, spans are half-open.
"""
TYPES = {"string": "text", "int64": "integer", "double": "number", "bool": "yes or no"}


def written() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(_section(name, table) for name, table in tables.TABLES.items())])


def _section(name: str, table: Table) -> str:
    rows = "\n".join(_row(label, column) for label, column in table.columns.items())
    head = f"One row is {table.row}; its key is {', '.join(table.key)}."
    return f"## {name}\n\n{head}\n\n| column | type | meaning |\n|---|---|---|\n{rows}\n"


def _row(name: str, column: Column) -> str:
    kind = str(column.type)
    kind = f"list of {TYPES.get(str(column.type.value_type), 'records')}" if kind.startswith("list") else TYPES[kind]
    among = f" ({', '.join(column.values)})" if column.values else ""
    return f"| `{name}` | {kind}{', or NA' if column.nullable else ''} | {column.meaning}{among} |"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
