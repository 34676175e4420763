"""How wide the lines of a text are, and whether they end where a width is full."""

from itertools import pairwise

from pipeline.turns.lines import Line

FULL, NARROW = 45, 110  # letters of a line that could be full, at least and at most


def are_full(body: list[Line]) -> bool:
    """Whether lines end where a width is full, not where a sentence does."""
    width = of(body)
    inner = [len(line.text) for line, after in pairwise(body) if not after.opens]
    return FULL <= width <= NARROW and sum(size >= 0.75 * width for size in inner) >= 0.5 * len(inner)


def of(body: list[Line]) -> int:
    """The width that nearly no line goes beyond; 0 without lines."""
    widths = sorted(len(line.text) for line in body)
    return widths[int(len(widths) * 0.98)] if widths else 0
