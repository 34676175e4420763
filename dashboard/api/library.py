"""What the API may show: the published interviews of the tables, never a session's uploads."""

from dashboard import config, data
from dashboard.interview import Interview
from pipeline.errors import SourceError


def slugs() -> list[str]:
    """Every published interview, in the order of the dashboard."""
    settings = config.current()
    return config.listed(data._slugs(settings.tables, data._version(settings.tables)), settings)


def interview(slug: str) -> Interview:
    """A published interview, as every session shares it. Raises LookupError if there is none of that name."""
    if slug not in slugs():
        raise LookupError(f"interview '{slug}' is not here. Expected one of {', '.join(slugs())}.")
    tables = config.current().tables
    return data._interview(tables, data._version(tables), slug)


def ready() -> str | None:
    """None if the first interview can be shown, or one line that says what is missing."""
    try:
        there = slugs()
        return None if there and interview(there[0]) else "No interview in the tables. Run `make tables`."
    except SourceError as error:
        return str(error)
