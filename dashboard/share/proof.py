"""Words of an interview with all that proves them: a passage, a part of one, or an exchange."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

import pandas as pd

from dashboard import writing
from dashboard.hearing import moments
from dashboard.interview.interview import Interview


@dataclass(frozen=True)
class Quotation:
    """Words said, and all that proves them.

    `said` is (speaker, words) in order; `place` is "turn 12" or "turns 11 to 12"; "" where the source does
    not tell a thing; `read` is the day on which the link was made, ISO 8601.
    """

    said: tuple[tuple[str, str], ...]
    title: str
    place: str
    date: str
    source: str
    link: str
    sha256: str
    slug: str
    read: str

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who speaks, each once."""
        return tuple(dict.fromkeys(speaker for speaker, _ in self.said))


def passage(interview: Interview, turn: int, paragraph: int, *, root: str, read: str) -> Quotation:
    """One passage. Raises KeyError if the interview has none there."""
    rows = interview.paragraphs
    rows = rows[(rows["turn"] == turn) & (rows["paragraph"] == paragraph)]
    if rows.empty:
        raise KeyError((turn, paragraph))
    place = f"turn {turn}" + (f", paragraph {paragraph}" if paragraph > 1 else "")
    return _quotation(interview, rows, place=place, at=f"{turn}.{paragraph}", root=root, read=read)


def words(interview: Interview, at: str, *, root: str, read: str) -> Quotation:
    """What stands at "12.3", or there from one character to another: "12.3.40.65".

    Raises KeyError if the interview has nothing there.
    """
    turn, paragraph, *span = map(int, at.split("."))
    quoted = passage(interview, turn, paragraph, root=root, read=read)
    if len(span) != 2:
        return quoted
    [(speaker, text)] = quoted.said
    if not 0 <= span[0] < span[1] <= len(text):
        raise KeyError(at)
    return replace(quoted, said=((speaker, text[span[0] : span[1]]),))


def exchange(interview: Interview, number: int, *, root: str, read: str) -> Quotation:
    """A question and its answer, whole. Raises KeyError if the interview has no such exchange."""
    rows = interview.paragraphs[(interview.paragraphs["exchange"] == number).fillna(False).to_numpy(bool)]
    if rows.empty:
        raise KeyError(number)
    first, last = int(rows["turn"].min()), int(rows["turn"].max())
    place = f"exchange {number}, " + (f"turn {first}" if first == last else f"turns {first} to {last}")
    return _quotation(interview, rows, place=place, at=f"{first}.1", root=root, read=read)


def _quotation(interview: Interview, rows: pd.DataFrame, *, place: str, at: str, root: str, read: str) -> Quotation:
    info = {
        key: "" if writing.missing(value) else str(value) for key, value in interview.info.items() if key != "warnings"
    }
    moment = moments.parameter(interview, int(rows.index[0]))
    link = f"{root}transcript?{urlencode({'interview': interview.slug, 'at': at})}{moment}" if root else ""
    return Quotation(
        said=tuple(zip(rows["speaker"], rows["text"], strict=True)), title=interview.title, place=place,
        date=info.get("date", ""), source=info.get("source_url", ""), link=link, sha256=info.get("sha256", ""),
        slug=interview.slug, read=read,
    )  # fmt: skip
