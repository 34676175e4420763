"""What a chart shows as a table to read: the columns that it draws, named in words, topics by their names."""

from collections.abc import Callable, Mapping

import pandas as pd

BARCODE = {
    "turn": "Turn", "paragraph": "Passage", "speaker": "Speaker", "role": "Role", "words": "Words", "topic": "Topic",
    "tone": "Tone",
}  # fmt: skip
LANES = {
    "turn": "Turn",
    "paragraph": "Passage",
    "speaker": "Speaker",
    "role": "Role",
    "words": "Words",
    "topics": "Topics",
}
TOPIC_WORDS = {"topic": "Topic", "role": "Role", "words": "Words", "shown": "On show", "left": "After a click"}
NAME_COUNTS = {
    "entity": "Name", "kind": "Kind", "role": "Role", "mentions": "Mentions", "shown": "On show",
    "left": "After a click",
}  # fmt: skip
REPLIES = {
    "exchange": "Exchange", "responsiveness": "Responsiveness", "reply": "Reply", "certainty": "Certainty",
    "why": "Why",
    "re_asks": "Asks again what",
}  # fmt: skip
CELLS = {
    "question_topic": "Topic asked", "answer_topic": "Topic answered", "exchanges": "Exchanges", "shown": "On show",
    "left": "After a click",
}  # fmt: skip
SHARES = {"topic": "Topic", "interview": "Interview", "words": "Words", "share": "Share"}
SUREST = {"reading": "Reading", "spoken": "Speaks on", "right": "Right then", "gold": "On"}
WORDS = {"word": "Word", "one": "Count here", "other": "Count there", "z": "Standard errors"}
TOPICAL = ("topic", "topics", "question_topic", "answer_topic", "asked", "answered")


def ledger(measure: str, column: str) -> dict[str, str]:
    """The columns of the ledger for one of its measures."""
    sides = {f"{side}_{column}": f"{measure}, {side}" for side in ("question", "answer")}
    return {"exchange": "Exchange", **sides, "question_topic": "Topic asked", "answer_topic": "Topic answered"}


def table(drawn: pd.DataFrame, names: Mapping[str, str], *, topic: Callable[[object], str] = str) -> pd.DataFrame:
    """Some columns of what is drawn, in the order and under the names of `names`; `topic` names a topic by its id."""
    found = {}
    for column, name in names.items():
        values = drawn[column].tolist()
        found[name] = [_named(value, topic) for value in values] if column in TOPICAL else values
    return pd.DataFrame(found, index=drawn.index)


def _named(value: object, topic: Callable[[object], str]) -> object:
    if isinstance(value, str):
        return topic(value)
    return ", ".join(map(topic, value)) if isinstance(value, (list, tuple)) else None
