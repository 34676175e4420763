"""What a reader gives is read and analysed apart from the server, within what its host allows."""

from collections.abc import Callable

from dashboard.host import config
from dashboard.host.workers import workers
from dashboard.interview import holdings
from dashboard.pages.add.sources import Given
from pipeline.errors import SourceError
from pipeline.source.settings import Settings
from pipeline.turns.previews import Preview


def warm() -> None:
    """Have a process ready before a transcript comes."""
    workers().warm()


def read(given: Given, taught: Settings) -> tuple:
    """The document, without its blocks, the transcript, and the lines as they were read, of what was given.

    Raises SourceError in one clear line.
    """
    return _ask("read", given, {"limit_bytes": config.current().upload_bytes, "settings": taught})


def previews(given: Given, taught: Settings) -> tuple[Preview, ...]:
    """How else the beginning of what was given could be read. Raises SourceError in one clear line."""
    return _ask("previews", given, {"limit_bytes": config.current().upload_bytes, "settings": taught})


def analyse(given: Given, settings: Settings, *, name: str, step: Callable[[str], None]) -> dict:
    """The tables of what was given, under its slug. Raises SourceError in one clear line."""
    room = config.current().sessions_mb * 1e6 - holdings.holdings().size()
    if room <= 0:
        raise SourceError(
            f"{given.name}: this server holds as many transcripts of readers as it may. Try again in some minutes."
        )
    return _ask(
        "analyse", given, {"settings": settings, "slug": name, "room_bytes": int(room / holdings.TIMES)}, step=step
    )


def _ask(job: str, given: Given, more: dict, *, step: Callable[[str], None] = lambda step: None) -> object:
    host = config.current()
    arguments = {"name": given.name, "content": given.content, **more}
    return workers().ask(job, arguments, memory_mb=host.reading_mb, seconds=host.reading_s, step=step)
