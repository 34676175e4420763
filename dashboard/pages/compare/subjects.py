"""What interviews are about by the general set, and the passages behind each of its marks."""

from html import escape

import streamlit as st

from dashboard import writing
from dashboard.charts import in_words
from dashboard.interview.interview import Interview
from dashboard.measures.rows import records
from dashboard.pages.compare import shares as chart_of
from dashboard.pages.compare import side_by_side
from dashboard.pages.compare.crossing import AT
from dashboard.pages.compare.side_by_side import Called
from dashboard.passages.excerpts import base_address
from dashboard.plot import chart
from dashboard.selection.reactions import Opens
from pipeline.topics.sets import load

MOST = 12  # passages an interview shows of a subject
LETTERS = 220  # of a passage
NONE = "No subject"
BY_GENERAL = (
    '<p class="card-note">By the general set, which every interview is read with beside its own: a passage has one '
    "topic.</p>"
)
BY_SETS = (
    '<p class="card-note">By the different topic sets that they are labelled with, each in a chart of its own.</p>'
)
SAY_SUBJECT = Opens("about", lambda point: load("general").names[point["customdata"][0]])  # [topic, interview]


def show(interviews: list[Interview], *, called: Called) -> None:
    """How much each says of the topics of the general set; a topic that is chosen shows what it says."""
    shares, names = side_by_side.general_shares(*interviews), load("general").names
    st.html(BY_GENERAL)
    chart(
        chart_of.shares(shares, called=called, names=names),
        key="general-shares",
        alt="Share of each interview’s topical words by topic of the general set",
        on_click=SAY_SUBJECT,
        table=in_words.table(side_by_side.named(shares, called), in_words.SHARES, topic=names.get),
    )
    topics = {names[topic]: topic for topic in dict.fromkeys(shares["topic"])}
    chosen = st.selectbox("Passages about", [NONE, *topics], key="about", bind="query-params", width=260)
    if chosen in topics:
        with st.container(key="card-about"):  # a result that a click brings into view
            st.html(passages(interviews, topics[chosen], called=called))


def passages(interviews: list[Interview], topic: str, *, called: Called) -> str:
    """What each interview says of a topic of the general set, interview by interview; a place asks to be opened."""
    return (
        f'<div class="each">{"".join(_of(interview, topic, called[interview.slug]) for interview in interviews)}</div>'
    )


def _of(interview: Interview, topic: str, called: str) -> str:
    about = interview.paragraphs[interview.paragraphs["general"] == topic]
    count, words = writing.plural(len(about), "passage"), writing.plural(int(about["words"].sum()), "word")
    more = f" The first {MOST} are shown." if len(about) > MOST else ""
    said = f'<h3>{side_by_side.name(called)}</h3><p class="said">{count}, {words}.{more}</p>'
    if about.empty:
        return said
    rows = "".join(_row(interview, row) for row in records(about.head(MOST)))
    head = "<tr><th scope=col>Passage</th><th scope=col>Begins</th></tr>"
    return f'{said}<div class="measured" tabindex="0"><table><thead>{head}</thead><tbody>{rows}</tbody></table></div>'


def _row(interview: Interview, row) -> str:
    place = f"{row.turn}.{row.paragraph}"
    address = escape(f"{base_address(interview)}{place}")
    asks = escape(f"{interview.slug}{AT}{place}")
    return (
        f'<tr><th scope=row><a href="{address}" data-parley-open="{asks}" title="Open it in the transcript">{place}</a>'
        f'</th><td dir="auto"><q>{escape(writing.begins(row.text, LETTERS))}</q></td></tr>'
    )
