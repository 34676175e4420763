"""Where answers go: question topic against answer topic, and how far each answer takes up its question."""

import pandas as pd

REPLIES = {"direct": "taken up", "partial": "partly", "none": "not taken up"}


def matrix(exchanges: pd.DataFrame, shown: set[int]) -> pd.DataFrame:
    """Exchanges by the most salient topic of question and answer.

    question_topic, answer_topic, exchanges (all that have a topic on both sides), shown (those of them on show),
    numbers (which exchanges those on show are; all of the cell's where none is).
    """
    inside = exchanges.dropna(subset=["question_topic", "answer_topic"])
    every = inside.groupby(["question_topic", "answer_topic"])["exchange"].agg(list).reset_index(name="every")
    on_show = [[number for number in numbers if number in shown] for numbers in every["every"]]
    return every.drop(columns="every").assign(
        exchanges=[len(numbers) for numbers in every["every"]],
        shown=[len(numbers) for numbers in on_show],
        numbers=[some or numbers for some, numbers in zip(on_show, every["every"], strict=True)],
    )


def kept_topic(cells: pd.DataFrame) -> tuple[int, int]:
    """How many answers have their question's topic, of how many exchanges with a topic on both sides."""
    same = cells.loc[cells["question_topic"] == cells["answer_topic"], "shown"].sum()
    return int(same), int(cells["shown"].sum())


def replies(exchanges: pd.DataFrame, shown: set[int]) -> pd.Series:
    """How many answers on show are read as taken up, partly, or not taken up."""
    inside = exchanges[exchanges["exchange"].isin(shown)]
    return inside["reply"].map(REPLIES).value_counts().reindex(list(REPLIES.values()), fill_value=0)
