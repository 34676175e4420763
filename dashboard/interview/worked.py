"""What several pages work out of an interview's tables, once for each interview."""

import pandas as pd

from dashboard import measures
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.measures import distinctive, spelling
from dashboard.quotes.source import Source


@once
def bars(interview: Interview) -> pd.DataFrame:
    """Its passages with their places in the barcode: see `measures.barcode`."""
    return measures.barcode(interview.paragraphs)


@once
def ledger(interview: Interview) -> pd.DataFrame:
    """Its exchanges with both sides of each measure: see `measures.ledger`."""
    return measures.ledger(interview.turns, interview.exchanges, interview.mentions)


@once
def texts(interview: Interview) -> dict[int, str]:
    """The words of each turn."""
    return {turn: row.text for turn, row in interview.by_number.items()}


@once
def passages_of_mentions(interview: Interview) -> list[int]:
    """Of each mention the place of its passage in `interview.paragraphs`, -1 where it is in none."""
    return measures.places_of(interview.mentions, interview.paragraphs)


@once
def spoken(interview: Interview) -> list[list[str]]:
    """The words of each passage in lower case."""
    return [distinctive.spoken(text) for text in interview.paragraphs["text"]]


@once
def spellings(interview: Interview) -> dict[str, str]:
    """How its words are written that are not in lower case: see `measures.spelling`."""
    return spelling.spellings(interview.paragraphs["text"])


@once
def quotable(interview: Interview) -> Source:
    """Its words in one row, in which quotations are looked for."""
    language, mentions = interview.info["language"], interview.mentions
    people = mentions.loc[mentions["kind"] == "person", "entity"].unique().tolist()
    return Source(interview.paragraphs, language=language if isinstance(language, str) else None, named=people)
