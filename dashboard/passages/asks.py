"""What a question asks, part by part, each beside the sentence of the answer that takes it up."""

from collections import Counter
from html import escape

import pandas as pd

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.measures.rows import records

NONE = "No sentence found"
MEANING = (
    "By the words that a sentence shares with a part, by what it says it answers, and by the yes or no that an answer "
    "opens with. “No sentence found” says that no sentence has such words, and not that the part was evaded."
)


def listing(interview: Interview, exchange: pd.Series, *, base: str) -> str:
    """The parts of a question that asks for several, as HTML; "" where it asks one thing or none.

    `base` begins the address of each passage, "" for a file that no dashboard stands behind.
    """
    parts = records(interview.parts[interview.parts["exchange"] == exchange["exchange"]])
    if len(parts) < 2:
        return ""
    found = sum(not writing.missing(part.answer_turn) for part in parts)
    head = f"{len(parts)} things asked; a sentence of the answer found for {found or 'none'}"
    items = "".join(_item(interview, part, base=base) for part in parts)
    return (
        f'<section class="asks" aria-label="Parts of the question"><h3 title="{MEANING}">{head}</h3>'
        f"<ol>{items}</ol></section>"
    )


def _item(interview: Interview, part, *, base: str) -> str:
    asked = _words(interview, part.turn, part.start, part.end)
    return f'<li><p class=asked dir="auto">{escape(asked)}</p>{_taken_up(interview, part, base=base)}</li>'


def _taken_up(interview: Interview, part, *, base: str) -> str:
    if writing.missing(part.answer_turn):
        return f"<p class=none>{NONE}</p>"
    turn, start, number = int(part.answer_turn), int(part.answer_start), int(part.answer_sentence)
    words = escape(_words(interview, turn, start, int(part.answer_end)))
    of = Counter(interview.sentences["turn"].tolist())[turn]
    where = f"turn {turn}, sentence {number} of {of}"
    if base:
        at = f"{turn}.{_paragraph(interview, turn, start)}"
        title = f"Read {where} in the transcript"
        words = f'<a href="{escape(base + at)}" data-parley-open="{at}" title="{title}">{words}</a>'
    return f'<p class=answer dir="auto">{words} <span class=place>{where}</span></p>'


def _paragraph(interview: Interview, turn: int, start: int) -> int:
    """The paragraph of a turn in which a character stands."""
    inside = [row for row in interview.passages if row.turn == turn and row.start <= start]
    return max((row.paragraph for row in inside), default=1)


def _words(interview: Interview, turn: int, start: int, end: int) -> str:
    return " ".join(interview.by_number[turn].text[start:end].split())
