"""How numbers are written: their places, moments, and sums that every Python and order of terms give alike."""

from collections.abc import Iterable
from math import fsum

PLACES = 12  # decimal places of every number in the tables; Pythons differ from the sixteenth on


def rounded(value: float) -> float:
    """The number as it is written; never -0.0."""
    return round(value, PLACES) + 0.0


def total(values: Iterable[float]) -> float:
    """The sum of all values as it is written: what cancels is 0, whatever the order.

    The built-in `sum` adds floats in another way since Python 3.12, and leaves some 1e-17 of what cancels.
    """
    return rounded(fsum(values))


def clock(seconds: float) -> str:
    """A moment of a recording, down to the second: 2:03, 1:02:03."""
    hours, rest = divmod(int(seconds), 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
