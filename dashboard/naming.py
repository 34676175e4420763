"""What the Mentions page says in words, and which names it shows."""

import pandas as pd

from dashboard import theme

COUNTS = ["Mentions", "Per 1,000 words"]
MOST = 18  # names that a picture can hold
KEY = (
    '<ul class="keys"><li>● ◆ not prompted</li><li>○ ◇ prompted: the interviewer had named it</li>'
    "<li>◆ interviewer · ● interviewee</li><li>◯ ringed: first named</li></ul>"
)


def of_kind(mentions: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The mentions of a kind by its name on the page; all of them for any other name."""
    kinds = {name: key for key, name in theme.KIND_NAME.items()}
    return mentions[mentions["kind"] == kinds[kind]] if kind in kinds else mentions


def top(counted: pd.DataFrame) -> list[str]:
    """The names most mentioned in the passages on show, then those most mentioned in all."""
    totals = counted.groupby("entity", sort=False)[["shown", "mentions"]].sum()
    ordered = totals.sort_values(["shown", "mentions"], ascending=False, kind="stable")
    return list(ordered.index[:MOST])


def first_raised(found: pd.DataFrame) -> str:
    """How many of the names on show each side raised first."""
    first = found[found["first"]]["role"].value_counts()
    asked, answered = first.get("interviewer", 0), first.get("interviewee", 0)
    return f"Interviewers raised {asked} of these {int(first.sum())} names first, interviewees {answered}"


def nearest(pairs: pd.DataFrame) -> str:
    """The pair that shares most passages."""
    if pairs.empty:
        return "No two of these names share a passage"
    one, other, passages = pairs.iloc[0]
    return f"{one} and {other} share most passages: {passages}"


def passages(paragraphs: pd.DataFrame, names: list[str]) -> dict[str, int]:
    """In how many passages each name stands."""
    counts = dict.fromkeys(names, 0)
    for entities in paragraphs["entities"]:
        for entity in counts.keys() & set(entities):
            counts[entity] += 1
    return counts


def kinds(mentions: pd.DataFrame) -> dict[str, str]:
    """The kind of each name."""
    return dict(zip(mentions["entity"], mentions["kind"], strict=True))


def tone_words(around: pd.DataFrame) -> str:
    """The tones in words, for who cannot see them."""
    scored = around[around["n"] > 0].sort_values("tone")
    if scored.empty:
        return "No passage around these names has a tone"
    said = [f"{row.entity} {theme.signed(row.tone)} over {row.n}" for row in scored.itertuples()]
    return "Mean tone of passages: " + ", ".join(said)
