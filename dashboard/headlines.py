"""Chart titles that state what the chart shows now, from its data, and never more than it can support."""

import pandas as pd

from dashboard import theme
from dashboard.measures.rows import columns

OF = {"tone": "a tone", "polarity": "a polarity", "words": "words", "names": "new names"}
# Of answers and of one answer: less than, more than.
LESS_MORE = {
    "tone": (("read colder than", "reads colder than"), ("read warmer than", "reads warmer than")),
    "polarity": (("score lower with TextBlob than", "scores lower with TextBlob than"),
                 ("score higher with TextBlob than", "scores higher with TextBlob than")),
    "words": (("are shorter than", "is shorter than"), ("are longer than", "is longer than")),
    "names": (("bring fewer new names than", "brings fewer new names than"),
              ("bring more new names than", "brings more new names than")),
}  # fmt: skip
SAME = {
    "tone": ("", "reads as warm as"), "polarity": ("", "has the TextBlob polarity of"),
    "words": ("", "is as long as"), "names": ("", "brings as many new names as"),
}  # fmt: skip


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


def sides(exchanges: pd.DataFrame, shown: set[int], column: str = "tone") -> str:
    """How many answers have more or less of a measure than their questions, of those that can be compared.

    Tones that rest on a fragile reading are counted apart.
    """
    rows = columns(
        exchanges, "exchange", f"question_{column}", f"answer_{column}", "question_fragile", "answer_fragile"
    )
    gaps = [(after - before, one or other) for number, before, after, one, other in rows
            if number in shown and before == before and after == after]  # fmt: skip
    if not gaps:
        return f"No exchange on show has {OF[column]} on both sides"
    less, more = ([doubt for gap, doubt in gaps if sign * gap > 0] for sign in (-1, 1))
    if len(gaps) == 1:
        said = LESS_MORE[column][1 if more else 0] if less or more else SAME[column]
        return f"One answer can be compared: it {said[1]} its question"
    side, most = (LESS_MORE[column][0], less) if len(less) >= len(more) else (LESS_MORE[column][1], more)
    said = f"{len(most)} of {len(gaps):,} answers {side[0]} their question"
    doubtful = sum(most) if column == "tone" else 0
    return f"{said}, {doubtful} of them on a fragile reading" if doubtful else said


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
