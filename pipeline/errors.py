"""The one error that bad input raises, and the one door at which what nobody foresaw becomes it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

LOG = logging.getLogger(__name__)


class SourceError(ValueError):
    """What was wrong with an input, in one line: where, what was found, what was expected, what to do.

    The command line prints it and exits with 2; a page shows it where the reader stands.
    """


@contextmanager
def one_line(where: object) -> Iterator[None]:
    """Raise what nobody foresaw as a SourceError that names `where`; its traceback goes to the log alone.

    For doors, where other sources wait behind this one. Steps raise their own errors, in their own words.
    """
    try:
        yield
    except SourceError:
        raise
    except Exception as error:  # a door: whatever it is, it is said and logged, and the rest is read
        LOG.error("%s could not be read", where, exc_info=True)
        kind = type(error).__name__
        raise SourceError(
            f"{where}: Parley failed on it ({kind}). Expected a transcript it can read; the log has the traceback."
        ) from error
