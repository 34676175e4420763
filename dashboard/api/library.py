"""What the API may show: the published interviews of the tables, never a session's uploads."""

from dashboard.interview import library
from pipeline.errors import SourceError

slugs = library.published
interview = library.published_interview
interviews = library.published_interviews


def ready() -> str | None:
    """None if the first interview can be shown, or one line that says what is missing."""
    try:
        there = slugs()
        return None if there and interview(there[0]) else "No interview in the tables. Run `make tables`."
    except SourceError as error:
        return str(error)
