"""Pages set in two columns that their file writes row by row: each column's text by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

MOST_PIECES = 2_000  # of a page; more, and its letters are placed one by one
LEAST_ROWS, SHARED = 6, 0.6  # rows with text on both sides of the gutter; their share of the rows of the shorter side
TURNS = 0.3  # of the pieces, that stand on the other side than the piece before them: so it is where rows are written
WIDTH = 0.3  # of the text's width, that half of a column's lines have at least: names before speech are shorter
NEAR = 3.0  # points by which pieces of one row may stand higher or lower
STEPS = 40  # places tried for a gutter

Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True, slots=True)
class Sides:
    """The pieces of a page left of a gutter, right of it, and across it."""

    left: list[Box]
    right: list[Box]
    across: list[Box]


def areas(boxes: Sequence[Box]) -> list[Box]:
    """The areas of a page to read one after the other; none where the file's own order is the page's."""
    if not 2 * LEAST_ROWS <= len(boxes) <= MOST_PIECES:
        return []
    gutter = _gutter(boxes)
    if gutter is None:
        return []
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    found: list[Box] = []
    for across, band in groupby(_rows(boxes), key=lambda row: any(box[0] < gutter < box[2] for box in row)):
        pieces = [box for row in band for box in row]
        bottom, top = min(box[1] for box in pieces) - 1, max(box[3] for box in pieces) + 1
        sides = [(left - 1, right + 1)] if across else [(left - 1, gutter), (gutter, right + 1)]
        found += [(start, bottom, end, top) for start, end in sides]
    return found


def _gutter(boxes: Sequence[Box]) -> float | None:
    """Where a page's two columns part; None where it has none, or writes one after the other."""
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    width = right - left
    tried = (left + width * (0.3 + 0.4 * step / STEPS) for step in range(STEPS + 1))
    gutter = min(
        tried, key=lambda place: (sum(box[0] < place < box[2] for box in boxes), abs(place - left - width / 2))
    )
    sides = Sides(
        [box for box in boxes if box[2] <= gutter],
        [box for box in boxes if box[0] >= gutter],
        [box for box in boxes if box[0] < gutter < box[2]],
    )
    return gutter if _is_in_columns(sides, boxes, gutter, width) else None


def _is_in_columns(sides: Sides, boxes: Sequence[Box], gutter: float, width: float) -> bool:
    rows = _rows([*sides.left, *sides.right])
    both = sum(min(box[0] for box in row) < gutter <= max(box[0] for box in row) for row in rows)
    changes = sum((one[0] < gutter) != (other[0] < gutter) for one, other in pairwise(boxes))
    fewer = min(len(_rows(sides.left)), len(_rows(sides.right)))
    wide = all(side and median(_widths(side)) >= WIDTH * width for side in (sides.left, sides.right))
    return wide and both >= LEAST_ROWS and both >= SHARED * fewer and changes >= TURNS * len(boxes)


def _widths(side: list[Box]) -> list[float]:
    """How far the text of each row of a column reaches."""
    return [max(box[2] for box in row) - min(box[0] for box in row) for row in _rows(side)]


def _rows(boxes: Sequence[Box]) -> list[list[Box]]:
    """The pieces of each row, from the top of the page."""
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: -box[1]):
        if rows and rows[-1][0][1] - box[1] <= NEAR:
            rows[-1].append(box)
        else:
            rows.append([box])
    return rows
