"""Quotations of a draft checked for scripts: what was sent, and a row for each quotation and each claim not checked."""

import json
from collections.abc import Mapping

from starlette.datastructures import QueryParams
from starlette.requests import Request

from dashboard import quotes
from dashboard.api.rows import Rows
from dashboard.interview import worked
from dashboard.interview.interview import Interview
from dashboard.passages.verdicts import named
from dashboard.quotes.article import LONGEST
from dashboard.quotes.check import Checked
from pipeline.errors import SourceError

FIELDS = ("interview", "text", "format")
BYTES = LONGEST * 4
NOT_CHECKED = "not checked"
COLUMNS = {
    "number": "integer", "verdict": "string", "meaning": "string", "quoted": "string", "said": "string",
    "turn": "integer", "paragraph": "integer", "exchange": "integer", "speaker": "string", "attributed": "string",
    "places": "array", "times": "integer", "share": "number", "remarks": "array", "changes": "array",
    "before": "string", "after": "string", "sha256": "string",
}  # fmt: skip
MAY_BE_NULL = {"turn", "paragraph", "exchange", "speaker", "attributed", "share"}


async def sent(request: Request) -> QueryParams:
    """What a request asks, by its address, by JSON ({"text": …, "interview": …}), or with the draft itself as its body.

    Raises SourceError for a body that is too large or no text.
    """
    asked = dict(request.query_params)
    if request.method == "POST":
        asked |= _read(await _body(request), request.headers.get("content-type", ""))
    return QueryParams(asked)


def draft(asked: Mapping[str, str]) -> str:
    """The draft that was sent. Raises SourceError if there is none, or more of it than is read."""
    text = asked.get("text", "")
    if not text.strip():
        raise SourceError("text: nothing to check. Expected a draft with its quotations in quotation marks.")
    if len(text) > LONGEST:
        raise SourceError(f"text: {len(text):,} characters. Expected at most {LONGEST:,}; send it in parts.")
    return text


def rows(interview: Interview, text: str) -> Rows:
    """A row a quotation, then a row a sentence that says without quoting what was said; of no quotation, the text's."""
    source = worked.quotable(interview)
    found = quotes.check(text, source)
    if not found.quotations and not found.claims:
        found = quotes.one(text, source)
    sha256 = str(interview.info["sha256"])
    checked = [_row(number, one, sha256) for number, one in enumerate(found.quotations, 1)]
    return checked + [_claim(number, claim, sha256) for number, claim in enumerate(found.claims, len(checked) + 1)]


def _row(number: int, one: Checked, sha256: str) -> dict:
    first = one.places[0] if one.places else None
    places = [
        {"turn": place.turn, "paragraph": place.paragraph, "speaker": place.speaker}
        for place in dict.fromkeys(one.places)
    ]
    changes = [
        {"kind": piece.kind, "quoted": piece.quoted, "said": piece.source}
        for piece in one.pieces
        if piece.kind != "same"
    ]
    return {
        "number": number, "verdict": one.verdict, "meaning": named(one)[1], "quoted": one.quotation.text.strip(),
        "said": one.said, "turn": first and first.turn, "paragraph": first and first.paragraph,
        "exchange": first and first.exchange, "speaker": first and first.speaker, "attributed": one.attributed,
        "places": places, "times": one.times, "share": None if one.share is None else round(float(one.share), 3),
        "remarks": list(one.remarks), "changes": changes, "before": one.before, "after": one.after, "sha256": sha256,
    }  # fmt: skip


def _claim(number: int, claim: str, sha256: str) -> dict:
    blank = {"integer": None, "number": None, "string": "", "array": []}
    row = {name: None if name in MAY_BE_NULL else blank[kind] for name, kind in COLUMNS.items()}
    meant = "Said without quotation marks, so its words were not compared."
    return row | {
        "number": number, "verdict": NOT_CHECKED, "meaning": meant, "quoted": claim, "times": 0, "sha256": sha256,
    }  # fmt: skip


async def _body(request: Request) -> str:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > BYTES:
            raise SourceError(f"the body is larger than {BYTES:,} bytes. Expected at most {LONGEST:,} characters.")
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise SourceError("the body is no UTF-8. Expected a draft as text, or JSON with the key 'text'.") from None


def _read(body: str, kind: str) -> dict[str, str]:
    if not kind.startswith("application/json"):
        return {"text": body} if body else {}
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or not all(isinstance(value, str) for value in told.values()):
        raise SourceError('the body is not JSON as expected here: {"text": "…"}, and "interview" if need be.')
    return told
