"""What the Mentions page says in words, which names it shows, and where each stands beside the others."""

from collections import Counter
from collections.abc import Collection

import pandas as pd

from dashboard import theme, writing
from dashboard.charts import headlines
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.measures.rows import columns
from dashboard.pages.mentions import measures, network
from dashboard.pages.mentions.spread import spread

WHO = {"interviewer": "interviewers", "interviewee": "interviewees", "other": "others"}
COUNTS = ["Mentions", "Per 1,000 words"]
MOST = 18  # names that a picture can hold
KEY = (
    '<ul class="keys"><li>● ◆ not prompted</li><li>○ ◇ prompted: the interviewer had named it, '
    "in that exchange or the one before</li>"
    "<li>◆ interviewer · ● interviewee</li><li>◯ ringed: first named</li></ul>"
)
AROUND = (
    "A tick is a passage, in the colour of who speaks, grey where it is filtered out; the dot is the tone of all that "
    "a click leaves, read together (see Method), with its 95% interval. Hollow: fewer than 5 passages, too few to rest "
    "on. It is the tone of the words around a name, not of what is said about it."
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


def left(counted: pd.DataFrame) -> dict[str, int]:
    """How many mentions a click on each name leaves."""
    counts = Counter()
    for entity, mentions in columns(counted, "entity", "left"):
        counts[entity] += mentions
    return counts


def first_raised(found: pd.DataFrame, kept: list[bool]) -> str:
    """How many of the names on show each side raised first, in the whole interview; who raised most comes first."""
    on_show = {entity for entity, passage in columns(found, "entity", "passage") if kept[passage]}
    if not on_show:
        return "No name is mentioned on show"
    rows = columns(found, "entity", "role", "first")
    first = Counter(WHO[role] for entity, role, raised in rows if raised and entity in on_show)
    (who, most), *rest = first.most_common()
    if first.total() == 1:
        return f"The one name was raised by {'the ' + who.removesuffix('s') if who != 'others' else who}"
    if rest and rest[0][1] == most:
        tied = [one for one, count in first.items() if count == most]
        return f"{' and '.join(tied).capitalize()} raised {most} each of these {first.total()} names first"
    if not rest:
        return f"{who.capitalize()} raised {'both' if most == 2 else f'all {most}'} of these names first"
    others = "".join(f", {one} {count}" for one, count in rest)
    return f"{who.capitalize()} raised {most} of these {first.total()} names first{others}"


def nearest(pairs: pd.DataFrame, filters: Collection[str] = ()) -> str:
    """The pair that shares most passages, or how many share that place; beside names that `filters` name, who does."""
    said = {name for pair in columns(pairs, "one", "other") for name in pair}
    chosen = {name for name in said if headlines.repeats(name, filters)}
    if chosen:
        return _beside(pairs, chosen)
    most = pairs["passages"].max() if len(pairs) else 0
    first = [f"{one} and {other}" for one, other, passages in columns(pairs, "one", "other", "passages")
             if passages == most]  # fmt: skip
    if not first:
        return "No two of these names share a passage"
    if most == 1:
        return f"{first[0]} share one passage" if len(first) == 1 else "No two of these names share two passages"
    if len(first) > 2:
        return f"{len(first)} pairs of names share most passages: {most} each"
    return f"{' as well as '.join(first)} share most passages: {most}{' each' if len(first) > 1 else ''}"


def _beside(pairs: pd.DataFrame, chosen: set[str]) -> str:
    shared = Counter()
    for one, other, passages in columns(pairs, "one", "other", "passages"):
        for name, beside in ((one, other), (other, one)):
            if name in chosen and beside not in chosen:
                shared[beside] = max(shared[beside], passages)
    most = max(shared.values(), default=0)
    first = [name for name, passages in shared.items() if passages == most]
    if not first:
        return "No other of these names shares a passage"
    if most == 1 and len(first) > 1:
        return "No other of these names shares two passages"
    who = " and ".join(first) if len(first) < 3 else f"{len(first)} names"
    return f"Most often beside: {who}, in {writing.plural(most, 'passage')}{' each' if len(first) > 1 else ''}"


@once
def standing(interview: Interview, names: tuple[str, ...]) -> network.Standing:
    """Where some names stand, whatever is filtered out."""
    pairs = measures.together(interview.paragraphs, names=names)
    counts = measures.passages_of(interview.paragraphs, names=names)
    places = spread(measures.layout(pairs, names=names), counts)
    sides = (network.sides(places, counts, width=width) for width in (network.WIDTH, network.PHONE))
    return network.Standing(pairs, counts, places, *sides)


def kinds(mentions: pd.DataFrame) -> dict[str, str]:
    """The kind of each name."""
    return dict(zip(mentions["entity"], mentions["kind"], strict=True))


def tone_words(around: pd.DataFrame) -> str:
    """The tones in words, for who cannot see them."""
    scored = sorted((tone, name, n) for name, n, tone in columns(around, "entity", "n", "tone") if n)
    if not scored:
        return "No passage around these names has a tone"
    return "Tone of the passages: " + ", ".join(f"{name} {writing.signed(tone)} over {n}" for tone, name, n in scored)
