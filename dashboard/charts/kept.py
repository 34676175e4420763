"""What a page is sent once and keeps, because no filter changes it: marks, tables. Its name says what is in it."""

import hashlib
from dataclasses import dataclass

import orjson
import pandas as pd

from dashboard.charts import columns

FORMAT = orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS


@dataclass(frozen=True)
class Kept:
    """Something as JSON, under a name that no other has."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Table:
    """A table that a page keeps, and which of its rows are shown: a boolean a row; all of them for None."""

    kept: Kept
    shown: list[bool] | None = None

    def rows(self, shown: list[bool]) -> "Table":
        """The table with some of its rows."""
        return Table(self.kept, shown)


def keep(content: object) -> Kept:
    """Something that no filter changes, to be sent once. Raises TypeError for what JSON cannot hold."""
    written = orjson.dumps(content, option=FORMAT, default=null)
    return Kept(hashlib.sha1(written, usedforsecurity=False).hexdigest()[:16], written)


def table(rows: pd.DataFrame) -> Table:
    """A table to be sent once."""
    return Table(keep(cells(rows) | {"data": columns.of_rows(cells(rows)["data"])}))


def cells(rows: pd.DataFrame) -> dict[str, list]:
    """A table as {"columns": […], "data": [[…], …]}, NA as it is."""
    values = [rows[name].tolist() for name in rows.columns]
    return {"columns": list(rows.columns), "data": list(zip(*values, strict=True))}


def null(value: object) -> None:
    """What JSON is given for pandas' NA. Raises TypeError for anything else it cannot hold."""
    if value is not pd.NA:
        raise TypeError(f"{type(value).__name__} cannot be sent to a chart")


def bits(shown: list[bool]) -> str:
    """Booleans as a text of 0 and 1: a fifth of what JSON takes for them."""
    return "".join("1" if one else "0" for one in shown)
