"""The bars of the barcode in words and numbers, which no filter changes."""

from dashboard.charts import in_words, kept
from dashboard.interview import worked
from dashboard.interview.interview import Interview
from dashboard.interview.once import once


@once
def table(interview: Interview) -> kept.Table:
    """A row a bar."""
    return kept.table(in_words.table(worked.bars(interview), in_words.BARCODE, topic=interview.topic_name))
