"""A question asked again: every time it is asked side by side, and what changed in it and in its answer."""

import re
from difflib import SequenceMatcher
from html import escape

import pandas as pd

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.measures.rows import columns
from dashboard.pages.exchanges.grid import UNREAD
from dashboard.passages.pair import REPLY
from pipeline.exchanges import asked, terms

WORD = re.compile(r"\S+\s*")
OPENING = 260  # letters of an answer: how it opens
LISTED = 4  # terms of a question that are named
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
    """Each time the question is asked, as HTML: what it keeps and adds, how its answer is read and how it opens."""
    rows = interview.exchanges.set_index("exchange")
    questions = [_said(interview, rows.at[number, "question_turns"]) for number in chain]
    items = "".join(
        f"<li><p class=head><b>Exchange {number}</b> {_reply(rows.at[number, 'reply']) or UNREAD}</p>"
        f'<p dir="auto">{_changed(before, words)}</p>{_since(interview, rows, earlier, number)}'
        f'<p class=answer dir="auto">{escape(_opens(interview, rows.at[number, "answer_turns"]))}</p></li>'
        for number, earlier, before, words in zip(chain, [None, *chain], [None, *questions], questions, strict=False)
    )
    return f'<ol class="chain">{items}</ol>'


def _since(interview: Interview, rows: pd.DataFrame, earlier: int | None, number: int) -> str:
    """What the question keeps and adds, and how long either answer is and how it is read."""
    if earlier is None:
        return ""
    before, now = (_terms(rows, exchange) for exchange in (earlier, number))
    kept = [_kept(before[name], term) for name, term in now.items() if name in before]
    added = [f"“{escape(term)}”" for name, term in now.items() if name not in before]
    said = [f"{verb} {_listed(told)}" for verb, told in (("keeps", kept), ("adds", added)) if told]
    answers = [_answer(interview, rows, exchange) for exchange in (earlier, number)]
    asks = f"The question {' and '.join(said)}. " if said else ""
    return f"<p class=head>{asks}The answer: {answers[0]} → {answers[1]}</p>"


def _terms(rows: pd.DataFrame, number: int) -> dict[str, str]:
    """The terms of a question by the key under which their forms and synonyms meet."""
    found = [*rows.at[number, "shared_terms"], *rows.at[number, "ignored_terms"]]
    return {asked.key(term.split()[-1]): term for term in found}


def _kept(before: str, now: str) -> str:
    """A term that both questions have, in the first one's words where they are others."""
    same = terms.last_key(before) == terms.last_key(now)
    return f"“{escape(now)}”" if same else f"“{escape(before)}” (now “{escape(now)}”)"


def _listed(told: list[str]) -> str:
    more = f" and {len(told) - LISTED} more" if len(told) > LISTED else ""
    return ", ".join(told[:LISTED]) + more


def _answer(interview: Interview, rows: pd.DataFrame, number: int) -> str:
    words = sum(interview.by_number[turn].words for turn in rows.at[number, "answer_turns"])
    return f"{writing.plural(words, 'word')}, {_reply(rows.at[number, 'reply']) or UNREAD}"


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
