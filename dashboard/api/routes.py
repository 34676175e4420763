"""The addresses that scripts read, and the two that a supervisor asks."""

from collections.abc import Callable
from functools import partial

import anyio.to_thread
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.api import cards, checks, openapi, query, recordings, rows
from dashboard.api.answers import answer, refusal
from dashboard.api.guard import refused
from dashboard.host import config
from dashboard.interview import library
from dashboard.measures.search import EXAMPLE
from pipeline.errors import SourceError

NOTHING = "No interview in the tables. Run `make tables`."


def routes(base_path: str = "") -> list[Route]:
    """All routes, each below the server's base path; Streamlit's own stay beside them."""
    below = f"/{base_path.strip('/')}".rstrip("/")
    answers = {
        "/health": health,
        "/ready": ready,
        "/api/openapi.json": guarded(described),
        "/api/interviews": guarded(interviews),
        "/api/search": guarded(search),
        "/card": guarded(cards.shown),
        "/card.png": guarded(cards.drawn),
        "/oembed": guarded(cards.described),
        "/recording": guarded(recordings.played),
    } | {f"/api/{name}": guarded(partial(table, name)) for name in rows.TABLES}
    read = [Route(f"{below}{path}", endpoint, methods=["GET"]) for path, endpoint in answers.items()]
    return [*read, Route(f"{below}/api/check", check, methods=["GET", "POST"])]


def guarded(endpoint: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """The endpoint for those who may read; bad parameters and unknown interviews answered in one line."""

    def answered(request: Request) -> Response:
        try:
            refusing = refused(request.cookies, config.current())
            return refusal(*refusing) if refusing else endpoint(request)
        except SourceError as error:
            return refusal(400, str(error))
        except LookupError as error:
            return refusal(404, str(error.args[0]))

    return answered


async def check(request: Request) -> Response:
    """The verdict on every quotation of a draft, which may be sent as the body."""
    sent: list[QueryParams] = []

    def checked(_: Request) -> Response:
        [asked] = sent
        query.check(asked, checks.FIELDS)
        interview = library.published_interview(query.slug(asked.get("interview")))
        form = query.form(asked)
        return answer(checks.rows(interview, checks.draft(asked)), form, name=f"{interview.slug}-check")

    try:
        refusing = refused(request.cookies, config.current())
        if refusing:
            return refusal(*refusing)
        sent.append(await checks.sent(request))
    except SourceError as error:
        return refusal(400, str(error))
    return await anyio.to_thread.run_sync(guarded(checked), request)


def health(request: Request) -> Response:
    """200 while the process answers."""
    return Response("ok", media_type="text/plain")


def ready(request: Request) -> Response:
    """200 once an interview can be shown; 503 and why not until then."""
    try:
        first = library.published()[:1]
        missing = "" if first and library.published_interviews(first) else NOTHING
    except SourceError as error:
        missing = str(error)
    return refusal(503, missing) if missing else Response("ready", media_type="text/plain")


def described(request: Request) -> Response:
    """This API as OpenAPI 3.1."""
    return answer(openapi.document(), "json", name="openapi")


def interviews(request: Request) -> Response:
    """Every published interview."""
    query.check(request.query_params, ("format",))
    return answer(rows.interviews(library.published_interviews()), query.form(request.query_params), name="interviews")


def table(name: str, request: Request) -> Response:
    """One table's rows of the passages that the address selects."""
    asked = query.read(request.query_params)
    return answer(rows.TABLES[name](asked.view), asked.format, name=f"{asked.view.interview.slug}-{name}")


def search(request: Request) -> Response:
    """Every hit of `kwic`, or of `q` where `kwic` is not asked for."""
    asked = query.read(request.query_params, also=("kwic",))
    words = query.searched("kwic", request.query_params) or asked.view.selection.text
    if not words:
        raise SourceError(f"kwic: nothing to search for. Expected e.g. {EXAMPLE}.")
    return answer(rows.search(asked.view, words), asked.format, name=f"{asked.view.interview.slug}-search")
