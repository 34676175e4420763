"""Which words the Topics page sets against each other, and what it says of them."""

import pandas as pd

from dashboard import theme
from dashboard.measures.distinctive import count, extremes, log_odds

SIDES = "Questions against answers"
COLOURS = {True: (theme.ROLE_COLOUR["interviewer"], theme.ROLE_COLOUR["interviewee"]), False: ("@c0", "@c4")}


def choices(topics: list[str], names: dict[str, str]) -> list[str]:
    """What can be compared: the two sides, or one topic against the rest."""
    return [SIDES, *(names.get(topic, topic) for topic in topics)]


def compare(
    passages: pd.DataFrame, chosen: str, topics: list[str], names: dict[str, str]
) -> tuple[pd.DataFrame, str, str]:
    """The distinctive words of a choice, and the names of its two groups."""
    if chosen == SIDES:
        one, other = (passages["role"] == role for role in ("interviewer", "interviewee"))
        labels = ("questions", "answers")
    else:
        topic = next((topic for topic in topics if names.get(topic, topic) == chosen), None)
        one = passages["topic"] == topic
        other, labels = ~one, (chosen, "the rest")
    table = log_odds(count(passages.loc[one, "text"]), count(passages.loc[other, "text"]))
    return extremes(table), *labels


def distinctive(table: pd.DataFrame, one: str, other: str) -> str:
    """The words that tell the two groups apart most."""
    ones = list(table.loc[table["z"] > 0, "word"][:3])
    others = list(table.loc[table["z"] < 0, "word"][::-1][:3])
    said = [f"{', '.join(words)} in {name}" for words, name in ((ones, one), (others, other)) if words]
    return ("More often " + "; ".join(said)) if said else "No word tells them apart"


def course(passages: pd.DataFrame, names: dict[str, str]) -> str:
    """Where the talk begins and where it ends."""
    labelled = passages.dropna(subset="topic")
    if labelled.empty:
        return "No passage on show has a topic"
    topics = labelled["topic"].nunique()
    first, last = (names.get(topic, topic) for topic in (labelled["topic"].iloc[0], labelled["topic"].iloc[-1]))
    return f"{theme.plural(topics, 'topic')}, from {first} to {last}"
