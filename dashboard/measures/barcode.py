"""The interview as a barcode: every passage placed by the words spoken before it."""

from collections import Counter
from itertools import accumulate

import pandas as pd

from dashboard.measures.rows import columns


def barcode(paragraphs: pd.DataFrame) -> pd.DataFrame:
    """One row a passage, with x and width in words and lane 1 (interviewer) or 0 (everyone else).

    An exchange takes a slot as wide as the longer of its two sides, so that a question stands above its
    own answer; a turn outside any exchange takes a slot of its own. x is therefore not a count of words.
    """
    sides: dict[tuple, list[int]] = {}  # slot → words so far in lanes 0 and 1
    places = []
    columns = (paragraphs[name].tolist() for name in ("turn", "exchange", "role", "words"))
    for turn, exchange, role, words in zip(*columns, strict=True):
        slot = ("turn", turn) if exchange is pd.NA else ("exchange", exchange)
        lane = int(role == "interviewer")
        filled = sides.setdefault(slot, [0, 0])
        places.append((slot, lane, filled[lane]))
        filled[lane] += words
    begins = dict(zip(sides, accumulate((max(both) for both in sides.values()), initial=0), strict=False))
    return paragraphs.assign(
        lane=[lane for _, lane, _ in places],
        x=[begins[slot] + before for slot, _, before in places],
        width=paragraphs["words"],
    )


def words_within(paragraphs: pd.DataFrame, spans: list[tuple[int, int]], left: pd.Series) -> list[int]:
    """How many words of some passages, those of `left`, each span of turns holds, its ends among them."""
    words = Counter()
    for (turn, count), stays in zip(columns(paragraphs, "turn", "words"), left.tolist(), strict=True):
        words[turn] += count * stays
    within = {(first, last): sum(words[turn] for turn in range(first, last + 1)) for first, last in set(spans)}
    return [within[span] for span in spans]


def slices(passages: list, kept: list[bool], *, most: int = 300) -> list[tuple]:
    """The passages in order, at most about `most`: (its first passage, words, kept) of each; short ones are joined.

    Those joined follow each other; together they are kept if any of them is.
    """
    total = max(sum(row.words for row in passages), 1)
    joined: dict[int, tuple] = {}
    before = 0
    for place, (row, inside) in enumerate(zip(passages, kept, strict=True)):
        slot = before * most // total if len(passages) > most else place
        first, words, any_kept = joined.get(slot, (row, 0, False))
        joined[slot] = (first, words + row.words, any_kept or inside)
        before += row.words
    return list(joined.values())
