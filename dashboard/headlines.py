"""Chart titles that state what the chart shows now, from its data, and never more than it can support."""

import pandas as pd

from dashboard import theme
from dashboard.measures.rows import columns


def talk(words: pd.Series) -> str:
    """Who talks more: "Answers are 7.3 times as long as questions"."""
    asked, answered = words["interviewer"], words["interviewee"]
    if not asked or not answered:
        said = next((theme.ROLE_PLURAL[role] for role, count in words.items() if count), "Nobody")
        return f"Only {said.lower()} are on show" if words.sum() else "No words are on show"
    more, less = ("Answers", "questions") if answered >= asked else ("Questions", "answers")
    ratio = max(asked, answered) / min(asked, answered)
    if ratio < 1.1:
        return "Questions are about as long as answers"
    return f"{more} are {ratio:.1f} times as long as {less}"


def topics(counts: pd.DataFrame, labels: dict[str, str]) -> str:
    """The topics that take most words."""
    totals = _totals(counts, "topic")
    if not totals:
        return "No passage on show has a topic"
    first, second = [*totals, None][:2]
    said = f"Most is said about {labels.get(first, first)}"
    if second is None:
        return said
    joined = " and" if totals[first] == totals[second] else ", then"
    return f"{said}{joined} {labels.get(second, second)}"


def names(counts: pd.DataFrame) -> str:
    """The name that is mentioned most, or how many share that place."""
    totals = _totals(counts, "entity")
    if not totals:
        return "No name is mentioned on show"
    most = next(iter(totals.values()))
    first = [name for name, count in totals.items() if count == most]
    if len(first) == 1:
        return f"{first[0]} is named most: {theme.plural(most, 'time')}"
    who = " and ".join(first) if len(first) == 2 else f"{len(first)} names"
    return f"{who} are named most: {theme.plural(most, 'time')} each"


def _totals(counts: pd.DataFrame, group: str) -> dict[str, int]:
    """What of each group is on show, most first; ties in the order they come, none that is not on show."""
    totals: dict[str, int] = {}
    for one, shown in columns(counts, group, "shown"):
        totals[one] = totals.get(one, 0) + int(shown)
    return dict(sorted(((one, count) for one, count in totals.items() if count), key=lambda item: -item[1]))


def tones(exchanges: pd.DataFrame, shown: set[int]) -> str:
    """How many answers read warmer or colder than their questions, of those that can be compared."""
    gaps = [gap for number, gap in columns(exchanges, "exchange", "gap") if number in shown and gap == gap]
    if not gaps:
        return "No exchange on show has a tone on both sides"
    colder, warmer = sum(gap < 0 for gap in gaps), sum(gap > 0 for gap in gaps)
    if len(gaps) == 1:
        side = "as warm as" if not colder + warmer else "colder than" if colder else "warmer than"
        return f"One answer can be compared: it reads {side} its question"
    side, count = ("colder", colder) if colder >= warmer else ("warmer", warmer)
    return f"{count} of {len(gaps):,} answers read {side} than their question"


def kept_topics(same: int, both: int) -> str:
    """How many answers stay with their question's topic."""
    if not both:
        return "No exchange on show has a topic on both sides"
    if both == 1:
        return f"The one answer {'stays with' if same else 'leaves'} its question’s topic"
    return f"{same} of {both:,} answers stay with their question’s topic"


def replies(counts: pd.Series) -> str:
    """How many answers take up their question."""
    total = int(counts.sum())
    if not total:
        return "Nothing on show was asked"
    if total == 1:
        return f"The one answer is read as {counts.idxmax()}"
    return f"{int(counts['taken up'])} of {total:,} answers take up their question at once"
