"""A question asked again: every time it is asked side by side, and what changed in it and in its answer."""

import re
from difflib import SequenceMatcher
from html import escape

import pandas as pd

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.measures.rows import columns
from dashboard.passages.pair import REPLY

WORD = re.compile(r"\S+\s*")
OPENING = 260  # letters of an answer: how it opens
LIKE = 0.35  # likeness from which a change in words says more than both questions alone


def numbers(exchanges: pd.DataFrame, number: int) -> list[int]:
    """The exchanges that ask what this one asks, in order, itself among them; itself alone where there is no other."""
    before = {one: int(first) for one, first in columns(exchanges, "exchange", "re_asks") if not writing.missing(first)}
    chain, found = {number}, True
    while found:
        linked = {one for pair in before.items() if chain & {*pair} for one in pair}
        found = bool(linked - chain)
        chain |= linked
    return sorted(chain)


def story(interview: Interview, chain: list[int]) -> str:
    """Each time the question is asked, as HTML: the words that are new in it, how its answer is read and opens."""
    rows = interview.exchanges.set_index("exchange")
    asked = [_said(interview, rows.at[number, "question_turns"]) for number in chain]
    items = "".join(
        f"<li><p class=head><b>Exchange {number}</b> {_reply(rows.at[number, 'reply'])}</p>"
        f'<p dir="auto">{_changed(before, words)}</p>'
        f'<p class=answer dir="auto">{escape(_opens(interview, rows.at[number, "answer_turns"]))}</p></li>'
        for number, before, words in zip(chain, [None, *asked], asked, strict=False)
    )
    return f'<ol class="chain">{items}</ol>'


def _reply(reply: object) -> str:
    return "" if writing.missing(reply) else REPLY[reply].lower()


def _said(interview: Interview, turns: list[int]) -> str:
    return " ".join(" ".join(interview.by_number[turn].text for turn in turns).split())


def _opens(interview: Interview, turns: list[int]) -> str:
    return writing.begins(_said(interview, turns), OPENING)


def _changed(before: str | None, words: str) -> str:
    """The words, escaped, those marked that the question before did not have, where the two are alike enough."""
    if before is None:
        return escape(words)
    old, new = WORD.findall(before.lower()), WORD.findall(words)
    matcher = SequenceMatcher(None, [one.strip() for one in old], [one.strip().lower() for one in new], autojunk=False)
    if matcher.ratio() < LIKE:
        return escape(words)
    pieces = []
    for kind, _, _, start, end in matcher.get_opcodes():
        text = escape("".join(new[start:end]))
        pieces.append(text if kind == "equal" or not text.strip() else f"<ins>{text.rstrip()}</ins> ")
    return "".join(pieces)
