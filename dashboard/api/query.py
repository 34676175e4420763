"""Request parameters → a view of a published interview, by the names and values of the dashboard's addresses."""

from dataclasses import dataclass

from starlette.datastructures import QueryParams

from dashboard.interview import library
from dashboard.interview.names import label
from dashboard.selection import facets, kinds
from dashboard.selection.selection import Selection
from dashboard.selection.view import View
from pipeline.errors import SourceError

FORMATS = ("json", "csv")


@dataclass(frozen=True)
class Query:
    """What was asked for: a view of an interview, and the form of the answer."""

    view: View
    format: str


def parameters() -> tuple[str, ...]:
    """What an address may say of an interview and its passages."""
    return ("interview", *(one.key for one in facets.FACETS))


def read(asked: QueryParams, *, also: tuple[str, ...] = ()) -> Query:
    """The query of an address. Raises SourceError for a value that cannot be meant, LookupError for no interview."""
    check(asked, (*parameters(), "format", *also))
    interview = library.published_interview(slug(asked.get("interview")))
    values = {one.field: one.asked(asked.getlist(one.key), interview) for one in facets.FACETS}
    return Query(View(interview, Selection(interview.slug, **values)), form(asked))


def check(asked: QueryParams, known: tuple[str, ...]) -> None:
    """Raise SourceError for the first parameter that is not known."""
    unknown = [key for key in asked if key not in known]
    if unknown:
        raise SourceError(f"'{unknown[0]}' is not a parameter here. Expected of {', '.join(known)}.")


def form(asked: QueryParams) -> str:
    """The form of the answer: json unless csv is asked for."""
    form = asked.get("format", "json")
    if form not in FORMATS:
        raise SourceError(f"format: '{form}'. Expected json or csv.")
    return form


def slug(asked: str | None) -> str:
    """An interview's slug by slug or label; the first interview where none is asked for."""
    there = library.published()
    if not there:
        raise LookupError("no interview is here.")
    return next((slug for slug in there if asked in (None, slug, label(slug))), asked or there[0])


def searched(key: str, asked: QueryParams) -> str:
    """What a parameter searches for, "" where it is not given; SourceError where no word is left of it."""
    return kinds.searched(key, asked.getlist(key))
