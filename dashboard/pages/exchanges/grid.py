"""Where answers go: question topic against answer topic, and how far each answer takes up its question."""

from collections import Counter

import pandas as pd

from dashboard import writing
from dashboard.measures.rows import columns

UNREAD = "cannot be told"
REPLIES = {"direct": "taken up", "partial": "partly", "none": "not taken up"}


def matrix(exchanges: pd.DataFrame, shown: set[int], left: set[int] | None = None) -> pd.DataFrame:
    """Exchanges by the most salient topic of question and answer.

    question_topic, answer_topic, exchanges (all that have a topic on both sides), shown (those of them on show), left
    (those that a click on the cell leaves: of `left`, by default those on show), numbers (which they are; all of the
    cell's where none is left).
    """
    left = shown if left is None else left
    every: dict[tuple[str, str], list[int]] = {}
    for number, asked, answered in columns(exchanges, "exchange", "question_topic", "answer_topic"):
        if isinstance(asked, str) and isinstance(answered, str):
            every.setdefault((asked, answered), []).append(number)
    rows = []
    for topics, numbers in sorted(every.items()):
        stays = [number for number in numbers if number in left]
        rows.append((*topics, len(numbers), len(shown.intersection(numbers)), len(stays), stays or numbers))
    return pd.DataFrame(rows, columns=["question_topic", "answer_topic", "exchanges", "shown", "left", "numbers"])


def kept_topic(cells: pd.DataFrame) -> tuple[int, int]:
    """How many answers have their question's topic, of how many exchanges with a topic on both sides."""
    same = cells.loc[cells["question_topic"] == cells["answer_topic"], "shown"].sum()
    return int(same), int(cells["shown"].sum())


def replies(exchanges: pd.DataFrame, shown: set[int]) -> pd.Series:
    """How many answers on show are read as taken up, partly, or not taken up, and how many cannot be told."""
    rows = columns(exchanges, "exchange", "reply", "responsiveness")
    read = Counter(
        UNREAD if writing.missing(reply) else REPLIES[reply]
        for number, reply, score in rows
        if number in shown and not writing.missing(score)
    )
    return pd.Series({said: read[said] for said in (*REPLIES.values(), UNREAD)})
