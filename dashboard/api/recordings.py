"""The recording of an interview, as a file of which a browser may ask any part."""

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from dashboard.api import query
from dashboard.hearing import recording
from dashboard.interview import library
from pipeline.source import recordings

HEADERS = {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=3600"}


def played(request: Request) -> Response:
    """The file, or the ranges of it that are asked for. Raises LookupError where none is on this server."""
    query.check(request.query_params, ("interview",))
    interview = library.published_interview(query.slug(request.query_params.get("interview")))
    path = recording.file(interview)
    if path is None:
        raise LookupError("no recording of this interview is here.")
    found = FileResponse(path, headers=HEADERS, media_type=recordings.kind_of(path.name).type, stat_result=path.stat())
    if request.headers.get("if-none-match") == found.headers["etag"]:
        return Response(status_code=304, headers=HEADERS | {"etag": found.headers["etag"]})
    return found
