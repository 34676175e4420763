"""The tables of an interview to take home: Parquet and CSV in a ZIP, or JSON."""

import io
import json
import zipfile

import pandas as pd

from pipeline.tables import cells, to_arrow


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


WAYS = {"Parquet": parquet, "CSV": csv, "JSON": as_json}


def file_name(slug: str, way: str) -> str:
    """The name of the file in which an interview's tables are saved that way."""
    return f"{slug}-{way.lower()}.{'json' if way == 'JSON' else 'zip'}"
