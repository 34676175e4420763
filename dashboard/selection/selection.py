"""What the reader asked to see: a frozen value that narrows tables and says itself in words."""

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard import theme
from dashboard.measures import search

SHOWS = {"All": None, "Questions": "interviewer", "Answers": "interviewee"}
WHOLE_TONE = (-1.0, 1.0)


@dataclass(frozen=True)
class Selection:
    """The filters in force. An empty tuple, "" or None narrows nothing.

    `topics` and `names` match a paragraph that has any of them; `tone` is a closed range of the passage's
    reading, which passages without one never meet once it is narrowed; `turns` is a closed range;
    `exchanges` keeps the passages of those exchanges.
    """

    interview: str
    topics: tuple[str, ...] = ()
    show: str = "All"
    speakers: tuple[str, ...] = ()
    tone: tuple[float, float] = WHOLE_TONE
    names: tuple[str, ...] = ()
    text: str = ""
    turns: tuple[int, int] | None = None
    exchanges: tuple[int, ...] = ()

    @property
    def narrowed(self) -> bool:
        """Whether any filter is in force."""
        return self != Selection(self.interview)

    def without(self, field: str) -> "Selection":
        """The selection with one filter lifted."""
        return replace(self, **{field: getattr(Selection(self.interview), field)})


def matches(paragraphs: pd.DataFrame, selection: Selection, *, reading: str = "tone") -> pd.Series:
    """Which paragraphs the selection keeps: a boolean a row.

    `paragraphs` has the columns that `data.Interview.paragraphs` adds: role, speaker, topics, entities,
    tokens (its words as a search reads them) and the turn's readings. A text without a word narrows nothing.
    """
    kept = pd.Series(True, index=paragraphs.index)
    if SHOWS[selection.show]:
        kept &= paragraphs["role"] == SHOWS[selection.show]
    if selection.speakers:
        kept &= paragraphs["speaker"].isin(selection.speakers)
    if selection.turns:
        kept &= paragraphs["turn"].between(*selection.turns)
    if selection.exchanges:
        kept &= paragraphs["exchange"].isin(selection.exchanges)
    if selection.tone != WHOLE_TONE:
        kept &= paragraphs[reading].between(*selection.tone)
    if selection.topics:
        kept &= paragraphs["topics"].map(set(selection.topics).intersection).astype(bool)
    if selection.names:
        kept &= paragraphs["entities"].map(set(selection.names).intersection).astype(bool)
    if wanted := search.parse(selection.text):
        said = wanted.having(paragraphs["tokens"], paragraphs["entities"])
        kept &= pd.Series(said, index=paragraphs.index, dtype=bool)
    return kept


def parts(selection: Selection, *, topic_names: dict[str, str], reading: str = "tone") -> dict[str, str]:
    """Each filter in force, said in words: field → "answers", "naming NATO", "tone −0.50 to 0.00"."""
    said: dict[str, Any] = {}
    if selection.topics:
        said["topics"] = _any([topic_names.get(topic, topic) for topic in selection.topics])
    if selection.show != "All":
        said["show"] = selection.show.lower()
    if selection.speakers:
        said["speakers"] = _any(selection.speakers)
    if selection.names:
        said["names"] = "naming " + _any(selection.names)
    if selection.text:
        wanted = search.parse(selection.text)
        said["text"] = f"with {wanted}" if wanted else f"with {wanted} (no word to search for: all are shown)"
    if selection.tone != WHOLE_TONE:
        low, high = map(theme.signed, selection.tone)
        said["tone"] = f"{reading} {low} to {high}"
    if selection.turns:
        first, last = selection.turns
        said["turns"] = f"turn {first}" if first == last else f"turns {first} to {last}"
    if selection.exchanges:
        numbers = [str(number) for number in selection.exchanges]
        said["exchanges"] = f"exchange {_any(numbers)}" if len(numbers) < 7 else f"{len(numbers)} exchanges"
    return said


def _any(values: tuple[str, ...] | list[str]) -> str:
    *rest, last = values
    return f"{', '.join(rest)} or {last}" if rest else last
