"""The interview as a barcode: every passage placed by the words spoken before it."""

from itertools import accumulate

import pandas as pd


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


def slices(paragraphs: pd.DataFrame, kept: pd.Series, *, most: int = 300) -> pd.DataFrame:
    """The passages in order with `kept`, at most about `most` rows: shorter ones that follow each other are joined.

    A joined row is its first passage, with the words of all; it is kept if any of them is.
    """
    rows = paragraphs.assign(kept=kept)
    if len(rows) <= most:
        return rows
    slot = (rows["words"].cumsum() - rows["words"]) * most // max(int(rows["words"].sum()), 1)
    together = rows.groupby(slot).agg(words=("words", "sum"), kept=("kept", "any"))
    first = rows.groupby(slot).head(1).drop(columns=["words", "kept"])
    return first.assign(words=together["words"].to_numpy(), kept=together["kept"].to_numpy())
