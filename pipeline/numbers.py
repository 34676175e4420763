"""What a number is worth: the places that are written, and sums that every Python and order of terms give alike."""

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
