"""The interview as a barcode: every passage placed by the words spoken before it."""

import pandas as pd


def barcode(paragraphs: pd.DataFrame) -> pd.DataFrame:
    """One row a passage, with x and width in words and lane 1 (interviewer) or 0 (everyone else).

    An exchange takes a slot as wide as the longer of its two sides, so that a question stands above its
    own answer; a turn outside any exchange takes a slot of its own. x is therefore not a count of words.
    """
    lanes = paragraphs.assign(
        lane=(paragraphs["role"] == "interviewer").astype(int),
        slot=_slots(paragraphs),
    )
    side = lanes.groupby(["slot", "lane"])["words"]
    inside = side.cumsum() - lanes["words"]
    widths = side.sum().groupby("slot").max()
    begins = widths.cumsum() - widths
    return lanes.assign(x=inside + lanes["slot"].map(begins), width=lanes["words"])


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


def _slots(paragraphs: pd.DataFrame) -> pd.Series:
    """A number that grows along the interview, one an exchange, one a turn outside any."""
    alone = paragraphs["exchange"].isna()
    place = paragraphs["exchange"].astype("Float64").fillna(0).astype(float)
    keys = list(zip(alone, place.where(~alone, paragraphs["turn"].astype(float)), strict=True))
    order = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return pd.Series([order[key] for key in keys], index=paragraphs.index, dtype=int)
