"""How work grows with its input, told by ratios of processor time: a slow machine slows both sides."""

import gc
from collections.abc import Callable
from math import log
from time import process_time

GROWTH = 1.7  # what a test lets pass: work in proportion reaches 1.3 where a machine is busy, squared work 1.9


def exponent(work: Callable[[str], object], short: str, long: str, *, tries: int = 4, enough: float = 1.5) -> float:
    """The power of its length with which the work on a text grows: 1 is in proportion, 2 squared.

    The short text is timed twice, the long one until it is cheap enough, and the least of each counts: what else
    the machine does can only add.
    """
    gc.collect()
    gc.freeze()  # what the tests before have left need not be looked through again
    least, once = float("inf"), min(_spent_s(work, short) for _ in range(2))
    for _ in range(tries):
        least = min(least, log(_spent_s(work, long) / once, len(long) / len(short)))
        if least < enough:
            break
    return least


def _spent_s(work: Callable[[str], object], text: str) -> float:
    gc.collect()
    gc.disable()  # a collection comes when it likes, and costs by all that the tests before have left
    try:
        started = process_time()
        work(text)
        return process_time() - started
    finally:
        gc.enable()
