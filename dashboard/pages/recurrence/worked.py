"""What recurs in an interview, worked out once for each."""

from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.pages.recurrence import measures
from pipeline.lexicons import stop_words


@once
def units(interview: Interview) -> measures.Units:
    """What its plot sets against each other."""
    return measures.units(interview.turns)


@once
def recurrence(interview: Interview) -> measures.Recurrence:
    """How alike its units are."""
    return measures.recur(units(interview).texts, leave=stop_words(interview.info["language"]))
