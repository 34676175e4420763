"""Tables to take home: CSV and Parquet in a ZIP, JSON, one Excel workbook with a dictionary of all columns."""

import io
import json
import re
import zipfile

import pandas as pd

from pipeline.tables import MEASURED, cells, to_arrow

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what a workbook cannot hold


def parquet(tables: dict[str, pd.DataFrame]) -> bytes:
    """Every table as Parquet, in one ZIP."""
    import pyarrow.parquet as pq

    def written(name: str) -> bytes:
        out = io.BytesIO()
        pq.write_table(to_arrow(name, tables[name]), out)
        return out.getvalue()

    return _zip({f"{name}.parquet": written(name) for name in tables})


def csv(tables: dict[str, pd.DataFrame]) -> bytes:
    """Every table as CSV, in one ZIP; text that a spreadsheet could run is quoted with an apostrophe."""
    return _zip({f"{name}.csv": safe(frame).to_csv(index=False).encode("utf-8-sig") for name, frame in tables.items()})


def as_json(tables: dict[str, pd.DataFrame]) -> bytes:
    """Every table as a list of records, in one JSON object."""
    whole = {name: json.loads(frame.to_json(orient="records")) for name, frame in tables.items()}
    return json.dumps(whole, ensure_ascii=False).encode()


def safe(frame: pd.DataFrame) -> pd.DataFrame:
    """The table with lists joined, and risky text quoted."""
    words = [name for name in frame.columns if frame[name].dtype.kind not in "iufb"]
    return frame.assign(**{name: [_cell(value) for value in frame[name]] for name in words})


def workbook(tables: dict[str, pd.DataFrame]) -> bytes:
    """Every table as a sheet of one Excel workbook, after a dictionary of all columns; no text runs as a formula."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for name, frame in {"dictionary": dictionary(), **tables}.items():
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        sheet.append([_sheet_cell(sheet, column) for column in frame.columns])
        for row in frame.itertuples(index=False):
            sheet.append([_sheet_cell(sheet, value) for value in row])
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


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return cells.guarded(value) if isinstance(value, str) else value


def _zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _sheet_cell(sheet: object, value: object) -> object:
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if not isinstance(value, str):
        return None if pd.isna(value) else value
    text = CONTROL.sub("\ufffd", value)
    cell = WriteOnlyCell(sheet, cells.cut(text))
    cell.data_type = "s"  # openpyxl would take "=…" for a formula
    return cell


WAYS = {"Excel": workbook, "CSV": csv, "Parquet": parquet, "JSON": as_json}
ENDINGS = {"Excel": "xlsx", "CSV": "csv.zip", "Parquet": "parquet.zip", "JSON": "json"}


def file_name(slug: str, way: str, *, part: bool = False) -> str:
    """The name of the file: interview-selection.xlsx, interview.csv.zip."""
    safe = re.sub(r"[^\w-]+", "-", slug).strip("-") or "interview"
    return f"{safe}{'-selection' if part else ''}.{ENDINGS[way]}"
