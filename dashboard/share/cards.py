"""A card of a view: an exchange, a passage, or the selection in words; small enough to stand in another page."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

import pandas as pd

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.measures.rows import columns
from dashboard.selection.view import View

QUESTION, ANSWER, PASSAGE = 280, 620, 760  # characters of each that a card shows
ENDS = re.compile(r"[.!?…。！？](?=[\s\"'”’»)]|$)|[。！？]")
PLACE = re.compile(r"(\d{1,9})(?:\.(\d{1,9}))?")


@dataclass(frozen=True)
class Card:
    """What a card says: `parts` are (role, speaker, words, whether they are cut), `place` where they stand.

    `said` is the selection in words where no words of the interview are shown, and `bars` are its turns then: (role,
    number of words). `link` opens the view.
    """

    title: str
    date: str
    parts: tuple[tuple[str, str, str, bool], ...]
    place: str
    said: str
    link: str
    sha256: str
    bars: tuple[tuple[str, int], ...] = ()


def of(view: View, *, exchange: str = "", at: str = "", said: str = "", link: str = "") -> Card:
    """The card of an exchange's number, of a place ("12.3"), or of the whole view, said in words.

    Raises LookupError where the interview has no such exchange or place.
    """
    interview = view.interview
    parts, place = (), ""
    if exchange:
        parts, place = _exchange(interview, exchange)
    elif at:
        parts, place = _passage(interview, at)
    date = interview.info["date"]
    return Card(
        interview.title, "" if writing.missing(date) else str(date), parts, place, "" if parts else said, link,
        str(interview.info["sha256"]), () if parts else tuple(columns(interview.turns, "role", "words")),
    )  # fmt: skip


def cut(text: str, most: int) -> tuple[str, bool]:
    """A text of at most so many characters: whole, or its first whole sentences, or words; and whether it is cut."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text, False
    ends = [match.end() for match in ENDS.finditer(text, 0, most - 1)]
    if ends and ends[-1] >= most * 0.6:
        return f"{text[: ends[-1]]} …", True
    head = text[: most - 1]
    return f"{head.rsplit(' ', 1)[0] if ' ' in head else head} …", True


def address(root: str, form: str, interview: Interview, **asked: str) -> str:
    """The address of a card below the dashboard's: "card" is a page, "card.png" an image."""
    return f"{root}{form}?{urlencode({'interview': interview.slug} | {key: one for key, one in asked.items() if one})}"


def _exchange(interview: Interview, asked: str) -> tuple[tuple, str]:
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
    rows = interview.exchanges[interview.exchanges["exchange"] == number]
    if rows.empty:
        raise LookupError(f"exchange '{writing.cut(asked, writing.SAID)}' is not here.")
    [(questions, answers)] = columns(rows, "question_turns", "answer_turns")
    sides = [(questions, QUESTION), (answers, ANSWER)]
    parts = tuple(_side(interview, turns, most) for turns, most in sides if len(turns))
    return parts, f"exchange {number} of {len(interview.exchanges)}"


def _side(interview: Interview, turns: list[int], most: int) -> tuple[str, str, str, bool]:
    """The turns of a question or an answer as one part of a card."""
    rows = [interview.by_number[turn] for turn in turns]
    speakers = " and ".join(dict.fromkeys(row.speaker for row in rows))
    return rows[0].role, speakers, *cut(" ".join(row.text for row in rows), most)


def _passage(interview: Interview, at: str) -> tuple[tuple, str]:
    found = PLACE.fullmatch(at.strip())
    turn, paragraph = (int(found[1]), int(found[2] or 1)) if found else (0, 0)
    passages = interview.paragraphs
    rows: pd.DataFrame = passages[(passages["turn"] == turn) & (passages["paragraph"] == paragraph)]
    if rows.empty:
        raise LookupError(f"place '{writing.cut(at, writing.SAID)}' is not here.")
    [(role, speaker, text)] = columns(rows, "role", "speaker", "text")
    return ((role, speaker, *cut(text, PASSAGE)),), f"turn {turn}, paragraph {paragraph}"
