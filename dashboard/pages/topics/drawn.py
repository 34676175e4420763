"""The lanes of a whole interview, drawn once: a filter only colours their marks anew."""

from dashboard.charts import in_words, kept
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.pages.topics import lanes as lanes_of


@once
def lanes(interview: Interview, topics: tuple[str, ...]) -> lanes_of.Lanes:
    """Its passages as bars, a lane a topic."""
    names = interview.topic_names
    return lanes_of.lanes(interview.paragraphs, topics=list(topics), families=interview.families, names=names)


@once
def table(interview: Interview) -> kept.Table:
    """A row a passage."""
    return kept.table(in_words.table(interview.paragraphs, in_words.LANES, topic=interview.topic_name))
