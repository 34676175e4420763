"""The chapters of an interview as a list: what each is about, how long it is, and the words it begins with."""

from html import escape

import pandas as pd

from dashboard import theme
from dashboard.interview import Interview

QUOTED = 110  # characters of a chapter's first words


def title(interview: Interview) -> str:
    """How many chapters there are, and which is the longest."""
    chapters = table(interview)
    if chapters.empty:
        return "This interview has no chapters"
    if len(chapters) < 2:
        return "One chapter: the talk does not turn far enough to part it"
    longest = chapters.loc[chapters["words"].idxmax()]
    return f"{len(chapters)} chapters, the longest from turn {longest['first_turn']} to {longest['last_turn']}"


def table(interview: Interview) -> pd.DataFrame:
    """One row a chapter: chapter, first_turn, last_turn, label, words, begins (the first words spoken)."""
    words = interview.turns.set_index("turn")["words"]
    texts = interview.turns.set_index("turn")["text"]
    rows = [
        (one["chapter"], one["first_turn"], one["last_turn"], one["label"],
         int(words.loc[one["first_turn"] : one["last_turn"]].sum()), _begins(texts[one["first_turn"]]))
        for one in interview.audit.get("chapters", [])
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["chapter", "first_turn", "last_turn", "label", "words", "begins"])


def listing(interview: Interview, kept: pd.Series) -> str:
    """The chapters as a list of buttons, each of which narrows to its turns; those without a kept passage are grey."""
    turns = set(interview.paragraphs.loc[kept, "turn"])
    items = [
        f"<li{'' if turns & set(range(row.first_turn, row.last_turn + 1)) else ' class=out'}>"
        f'<button type="button" class="chip" data-narrow="turns:{row.first_turn}-{row.last_turn}" '
        f'title="Show turns {row.first_turn} to {row.last_turn} alone"><b>{escape(row.label)}</b></button>'
        f"<small>Turns {row.first_turn}–{row.last_turn} · {theme.plural(row.words, 'word')}</small>"
        f"<q>{escape(row.begins)}</q></li>"
        for row in table(interview).itertuples()
    ]
    return f'<ol class="chapters" aria-label="Chapters">{"".join(items)}</ol>'


def _begins(text: str) -> str:
    return text if len(text) <= QUOTED else text[:QUOTED].rsplit(" ", 1)[0] + " …"
