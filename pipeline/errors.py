"""The one error that bad input raises."""


class SourceError(ValueError):
    """What was wrong with an input, in one line: where, what was found, what was expected, what to do.

    The command line prints it and exits with 2; a page shows it where the reader stands.
    """
