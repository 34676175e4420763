"""Request parameters → interview and Selection, by the names and values of the dashboard's addresses."""

from dataclasses import dataclass

from starlette.datastructures import QueryParams

from dashboard.api import library
from dashboard.interview.interview import Interview, label
from dashboard.measures import search
from dashboard.selection.selection import SHOWS, WHOLE_TONE, Selection
from pipeline.errors import SourceError

FILTERS = ("interview", "topic", "show", "speaker", "name", "q", "tone", "turns", "exchanges")
FORMATS = ("json", "csv")


@dataclass(frozen=True)
class Query:
    """What was asked for: an interview, the selection of its passages, and the form of the answer."""

    interview: Interview
    selection: Selection
    format: str


def read(asked: QueryParams, *, also: tuple[str, ...] = ()) -> Query:
    """The query of an address. Raises SourceError for a value that cannot be meant, LookupError for no interview."""
    check(asked, (*FILTERS, "format", *also))
    interview = library.interview(slug(asked.get("interview")))
    shown = asked.get("show", "All")
    if shown not in SHOWS:
        raise SourceError(f"show: '{shown}'. Expected one of {', '.join(SHOWS)}.")
    return Query(interview, _selection(asked, interview, shown), form(asked))


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
    there = library.slugs()
    if not there:
        raise LookupError("no interview is here.")
    return next((slug for slug in there if asked in (None, slug, label(slug))), asked or there[0])


def searched(key: str, asked: QueryParams) -> str:
    """What a parameter searches for, "" where it is not given; SourceError where no word is left of it."""
    text = asked.get(key, "").strip()[: search.LONGEST]
    if text and not search.parse(text):
        raise SourceError(f"{key}: '{text}' has no word to search for. Expected e.g. {search.EXAMPLE}.")
    return text


def _selection(asked: QueryParams, interview: Interview, shown: str) -> Selection:
    ids = {interview.topic_name(topic): topic for topic in interview.topic_order}
    named = _known("topic", asked.getlist("topic"), [*ids, *interview.topic_order])
    return Selection(
        interview=interview.slug,
        topics=tuple(ids.get(topic, topic) for topic in named),
        show=shown,
        speakers=_known("speaker", asked.getlist("speaker"), sorted(set(interview.turns["speaker"]))),
        names=tuple(asked.getlist("name")),
        text=searched("q", asked),
        tone=_span(asked, "tone", float) or WHOLE_TONE,
        turns=_span(asked, "turns", int),
        exchanges=_exchanges(asked.getlist("exchanges"), interview),
    )


def _known(key: str, values: list[str], there: list[str]) -> tuple[str, ...]:
    missing = [value for value in values if value not in there]
    if missing:
        raise SourceError(f"{key}: '{missing[0]}' is not in this interview. Expected of {', '.join(there)}.")
    return tuple(values)


def _exchanges(values: list[str], interview: Interview) -> tuple[int, ...]:
    numbers = [str(number) for number in interview.exchanges["exchange"]]
    return tuple(map(int, _known("exchanges", values, numbers)))


def _span(asked: QueryParams, key: str, number: type) -> tuple | None:
    values = asked.getlist(key)
    if not values:
        return None
    try:
        low, high = sorted(number(value) for value in values)
    except ValueError as error:
        raise SourceError(f"{key}: {', '.join(values)}. Expected it twice, from and to, as numbers.") from error
    return low, high
