"""The whole text, turn by turn, as one escaped piece of HTML: every passage with its own address."""

from html import escape
from itertools import groupby
from operator import attrgetter

import pandas as pd

from dashboard import writing
from dashboard.hearing import moments
from dashboard.interview.interview import Interview
from dashboard.measures.rows import columns
from dashboard.passages import receipts
from dashboard.passages.excerpts import base_address, topic_chips
from dashboard.selection.view import View

WORDS_A_PAGE = 12_000
WHOLE = "Tone of the turn as a whole, drawn towards 0 where few of its words weigh (see Method)"


def pages(turns: pd.DataFrame) -> list[tuple[int, int]]:
    """First and last turn of each page of about WORDS_A_PAGE words; a turn is never cut."""
    spans: dict[int, tuple[int, int]] = {}
    before = 0
    for turn, words in columns(turns, "turn", "words"):
        first, _ = spans.get(before // WORDS_A_PAGE, (turn, turn))
        spans[before // WORDS_A_PAGE] = (first, turn)
        before += words
    return list(spans.values())


def text(view: View, passages: pd.DataFrame) -> str:
    """The passages, rows of `interview.paragraphs`, as turns; those the selection leaves out stay legible, in grey."""
    interview, inside = view.interview, view.kept.tolist()
    behind, base = receipts.of(interview), base_address(interview)
    items = []
    for turn, group in groupby(map(interview.passages.__getitem__, passages.index), key=attrgetter("turn")):
        rows = list(group)
        body = "".join(_passage(view, row, behind, base, inside[row.Index]) for row in rows)
        head = _head(interview, interview.by_number[turn], rows)
        items.append(f'<li class="turn {rows[0].role}">{head}{body}</li>')
    return f'<ol class="reader" aria-label="Transcript">{"".join(items)}</ol>'


def _head(interview: Interview, turn, rows: list) -> str:
    topics = list(dict.fromkeys(topic for row in rows for topic in row.topics[:1]))
    exchange = "" if writing.missing(turn.exchange) else f" · exchange {int(turn.exchange)}"
    return (
        f"<div class=head><b>{escape(turn.speaker)}</b><span class=place>Turn {turn.turn}{exchange}</span>"
        f"{_tone(turn, rows)}{topic_chips(interview, topics[:3])}</div>"
    )


def _tone(turn, rows: list) -> str:
    """The tone of the whole turn, where it is more than its one passage's; and whether it is fragile."""
    alone = rows[0].text == turn.text
    read = "no tone read" if writing.missing(turn.tone) else f"whole turn {writing.signed(turn.tone)}"
    said = [] if alone else [read]
    said += ["fragile"] if str(turn.fragile) == "True" else []
    return f'<span title="{WHOLE}">{", ".join(said)}</span>' if said else ""


def _passage(view: View, row, behind: receipts.Receipts, base: str, inside: bool) -> str:
    interview = view.interview
    target = escape(f"{base}{row.turn}.{row.paragraph}")
    moment = escape(moments.parameter(interview, row.Index))
    return (
        f'<div id="t{row.turn}-{row.paragraph}" class="passage {"" if inside else "out"}" tabindex="-1">'
        f'<a class=mark href="{target}{moment}" data-parley-copy="link" title="Copy the link to this passage" '
        f'aria-label="Copy the link to turn {row.turn}, paragraph {row.paragraph}">¶</a>'
        f'<a class="mark cite" href="{target}" data-parley-cite="{row.turn}.{row.paragraph}">Cite</a>'
        f"{moments.mark(interview, row, base=base)}{behind.details(row)}"
        f'<p dir="auto">{behind.text(row, behind.searched(row, view.selection.text))}</p></div>'
    )
