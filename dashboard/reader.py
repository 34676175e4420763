"""The whole text, turn by turn, as one escaped piece of HTML: every passage with its own address."""

from html import escape

import pandas as pd

from dashboard import theme
from dashboard.excerpts import Receipts, topic_chips
from dashboard.interview import Interview
from dashboard.marks import marked, search_marks
from dashboard.selection import Selection

WORDS_A_PAGE = 12_000
WHOLE = "Tone of the turn as a whole, drawn towards 0 where few of its sentences have a tone (see Method)"


def pages(turns: pd.DataFrame) -> list[tuple[int, int]]:
    """First and last turn of each page of about WORDS_A_PAGE words; a turn is never cut."""
    number = (turns["words"].cumsum() - turns["words"]) // WORDS_A_PAGE
    spans = turns.groupby(number)["turn"].agg(["min", "max"])
    return [(int(first), int(last)) for first, last in spans.itertuples(index=False)]


def text(interview: Interview, selection: Selection, passages: pd.DataFrame, kept: pd.Series) -> str:
    """The passages as turns; those the selection leaves out stay legible, in grey."""
    receipts = Receipts(interview)
    inside = set(passages.index[kept.reindex(passages.index)])
    items = []
    for turn, rows in passages.groupby("turn", sort=True):
        body = "".join(_passage(interview, selection, row, receipts, row.Index in inside) for row in rows.itertuples())
        items.append(f'<li class="turn {rows["role"].iloc[0]}">{_head(interview, turn, rows)}{body}</li>')
    return f'<ol class="reader" aria-label="Transcript">{"".join(items)}</ol>'


def _head(interview: Interview, turn: int, rows: pd.DataFrame) -> str:
    row = interview.turns[interview.turns["turn"] == turn].iloc[0]
    topics = list(dict.fromkeys(topic for topics in rows["topics"] for topic in topics[:1]))
    exchange = "" if theme.missing(row["exchange"]) else f" · exchange {int(row['exchange'])}"
    return (
        f"<div class=head><b>{escape(row['speaker'])}</b><span class=place>Turn {turn}{exchange}</span>"
        f"{_tone(row, rows)}{topic_chips(interview, topics[:3])}</div>"
    )


def _tone(turn: pd.Series, rows: pd.DataFrame) -> str:
    """The tone of the whole turn, where it is more than its one passage's; and whether it is fragile."""
    alone = rows["text"].iloc[0] == turn["text"]
    said = (
        [] if alone else ["no tone read" if theme.missing(turn["tone"]) else f"whole turn {theme.signed(turn['tone'])}"]
    )
    said += ["fragile"] if str(turn["fragile"]) == "True" else []
    return f'<span title="{WHOLE}">{", ".join(said)}</span>' if said else ""


def _passage(interview: Interview, selection: Selection, row, receipts: Receipts, inside: bool) -> str:
    marks = [*receipts.marks(row), *search_marks(row.text, selection.text)]
    target = escape(f"{receipts.base}{row.turn}.{row.paragraph}")
    return (
        f'<div id="t{row.turn}-{row.paragraph}" class="passage {"" if inside else "out"}" tabindex="-1">'
        f'<a class=mark href="{target}" data-copy="link" title="Copy the link to this passage" '
        f'aria-label="Copy the link to turn {row.turn}, paragraph {row.paragraph}">¶</a>'
        f'<a class="mark cite" href="{target}" data-cite="{row.turn}.{row.paragraph}">Cite</a>'
        f'{receipts.details(row)}<p dir="auto">{marked(row.text, marks)}</p></div>'
    )
