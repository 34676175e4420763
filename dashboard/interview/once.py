"""What is worked out of an interview alone is worked out once, and goes when the interview goes."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Result = TypeVar("Result")

MOST = 8  # results kept of one function for one interview, the latest


def once(make: Callable[..., Result]) -> Callable[..., Result]:
    """A function of an interview, and of anything hashable besides, that keeps its results with the interview.

    What it gives is shared: callers must not change it.
    """

    @wraps(make)
    def kept(interview, *asked: object) -> Result:
        results = interview.kept.setdefault(make, {})
        try:
            return results[asked]
        except KeyError:  # never asked, or already dropped for what another session asked
            found = results[asked] = make(interview, *asked)
        for oldest in list(results)[:-MOST]:
            results.pop(oldest, None)
        return found

    return kept
