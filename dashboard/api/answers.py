"""Rows as an HTTP answer, JSON or CSV; errors as one line."""

import csv
import io
import json

import orjson
from starlette.responses import Response

from dashboard.api.rows import Rows
from pipeline.tables.cells import guarded

HEADERS = {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-cache"}


def answer(rows: Rows, form: str, *, name: str) -> Response:
    """The rows as a JSON list, or as a CSV file of that name."""
    if form == "json":
        return Response(orjson.dumps(rows), media_type="application/json", headers=HEADERS)
    headers = HEADERS | {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(as_csv(rows), media_type="text/csv; charset=utf-8", headers=headers)


def refusal(status: int, said: str) -> Response:
    """An error as JSON: {"error": one line}."""
    return Response(orjson.dumps({"error": said}), status, HEADERS, "application/json")


def as_csv(rows: Rows) -> str:
    """Rows as CSV: NA is empty, lists are JSON, and no cell is one that a spreadsheet would run."""
    out = io.StringIO()
    if rows:
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(rows[0])
        writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return guarded(value) if isinstance(value, str) else value
