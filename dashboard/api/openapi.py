"""The API described as OpenAPI 3.1, out of the contract of the tables."""

import pyarrow as pa

from dashboard.api import cards, checks, query, rows
from dashboard.measures.kwic import COLUMNS
from dashboard.quotes import verdict
from dashboard.quotes.article import LONGEST
from dashboard.selection import facets
from pipeline import tables as contract

INTERVIEW = "the interview, by its short name as /api/interviews lists it; the first one if absent"
KWIC = "what is listed, searched as `q` is; `q` if absent"
CARDS = {
    "/card": ("A card of a view, an exchange or a passage, for a frame in another page.", "text/html", ()),
    "/card.png": ("The same card as a picture.", "image/png", ()),
    "/oembed": ("The card of an address as oEmbed 1.0 describes it.", "application/json", cards.OEMBED),
    "/recording": ("The recording of an interview, or the ranges asked for.", "audio/*", ("interview",)),
}
VERDICTS = [*verdict.KINDS, checks.NOT_CHECKED]
KINDS = {pa.string(): "string", pa.int64(): "integer", pa.float64(): "number", pa.bool_(): "boolean"}
PLAIN = {
    "turn": "integer", "paragraph": "integer", "exchange": "integer", "words": "integer", "start": "integer",
    "tone": "number", "start_s": "number", "topics": "array", "entities": "array",
}  # fmt: skip
MAY_BE_NULL = {"exchange", "speaker", "tone", "start_s"}


def document() -> dict:
    """The whole description."""
    paths = {"/api/interviews": _path("an interview", _columns("interviews"), ("format",))}
    for name in rows.TABLES:
        columns = _plain(rows.PASSAGE) if name == "passages" else _columns(name)
        row = contract.TABLES["paragraphs" if name == "passages" else name].row
        paths[f"/api/{name}"] = _path(row, columns, (*query.parameters(), "format"))
    paths["/api/search"] = _path("a hit of the search", _plain(COLUMNS), (*query.parameters(), "kwic", "format"))
    paths["/api/check"] = _checked()
    paths["/api/openapi.json"] = {"get": {"summary": "This description.", "responses": {"200": {"description": "OK"}}}}
    for path, (said, kind, also) in CARDS.items():
        paths[path] = _card(said, kind, also)
    for path, said in {"/health": "The process answers.", "/ready": "An interview can be shown; 503 if not."}.items():
        paths[path] = {"get": {"summary": said, "security": [], "responses": {"200": {"description": "OK"}}}}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Parley",
            "version": "1",
            "description": "Read-only tables of the published interviews. Parley measures words, not truth.",
        },
        "paths": paths,
    }


def _path(row: str, columns: dict, parameters: tuple[str, ...]) -> dict:
    items = {"type": "object", "properties": columns, "required": list(columns)}
    found = {
        "description": f"A list; one row is {row}.",
        "content": {"application/json": {"schema": {"type": "array", "items": items}}, "text/csv": {}},
    }
    errors = {
        "400": "A parameter cannot be meant.",
        "401": "Sign-in is on, and nobody is signed in.",
        "403": "The account is not on the list.",
        "404": "No such interview.",
    }
    responses = {"200": found} | {status: {"description": said} for status, said in errors.items()}
    return {"get": {"summary": f"One row is {row}.", "parameters": list(map(_parameter, parameters)),
                    "responses": responses}}  # fmt: skip


def _card(said: str, kind: str, also: tuple[str, ...]) -> dict:
    names = also or (*query.parameters(), *cards.OPEN)
    responses = {"200": {"description": said, "content": {kind: {}}}, "404": {"description": "Not here."}}
    return {"get": {"summary": said, "parameters": list(map(_parameter, names)), "responses": responses}}


def _checked() -> dict:
    """The address that checks a draft, sent as a parameter, as text, or as JSON."""
    got = _path("a quotation of the draft, or a claim not checked", _checks(), ("interview", "text", "format"))["get"]
    told = {"type": "object", "properties": {"text": {"type": "string"}, "interview": {"type": "string"}}}
    body = {"content": {"text/plain": {"schema": {"type": "string"}}, "application/json": {"schema": told}}}
    return {"get": got, "post": got | {"requestBody": body}}


def _checks() -> dict:
    return {
        name: {"type": _or_null(kind, name in checks.MAY_BE_NULL)} | ({"enum": VERDICTS} if name == "verdict" else {})
        for name, kind in checks.COLUMNS.items()
    }


def _parameter(name: str) -> dict:
    found = facets.of_key(name)
    meant = {
        "interview": (INTERVIEW, {"type": "string"}),
        "format": ("json or csv", {"type": "string", "enum": list(query.FORMATS)}),
        "kwic": (KWIC, {"type": "string"}),
        "exchange": ("the number of an exchange", {"type": "integer"}),
        "at": ("a place in the transcript, as 12.3", {"type": "string"}),
        "url": ("an address of this dashboard", {"type": "string"}),
        "maxwidth": ("pixels", {"type": "integer"}),
        "maxheight": ("pixels", {"type": "integer"}),
        "text": (f"a draft of up to {LONGEST:,} characters, its quotations in quotation marks", {"type": "string"}),
    }
    means, schema = (found.means, found.schema()) if found else meant[name]
    return {"name": name, "in": "query", "required": False, "description": means, "schema": schema}


def _columns(name: str) -> dict:
    return {
        column: {"type": _or_null(KINDS.get(made.type, "array"), made.nullable), "description": made.meaning}
        for column, made in contract.TABLES[name].columns.items()
    }


def _plain(names: list[str]) -> dict:
    return {name: {"type": _or_null(PLAIN.get(name, "string"), name in MAY_BE_NULL)} for name in names}


def _or_null(kind: str, nullable: bool) -> str | list[str]:
    return [kind, "null"] if nullable else kind
