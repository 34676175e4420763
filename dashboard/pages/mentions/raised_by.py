"""Who brought each name up: first said by whom, and after which question."""

from html import escape

import pandas as pd

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.measures.rows import records
from dashboard.passages.excerpts import base_address

ASKED = 110  # letters of a question, its end


def strip(found: pd.DataFrame, interview: Interview) -> str:
    """The first mention of each name in the whole interview, in reading order; each opens its passage.

    `found` comes from `measures.dispersion`.
    """
    firsts = [row for row in records(found, "entity", "turn", "speaker", "role", "first") if row.first]
    questions = _questions(interview)
    base = base_address(interview)
    rows = "".join(_row(row, questions.get(row.turn, ""), base) for row in firsts)
    return f'<ul class="raised">{rows}</ul>'


def _questions(interview: Interview) -> dict[int, str]:
    """The end of the question that each answering turn answers."""
    found = {}
    for row in records(interview.exchanges, "question_turns", "answer_turns"):
        asked = " ".join(interview.by_number[turn].text for turn in row.question_turns)
        found |= dict.fromkeys(row.answer_turns, writing.ends(" ".join(asked.split()), ASKED))
    return found


def _row(row: object, asked: str, base: str) -> str:
    """A name, who said it first, where, and what had been asked."""
    who = "in a question of" if row.role == "interviewer" else "by"
    link = f'<a href="{escape(base)}{row.turn}.1" data-parley-open="{row.turn}.1">turn {row.turn}</a>'
    after = f" after <q>{escape(asked)}</q>" if asked else ""
    return (
        f'<li class="{row.role}" dir="auto"><b>{escape(row.entity)}</b> first {who} {escape(str(row.speaker))}, '
        f"{link}{after}</li>"
    )
