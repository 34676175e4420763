"""What the Mentions page says in words, which names it shows, and where each stands beside the others."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard import theme
from dashboard.charts import network
from dashboard.interview import Interview
from dashboard.measures import mentions as measures
from dashboard.measures.rows import columns
from dashboard.once import once

COUNTS = ["Mentions", "Per 1,000 words"]
MOST = 18  # names that a picture can hold
KEY = (
    '<ul class="keys"><li>● ◆ not prompted</li><li>○ ◇ prompted: the interviewer had named it</li>'
    "<li>◆ interviewer · ● interviewee</li><li>◯ ringed: first named</li></ul>"
)
AROUND = (
    "A tick is a passage, in the colour of who speaks, grey where it is filtered out; the dot is the mean of those on "
    "show, with its 95% interval. Hollow: fewer than 5 passages, too few to rest on. It is the tone of the words "
    "around a name, not of what is said about it."
)


def of_kind(mentions: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The mentions of a kind by its name on the page; all of them for any other name."""
    kinds = {name: key for key, name in theme.KIND_NAME.items()}
    return mentions[mentions["kind"] == kinds[kind]] if kind in kinds else mentions


def top(counted: pd.DataFrame) -> list[str]:
    """The names most mentioned in the passages on show, then those most mentioned in all."""
    totals: dict[str, list[int]] = {}
    for entity, shown, mentions in columns(counted, "entity", "shown", "mentions"):
        before = totals.get(entity, [0, 0])
        totals[entity] = [before[0] + shown, before[1] + mentions]
    return sorted(totals, key=totals.get, reverse=True)[:MOST]


def rate(counted: pd.DataFrame) -> str:
    """The name that is said at the highest rate, of `measures.rates_by_role`."""
    totals = Counter()
    for entity, shown in columns(counted, "entity", "shown"):
        totals[entity] += shown
    (name, most), *_ = totals.most_common(1) or [("", 0)]
    return f"{name} is named {most:.1f} times per 1,000 words" if most else "No name is mentioned on show"


def first_raised(found: pd.DataFrame, kept: list[bool]) -> str:
    """How many of the names on show each side raised first, in the whole interview."""
    on_show = {entity for entity, passage in columns(found, "entity", "passage") if kept[passage]}
    if not on_show:
        return "No name is mentioned on show"
    rows = columns(found, "entity", "role", "first")
    first = Counter(role for entity, role, raised in rows if raised and entity in on_show)
    asked, answered = first["interviewer"], first["interviewee"]
    if first.total() == 1:
        return f"The one name was raised by the {'interviewer' if asked else 'interviewee' if answered else 'others'}"
    return f"Interviewers raised {asked} of these {first.total()} names first, interviewees {answered}"


def nearest(pairs: pd.DataFrame) -> str:
    """The pair that shares most passages, or the two that do, or how many share that place."""
    if pairs.empty:
        return "No two of these names share a passage"
    rows = list(columns(pairs, "one", "other", "passages"))
    most = rows[0][2]
    first = [f"{one} and {other}" for one, other, passages in rows if passages == most]
    if len(first) > 2:
        return f"{len(first)} pairs of names share most passages: {most} each"
    return f"{' as well as '.join(first)} share most passages: {most}{' each' if len(first) > 1 else ''}"


def passages(paragraphs: pd.DataFrame, names: Iterable[str]) -> dict[str, int]:
    """In how many passages each name stands."""
    counts = dict.fromkeys(names, 0)
    for entities in paragraphs["entities"]:
        for entity in counts.keys() & set(entities):
            counts[entity] += 1
    return counts


@dataclass(frozen=True)
class Standing:
    """Some names in the whole interview: pairs, passages of each, its place in the network, and its label's side.

    `narrow` has the sides of the labels that have room on a phone.
    """

    pairs: pd.DataFrame
    passages: dict[str, int]
    places: dict[str, tuple[float, float]]
    sides: dict[str, str]
    narrow: dict[str, str]


@once
def standing(interview: Interview, names: tuple[str, ...]) -> Standing:
    """Where some names stand, whatever is filtered out."""
    pairs = measures.together(interview.paragraphs, names=names)
    counts = passages(interview.paragraphs, names)
    places = measures.layout(pairs, names=names)
    sides = (network.sides(places, counts, width=width) for width in (network.WIDTH, network.PHONE))
    return Standing(pairs, counts, places, *sides)


def kinds(mentions: pd.DataFrame) -> dict[str, str]:
    """The kind of each name."""
    return dict(zip(mentions["entity"], mentions["kind"], strict=True))


def tone_words(around: pd.DataFrame) -> str:
    """The tones in words, for who cannot see them."""
    scored = sorted((tone, name, n) for name, n, tone in columns(around, "entity", "n", "tone") if n)
    if not scored:
        return "No passage around these names has a tone"
    return "Mean tone of passages: " + ", ".join(f"{name} {theme.signed(tone)} over {n}" for tone, name, n in scored)
