"""The filters, one entry each: its key in the address, its widget, what it keeps, how it is said, what scripts ask.

The sidebar, the address, the note on what is unknown, the answers for scripts and their description follow from it.
"""

from collections.abc import Sequence

import pandas as pd

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.measures import search
from dashboard.selection.kinds import Facet, OneOf, Range, Several, Text

SHOWS = {"All": None, "Questions": "interviewer", "Answers": "interviewee"}
WHOLE_TONE = (-1.0, 1.0)
MANY = 7  # exchanges: so many are counted, fewer are listed


def last_turn(interview: Interview) -> int:
    """The number of the last turn; 1 where there is none."""
    return interview.turns["turn"].tolist()[-1] if len(interview.turns) else 1


def _any(values: Sequence[str]) -> str:
    *rest, last = values
    return f"{', '.join(rest)} or {last}" if rest else last


def _having(column: str, passages: pd.DataFrame, values: Sequence) -> pd.Series:
    """Which passages have any of the values in a column of lists."""
    return passages[column].map(set(values).intersection).astype(bool)


def _saying(passages: pd.DataFrame, text: str) -> pd.Series:
    """Which passages say what is searched; all of them where there is no word in it."""
    wanted = search.parse(text)
    said = wanted.having(passages["tokens"], passages["entities"]) if wanted else True
    return pd.Series(said, index=passages.index, dtype=bool)


def _searched(text: str, _: Interview) -> str:
    wanted = search.parse(text)
    return f"with {wanted}" if wanted else f"with {wanted} (no word to search for: all are shown)"


def _turns(span: tuple[int, int], _: Interview) -> str:
    first, last = span
    return f"turn {first}" if first == last else f"turns {first} to {last}"


def _exchanges(numbers: Sequence[int], _: Interview) -> str:
    return f"exchange {_any(list(map(str, numbers)))}" if len(numbers) < MANY else f"{len(numbers)} exchanges"


FACETS: tuple[Facet, ...] = (  # as the line above a page says them
    Several(
        "topic", "topics", "Topics",
        there=lambda interview: interview.topics_by_words,
        scripts=lambda interview: interview.topic_order,
        written=Interview.topic_name,
        keeps=lambda passages, topics: _having("topics", passages, topics),
        says=lambda topics, interview: _any(list(map(interview.topic_name, topics))),
        means="repeated: passages with any of these topics, by name or id",
        placeholder="All topics",
    ),
    OneOf(
        "show", "show", "Show",
        options=tuple(SHOWS),
        keeps=lambda passages, show: passages["role"] == SHOWS[show],
        says=lambda show, _: show.lower(),
        means="questions or answers alone",
    ),
    Several(
        "speaker", "speakers", "Speakers",
        there=lambda interview: interview.speakers,
        least=3,
        keeps=lambda passages, speakers: passages["speaker"].isin(speakers),
        says=lambda speakers, _: _any(speakers),
        means="repeated: passages of any of these speakers",
        placeholder="Everyone",
    ),
    Several(
        "name", "names", "Mentions",
        there=lambda interview: interview.names_by_count,
        anything=True,
        keeps=lambda passages, names: _having("entities", passages, names),
        says=lambda names, _: f"naming {_any(names)}",
        means="repeated: passages that name any of these entities",
        placeholder="Anyone or anything",
    ),
    Text(
        "q", "text", "Search the words",
        keeps=_saying,
        says=_searched,
        means=f"passages in which this is said. {search.HINT}",
        placeholder="e.g. security",
        help=search.HINT,
    ),
    Range(
        "tone", "tone", "Tone of the passage",
        ends=lambda _: WHOLE_TONE,
        kind=float, step=0.01, format="%+.2f",
        keeps=lambda passages, tones: passages["tone"].between(*tones),
        says=lambda tones, _: f"tone {' to '.join(map(writing.signed, tones))}",
        means="twice, from and to: passages whose tone lies between, -1 to 1",
        help="Parley’s reading of each passage’s words, from −1 to +1. Passages without scored words leave "
        "as soon as this is narrowed.",
    ),
    Range(
        "turns", "turns", "Turns",
        ends=lambda interview: (1, last_turn(interview)),
        keeps=lambda passages, turns: passages["turn"].between(*turns),
        says=_turns,
        means="twice, from and to: passages of these turns",
    ),
    Several(
        "exchanges", "exchanges", "Exchanges",
        there=lambda interview: [int(number) for number in interview.exchanges["exchange"]],
        kind=int, charts_ask=True,
        keeps=lambda passages, numbers: passages["exchange"].isin(numbers),
        says=_exchanges,
        means="repeated: passages of any of these exchanges, by number",
    ),
)  # fmt: skip


def of_key(key: str) -> Facet | None:
    """The filter of that key in an address; None where there is none."""
    return next((one for one in FACETS if one.key == key), None)


def of_field(field: str) -> Facet | None:
    """The filter of that field of a selection; None where there is none."""
    return next((one for one in FACETS if one.field == field), None)
