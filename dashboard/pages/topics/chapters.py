"""The chapters of an interview as a list: what each is about, how long it is, and the words it begins with."""

from html import escape
from typing import NamedTuple

import pandas as pd

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.measures.barcode import words_within

QUOTED = 110  # characters of a chapter's first words


class Chapter(NamedTuple):
    """A run of turns; `begins` are the first words spoken in it."""

    first_turn: int
    last_turn: int
    label: str
    words: int
    begins: str


def title(parts: list[Chapter]) -> str:
    """How many chapters there are, and which is the longest, if one is."""
    if not parts:
        return "This interview has no chapters"
    if len(parts) < 2:
        return "One chapter: the talk does not turn far enough to part it"
    longest, *rest = sorted(parts, key=lambda one: -one.words)
    if rest[0].words == longest.words:
        return f"{len(parts)} chapters"
    return f"{len(parts)} chapters, the longest from turn {longest.first_turn} to {longest.last_turn}"


def of(interview: Interview) -> list[Chapter]:
    """The chapters of an interview, in its order."""
    turns = interview.turns
    words = dict(zip(turns["turn"].tolist(), turns["words"].tolist(), strict=True))
    texts = dict(zip(turns["turn"].tolist(), turns["text"].tolist(), strict=True))
    return [
        Chapter(
            first,
            last,
            label,
            sum(words.get(turn, 0) for turn in range(first, last + 1)),
            writing.begins(texts[first], QUOTED),
        )
        for first, last, label in interview.chapters[["first_turn", "last_turn", "label"]].itertuples(index=False)
    ]


def words_left(interview: Interview, parts: list[Chapter], left: pd.Series) -> list[int]:
    """How many words a click on each chapter leaves; `left` are the passages that no other filter drops."""
    return words_within(interview.paragraphs, [one[:2] for one in parts], left)


def listing(parts: list[Chapter], turns: set[int], words: list[int]) -> str:
    """The chapters as a list of buttons, each of which narrows to its turns; those with none of `turns` are grey.

    `words` are what a click on each leaves.
    """
    items = [
        f"<li{'' if turns.intersection(range(row.first_turn, row.last_turn + 1)) else ' class=out'}>"
        f'<button type="button" class="chip" data-parley-narrow="turns:{row.first_turn}-{row.last_turn}" '
        f'title="Show turns {row.first_turn} to {row.last_turn} alone"><b>{escape(row.label)}</b></button>'
        f"<small>Turns {row.first_turn}–{row.last_turn} · {writing.plural(count, 'word')}</small>"
        f"<q>{escape(row.begins)}</q></li>"
        for row, count in zip(parts, words, strict=True)
    ]
    return f'<ol class="chapters" aria-label="Chapters">{"".join(items)}</ol>'
