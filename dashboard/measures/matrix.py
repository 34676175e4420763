"""Where answers go: question topic against answer topic, and how far each answer takes up its question."""

import pandas as pd

REPLIES = {"direct": "taken up", "partial": "partly", "none": "not taken up"}


def matrix(exchanges: pd.DataFrame, shown: set[int]) -> pd.DataFrame:
    """Exchanges by the most salient topic of question and answer: question_topic, answer_topic, exchanges, numbers.

    Only exchanges on show that have a topic on both sides count; `numbers` lists them.
    """
    inside = exchanges[exchanges["exchange"].isin(shown)].dropna(subset=["question_topic", "answer_topic"])
    grouped = inside.groupby(["question_topic", "answer_topic"])["exchange"].agg(list).reset_index(name="numbers")
    return grouped.assign(exchanges=grouped["numbers"].map(len))


def kept_topic(cells: pd.DataFrame) -> tuple[int, int]:
    """How many answers have their question's topic, of how many exchanges with a topic on both sides."""
    same = cells.loc[cells["question_topic"] == cells["answer_topic"], "exchanges"].sum()
    return int(same), int(cells["exchanges"].sum())


def replies(exchanges: pd.DataFrame, shown: set[int]) -> pd.Series:
    """How many answers on show are read as taken up, partly, or not taken up."""
    inside = exchanges[exchanges["exchange"].isin(shown)]
    return inside["reply"].map(REPLIES).value_counts().reindex(list(REPLIES.values()), fill_value=0)
