"""The bars of the barcode in words and numbers, which no filter changes."""

import orjson

from dashboard.charts import in_words
from dashboard.interview import worked
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.plot import packed


@once
def table(interview: Interview) -> orjson.Fragment:
    """A row a bar, as a chart is sent it."""
    return packed(in_words.table(worked.bars(interview), in_words.BARCODE, topic=interview.topic_name))
