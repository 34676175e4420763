"""When each passage and exchange is said, and the marks that play it, as HTML."""

from html import escape
from itertools import pairwise
from typing import NamedTuple

from dashboard import writing
from dashboard.hearing import recording
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.share.links import MOMENT
from pipeline.numbers import clock


class Moment(NamedTuple):
    """From when until when something is said, in seconds; without an end where nothing is said after it."""

    start_s: float
    until_s: float | None


@once
def of(interview: Interview) -> dict[int, Moment]:
    """The moment of each passage by its place in `interview.paragraphs`; a passage without one is not in it.

    A passage that has no time of its own has its turn's.
    """
    starts = {}
    for row in interview.passages:
        turn_s = interview.by_number[row.turn].start_s
        start_s = turn_s if writing.missing(row.start_s) else row.start_s
        if not writing.missing(start_s):
            starts[row.Index] = float(start_s)
    after = dict(pairwise([*sorted({*starts.values()}), None]))
    return {place: Moment(start_s, after[start_s]) for place, start_s in starts.items()}


def heard(interview: Interview) -> bool:
    """Whether there is something to hear: a recording, and a passage with a time."""
    return recording.of(interview) is not None and bool(of(interview))


def parameter(interview: Interview, place: int) -> str:
    """What the address of a passage, by its place in `interview.paragraphs`, says of its moment: "&t=754", or ""."""
    moment = of(interview).get(place) if recording.of(interview) else None
    return "" if moment is None else f"&{MOMENT}={moment.start_s:g}"


def mark(interview: Interview, row, *, base: str) -> str:
    """What plays a passage, a row of `interview.passages`: a link, which also opens it in another tab; or "".

    `base` begins the address of each passage, "" for a file that no dashboard stands behind.
    """
    played = recording.of(interview)
    moment = of(interview).get(row.Index) if played else None
    return "" if moment is None else _link(interview, row, moment, base, clock(moment.start_s))


def exchange(interview: Interview, rows: list, *, base: str) -> str:
    """What plays an exchange, its passages in order, from its first moment; or ""."""
    found = [of(interview)[row.Index] for row in rows if row.Index in of(interview)]
    if recording.of(interview) is None or not found:
        return ""
    ends_s = interview.by_number[rows[-1].turn].end_s
    ends_s = found[-1].until_s if writing.missing(ends_s) else float(ends_s)
    until = "" if ends_s is None else f" to {clock(ends_s)}"
    first = next(row for row in rows if row.Index in of(interview))
    shown = f"Hear the exchange, {clock(found[0].start_s)}{until}"
    link = _link(interview, first, Moment(found[0].start_s, found[0].until_s), base, shown)
    return f"<p class=hear>{link}</p>" if link else ""


def _link(interview: Interview, row, moment: Moment, base: str, shown: str) -> str:
    played = recording.of(interview)
    outside = played.opens(moment.start_s)
    if not outside and not base:
        return ""
    target = outside or f"{base}{row.turn}.{row.paragraph}{parameter(interview, row.Index)}"
    until = "" if moment.until_s is None else f' data-parley-until="{moment.until_s:g}"'
    plays = f' data-parley-play="{moment.start_s:g}"{until}' if played.tag and base else ""
    where = f" at {played.host}" if outside and not plays else ""
    named = f"Hear turn {row.turn}, paragraph {row.paragraph}, from {clock(moment.start_s)}{where}"
    tab = ' target="_blank" rel="noopener noreferrer"' if outside else ""
    label = "" if shown.startswith("Hear") else f' aria-label="{escape(named)}"'
    return (
        f'<a class=play href="{escape(target)}"{plays}{tab}{label} title="{escape(named)}" '
        f'data-parley-said="{escape(f"Turn {row.turn}, {row.speaker}")}">{shown}</a>'
    )
