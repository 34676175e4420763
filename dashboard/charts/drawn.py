"""The barcode and the ledger of a whole interview, drawn once: a filter only colours their marks anew."""

import pandas as pd

from dashboard import charts, measures
from dashboard.charts import in_words, kept
from dashboard.interview import worked
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.measures.barcode import words_within
from dashboard.measures.rows import columns
from dashboard.selection import clicks


@once
def barcode(interview: Interview) -> charts.Barcode:
    """Its passages as bars, questions above their answers."""
    return charts.barcode(worked.bars(interview), families=interview.families, names=interview.topic_names)


@once
def _spans(interview: Interview) -> list[tuple[int, int]]:
    """The turns that a click on each bar of the barcode leaves."""
    numbers = columns(interview.paragraphs, "turn", "exchange")
    return [clicks.span_of(interview, turn, None if exchange is pd.NA else exchange) for turn, exchange in numbers]


def words_left(interview: Interview, left: pd.Series) -> list[int]:
    """How many words a click on each bar of the barcode leaves; `left` are the passages that no other filter drops."""
    return words_within(interview.paragraphs, _spans(interview), left)


@once
def ledger(interview: Interview, measure: str, widest: bool) -> charts.Ledger:
    """Its exchanges by a measure, as asked or the widest gap first."""
    exchanges = worked.ledger(interview)
    ordered = measures.gap_order(exchanges, charts.MEASURES[measure]) if widest else exchanges
    return charts.dumbbells(ordered, measure=measure, texts=worked.texts(interview))


@once
def ledger_table(interview: Interview, measure: str) -> kept.Table:
    """A row an exchange."""
    names = in_words.ledger(measure, charts.MEASURES[measure])
    return kept.table(in_words.table(worked.ledger(interview), names, topic=interview.topic_name))
