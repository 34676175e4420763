"""The replies of a whole interview, drawn once: a filter only colours their marks anew."""

from dashboard.charts import in_words, kept
from dashboard.interview import worked
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.pages.exchanges import responsiveness


@once
def line(interview: Interview) -> responsiveness.Line:
    """A mark an exchange."""
    return responsiveness.line(worked.ledger(interview), texts=worked.texts(interview))


@once
def table(interview: Interview) -> kept.Table:
    """A row an exchange."""
    return kept.table(in_words.table(worked.ledger(interview), in_words.REPLIES))
