"""The charts that a saved file shows: each with its title, its words and its table, for one selection."""

from dataclasses import dataclass

import pandas as pd

from dashboard import charts, measures
from dashboard.charts import drawn, headlines, legend
from dashboard.interview import language, worked
from dashboard.selection.view import View
from dashboard.writing import percent


@dataclass(frozen=True)
class Figure:
    """A chart: its key, the title that says what it shows, what is measured, the figure, its table and its legend."""

    key: str
    title: str
    measured: str
    figure: dict
    table: pd.DataFrame
    legend: str


def shown(view: View) -> list[Figure]:
    """The charts of a selection; what is filtered out stays as grey context. None for an interview without words."""
    if view.interview.paragraphs.empty:
        return []
    drawn = [_barcode(view), _topics(view), _names(view)]
    if len(view.interview.exchanges):
        drawn.append(_ledger(view))
    return [figure for figure in drawn if len(figure.table)]


def _barcode(view: View) -> Figure:
    interview, kept, bars = view.interview, view.kept, worked.bars(view.interview)
    return Figure(
        "barcode", headlines.talk(measures.words_by_role(view.shown)),
        f"width = words; {percent(view.share)} of all words shown",
        drawn.barcode(interview).figure(kept.tolist(), "Topic", drawn.words_left(interview, kept)),
        bars.loc[kept.to_numpy(), ["turn", "paragraph", "speaker", "role", "words", "topic", "tone"]],
        legend.topics(interview, view.shown),
    )  # fmt: skip


def _topics(view: View) -> Figure:
    interview = view.interview
    topics = measures.topics_by_role(interview.paragraphs, view.kept)
    drawn = charts.bars_by_role(topics, group="topic", value="words", labels=interview.topic_names, unit="words")
    named = topics.assign(topic=topics["topic"].map(interview.topic_name))
    said = headlines.topics(topics, interview.topic_names, headlines.asked(view))
    return Figure("topics", said, legend.TOPICAL, drawn, named, legend.roles(topics))


def _names(view: View) -> Figure:
    names = measures.names_by_role(view.interview.mentions, view.interview.paragraphs, view.kept)
    drawn = charts.bars_by_role(names, group="entity", value="mentions", labels={}, unit="mentions")
    return Figure(
        "names",
        headlines.names(names, headlines.asked(view)),
        "mentions",
        drawn,
        names,
        legend.roles(names),
    )


def _ledger(view: View) -> Figure:
    interview = view.interview
    inside = measures.exchanges_shown(interview.paragraphs, view.kept)
    ledger = worked.ledger(interview)
    first = min(inside, default=int(ledger["exchange"].iloc[0]))
    measure = charts.measures(toned=not language.unread(interview, "Tone"))[0]
    column = charts.MEASURES[measure]
    figure = drawn.ledger(interview, measure, False).figure(inside, first)
    columns = "exchange question_tone answer_tone gap question_words answer_words reply".split()
    table = ledger.loc[ledger["exchange"].isin(inside), columns]
    said = headlines.sides(ledger, inside, column)
    return Figure("ledger", said, "each line an exchange", figure, table, legend.dumbbells(column))
