"""The transcript in context: each hit of a query on one line, aligned on the keyword."""

from html import escape

import pandas as pd

from dashboard import theme, writing
from dashboard.interview import language
from dashboard.interview.interview import Interview
from dashboard.measures import search
from dashboard.measures.kwic import kwic
from dashboard.measures.rows import records
from dashboard.passages.excerpts import base_address

PAGE = 50
BESIDE = 34  # characters on either side of the keyword where the lines stand beside charts


def around(interview: Interview, passages: pd.DataFrame, query: str) -> tuple[str, str]:
    """How often what is searched is said in the passages, and the first page of places as HTML."""
    hits = kwic(passages, interview.mentions, query, width=BESIDE)
    return counted(hits, passages, query, rate=False), "" if hits.empty else lines(interview, hits.head(PAGE))


def lines(interview: Interview, hits: pd.DataFrame, *, of: str = "") -> str:
    """The hits as a table: place, left, keyword, right; the keyword opens its passage.

    `of` stands before each place that a click asks for, where the page shows several interviews.
    """
    base, of = escape(base_address(interview)), escape(of)
    rows = "".join(
        f'<tr class="{row.role}"><td class=place>{row.turn}</td><td class=left dir="auto">{escape(row.left)}</td>'
        f'<td class=key><a href="{base}{row.turn}.{row.paragraph}" data-parley-open="{of}{row.turn}.{row.paragraph}"'
        f' title="{escape(row.speaker)}, turn {row.turn}">{escape(row.keyword)}</a></td>'
        f'<td class=right dir="auto">{escape(row.right)}</td></tr>'
        for row in records(hits)
    )
    side = "rtl" if language.right_to_left(interview) else "ltr"
    head = "<tr><th scope=col>Turn</th><th scope=col>Before</th><th scope=col>Keyword</th><th scope=col>After</th></tr>"
    return (
        f'<div class="kwic" tabindex="0"><table dir="{side}"><thead>{head}</thead><tbody>{rows}</tbody></table></div>'
    )


def counted(hits: pd.DataFrame, passages: pd.DataFrame, query: str, *, rate: bool, where: str = "on show") -> str:
    """How often a query is said, and by which side.

    `rate` adds how often per 1,000 words of the passages: not where they were chosen for having the word.
    """
    words = int(passages["words"].sum())
    said = search.parse(query)
    if not said:
        return f"{said} has no word to search for."
    if hits.empty:
        return f"{said} is not said in the passages {where}."
    often = f", {1000 * len(hits) / words:.1f} per 1,000 words" if rate else ""
    by_role = hits["role"].value_counts()
    sides = ", ".join(f"{count} in {theme.ROLE_PLURAL[role].lower()}" for role, count in by_role.items())
    return f"{said} is said {writing.plural(len(hits), 'time')}{often}: {sides}."
