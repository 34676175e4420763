"""A question and its answer side by side, with what was taken up and what was not marked in both."""

from collections.abc import Iterable
from html import escape

import pandas as pd

from dashboard import writing
from dashboard.hearing import moments
from dashboard.interview import language
from dashboard.interview.interview import Interview
from dashboard.passages import asks
from dashboard.passages.excerpts import base_address, passage
from dashboard.passages.marks import Mark, term_marks
from dashboard.selection.view import View

REPLY = {"direct": "Taken up", "partial": "Partly taken up", "none": "Not taken up"}


def pair(view: View, exchange: pd.Series, *, base: str | None = None) -> str:
    """The exchange as HTML: the reading of the reply, then both sides.

    `base` begins the address of each passage, "" for a file that no dashboard stands behind.
    """
    base = base_address(view.interview) if base is None else base
    sides = "".join(
        f"<section aria-label={name}><h3>{title} <small>{_measured(exchange, name)}</small></h3><ul class=passages>"
        f"{_side(view, exchange, exchange[f'{name}_turns'], base)}</ul></section>"
        for name, title in (("question", "Question"), ("answer", "Answer"))
    )
    turns = {*exchange["question_turns"], *exchange["answer_turns"]}
    rows = [row for row in view.interview.passages if row.turn in turns]
    heard = moments.exchange(view.interview, rows, base=base)
    parts = asks.listing(view.interview, exchange, base=base)
    return (
        f'<article class="pair">{_reading(view.interview, exchange)}{heard}{parts}<div class="sides">{sides}</div>'
        "</article>"
    )


def _measured(exchange: pd.Series, side: str) -> str:
    """What the ledger's mark of a side says: its tone, and its words."""
    tone, evidence = exchange[f"{side}_tone"], writing.plural(exchange[f"{side}_evidence"], "scored word")
    read = "no tone read" if writing.missing(tone) else f"tone {writing.signed(tone)} from {evidence}"
    return f"{read} · {writing.plural(exchange[f'{side}_words'], 'word')}"


def _side(view: View, exchange: pd.Series, turns: Iterable[int], base: str) -> str:
    chosen = set(turns)
    rows = [row for row in view.interview.passages if row.turn in chosen]
    return "".join(passage(view, row, _terms(row, exchange), base=base) for row in rows)


def _terms(row, exchange: pd.Series) -> list[Mark]:
    """What the answer's opening takes up, and what it leaves: the answer may say that later."""
    asked = row.turn in exchange["question_turns"]
    taken = "taken up where the answer opens" if asked else "taken up from the question"
    left = "not taken up where the answer opens" if asked else "asked about, but not taken up where the answer opens"
    return [
        *term_marks(row.text, exchange["shared_terms"], "taken", taken),
        *term_marks(row.text, exchange["ignored_terms"], "left", left),
    ]


def _asked_later(exchanges: pd.DataFrame, number: int) -> str:
    """In which exchanges the question is asked again."""
    rows = zip(exchanges["exchange"], exchanges["re_asks"], strict=True)
    found = [str(one) for one, first in rows if not writing.missing(first) and int(first) == number]
    return f" Asked again in {' and '.join(found)}." if found else ""


def _reading(interview: Interview, exchange: pd.Series) -> str:
    if why := language.unread(interview, "Replies"):
        return f"<p class=reply>{escape(why)}</p>"
    if writing.missing(exchange["responsiveness"]):
        return "<p class=reply>No question is asked here, so there is no reply to read.</p>"
    before = exchange["re_asks"]
    again = "" if writing.missing(before) else f" Asks again what exchange {int(before)} asked."
    again += _asked_later(interview.exchanges, int(exchange["exchange"]))
    why = str(exchange["why"])
    return (
        f"<p class=reply><b>{_verdict(exchange)}</b> · responsiveness {exchange['responsiveness']:.2f} of 1. "
        f"How the answer opens: {escape(why[:1].lower() + why[1:])}.{again}</p>"
    ).replace("..", ".")


def _verdict(exchange: pd.Series) -> str:
    """The reply and how certain it is, or that it cannot be told."""
    likely = f"{exchange['certainty']:.0%} certain"
    if writing.missing(exchange["reply"]):
        return f"Cannot be told: {REPLY[exchange['leaning']].lower()} is likeliest, {likely}"
    return f"{REPLY[exchange['reply']]}, {likely}"
