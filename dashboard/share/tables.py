"""An interview's tables to take home, whole or as on screen: CSV, Parquet, JSON, one Excel workbook."""

import io
import re

import pandas as pd

from dashboard.interview.interview import Interview
from dashboard.selection.view import View
from dashboard.share import downloads
from pipeline.tables import MEASURED, cells

NAMELESS = "No speaker named"  # what `interview` writes where the contract has NA
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what a workbook cannot hold


def whole(interview: Interview) -> dict[str, pd.DataFrame]:
    """The interview's measured tables with the contract's columns and nothing else."""
    frames = {name: getattr(interview, name) for name in MEASURED if name != "interviews"}
    frames["interviews"] = pd.DataFrame([interview.info])
    speaker = frames["turns"]["speaker"]
    frames["turns"] = frames["turns"].assign(speaker=speaker.where(speaker != NAMELESS, None))
    return {name: frames[name][list(table.columns)].reset_index(drop=True) for name, table in MEASURED.items()}


def narrowed(view: View) -> dict[str, pd.DataFrame]:
    """The tables of the kept passages: their sentences, words, topics and names; turns and exchanges that hold one."""
    tables, passages = whole(view.interview), view.shown
    places = set(zip(passages["turn"], passages["paragraph"], strict=True))
    inside = {
        "turns": tables["turns"]["turn"].isin(passages["turn"]),
        "exchanges": tables["exchanges"]["exchange"].isin(passages["exchange"].dropna()),
        "assessments": _within(tables["assessments"], passages),
        "mentions": _within(tables["mentions"], passages),
    }
    for name in ("paragraphs", "sentences", "topics"):
        rows = zip(tables[name]["turn"], tables[name]["paragraph"], strict=True)
        inside[name] = pd.Series([place in places for place in rows], index=tables[name].index, dtype=bool)
    return tables | {name: tables[name][rows].reset_index(drop=True) for name, rows in inside.items()}


def workbook(tables: dict[str, pd.DataFrame]) -> bytes:
    """Every table as a sheet of one Excel workbook, after a dictionary of all columns; no text runs as a formula."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for name, frame in {"dictionary": dictionary(), **tables}.items():
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        sheet.append([_cell(sheet, column) for column in frame.columns])
        for row in frame.itertuples(index=False):
            sheet.append([_cell(sheet, value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def dictionary() -> pd.DataFrame:
    """A row a column of those tables: table, what its rows are, column, type, whether it may be empty, meaning."""
    rows = [
        (name, table.row, label, str(column.type), "yes" if column.nullable else "no", column.meaning)
        for name, table in MEASURED.items()
        for label, column in table.columns.items()
    ]
    return pd.DataFrame(rows, columns=["table", "one row is", "column", "type", "may be empty", "meaning"])


WAYS = {"Excel": workbook, "CSV": downloads.csv, "Parquet": downloads.parquet, "JSON": downloads.as_json}
ENDINGS = {"Excel": "xlsx", "CSV": "csv.zip", "Parquet": "parquet.zip", "JSON": "json"}


def file_name(slug: str, way: str, *, part: bool) -> str:
    """The name of the file: interview-selection.xlsx, interview.csv.zip."""
    safe = re.sub(r"[^\w-]+", "-", slug).strip("-") or "interview"
    return f"{safe}{'-selection' if part else ''}.{ENDINGS[way]}"


def _within(rows: pd.DataFrame, passages: pd.DataFrame) -> pd.Series:
    """Which rows start inside a passage of their turn."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for turn, start, end in zip(passages["turn"], passages["start"], passages["end"], strict=True):
        spans.setdefault(turn, []).append((start, end))
    found = [
        any(first <= start < last for first, last in spans.get(turn, ()))
        for turn, start in zip(rows["turn"], rows["start"], strict=True)
    ]
    return pd.Series(found, index=rows.index, dtype=bool)


def _cell(sheet: object, value: object) -> object:
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if not isinstance(value, str):
        return None if pd.isna(value) else value
    text = CONTROL.sub("\ufffd", value)
    cell = WriteOnlyCell(sheet, cells.cut(text))
    cell.data_type = "s"  # openpyxl would take "=…" for a formula
    return cell
