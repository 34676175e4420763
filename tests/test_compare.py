"""Interviews side by side, by hand, and the page."""

from types import SimpleNamespace

import pandas as pd
import plotly.graph_objects as go
import pytest
from opened import open_page, text

from dashboard import theme
from dashboard.interview import library
from dashboard.interview.prepare import prepare
from dashboard.pages.compare import measures, side_by_side, subjects
from dashboard.pages.compare import shares as chart_of
from dashboard.pages.compare.briefly import briefly
from dashboard.plot import colours
from pipeline.build import analyse
from pipeline.source.settings import Settings
from pipeline.source.source import Source

ONE = pd.DataFrame({"topics": [["war"], ["trade", "war"], []], "words": [30, 10, 5]})
OTHER = pd.DataFrame({"topics": [["war"]], "words": [7]})


def test_topic_shares_are_of_the_words_with_a_topic():
    table = measures.topic_shares({"A": ONE, "B": OTHER})
    found = {(row.topic, row.interview): row.share for row in table.itertuples()}
    assert found == {("war", "A"): (30 + 10) / 40, ("trade", "A"): 10 / 40, ("war", "B"): 1}


def test_by_general_gives_each_passage_one_topic_or_none():
    passages = ONE.assign(general=["conflict", None, "economy"])
    found = measures.topic_shares({"A": measures.by_general(passages)})
    assert dict(zip(found["topic"], found["words"], strict=True)) == {"conflict": 30, "economy": 5}


def test_shared_names_are_said_everywhere():
    mentions = {"A": pd.DataFrame({"entity": ["NATO", "NATO", "Rome"]}), "B": pd.DataFrame({"entity": ["NATO"]})}
    assert measures.shared_names(mentions).to_numpy().tolist() == [["NATO", 2, 1]]


def test_figure_is_plotlys_own():
    figure = chart_of.shares(measures.topic_shares({"A": ONE, "B": OTHER}), called={"A": "A talk", "B": "B"}, names={})
    assert len(go.Figure(colours.painted(figure, "light")).data) == 2
    assert "A talk" in figure["data"][0]["hovertext"][0]


def test_key_escapes_names():
    assert "<b>" not in side_by_side.key(["<b>x</b>"])


def test_colours_stay_with_the_interview():
    first, second = theme.INTERVIEW_HUES
    assert side_by_side.colours(["A", "B"], "A") == (first, second)
    assert side_by_side.colours(["A", "B"], "B") == (second, first)
    assert side_by_side.colours(["A", "B", "C"], "B") == (second, first)


def test_lengths_say_how_much_longer():
    table = pd.DataFrame({"interview": ["A", "B"], "words": [100, 250]})
    assert (
        side_by_side.lengths(table, called={"A": "A", "B": "B, 6 Dec 2024"})
        == "“B, 6 Dec 2024” is 2.5 times as long as “A”"
    )


def test_share_of_passages_with_a_tone_is_not_given_where_tone_is_not_read():
    words = "شكرا لكم على هذا الحديث الجميل في بيت المدينة القديم، ونحن سعداء بهذا اللقاء".split()
    text = "".join(f"{who}: {' '.join(words[n:] + words[:n])}\n\n" for n in range(4) for who in ("سمير", "ليلى"))
    analysis = analyse(Source("talk", "talk.txt", text.encode(), Settings()))
    talk = prepare("talk", analysis.tables)
    numbers = side_by_side.numbers(library.interview("Trump-Little-2025"), talk)
    assert numbers["scored"].notna().tolist() == [True, False]
    assert "Tone of" not in side_by_side.table(side_by_side.numbers(talk), called={"talk": "A talk"})


def test_word_is_shown_in_each_interview_and_opens_its_own_transcript():
    app = open_page("compare")
    app.text_input(key="kwic").set_value("country").run()
    shown = text(app)
    assert not app.exception
    assert 'data-parley-open="Lavrov-Carlson-2024|' in shown
    assert "<h3><bdi>Joe Biden, 2022</bdi></h3>" in shown


def answered(slug: str, date: object, **words: int) -> SimpleNamespace:
    """An interview in which each speaker answers with so many words."""
    turns = pd.DataFrame({"speaker": list(words), "role": "interviewee", "words": list(words.values())})
    return SimpleNamespace(slug=slug, info={"date": date}, turns=turns)


@pytest.mark.parametrize(
    "interviews, called",
    [
        ([answered("a", "2024-12-06", Ann=90, Bob=10), answered("b", "2022-03-24", Eve=9)], ["Ann, 2024", "Eve, 2022"]),
        ([answered("a", "2024-12-06", Ann=9), answered("b", "2024-03-24", Ann=9)],
         ["Ann, 6 Dec 2024", "Ann, 24 Mar 2024"]),
        ([answered("a", "2024-12-06", Ann=9), answered("b", "2024-12-06", Ann=9)], ["A whole", "B whole"]),
        ([answered("a", "2024-12-06", Ann=5, Bob=5), answered("b", "2022-03-24", Eve=9)], ["A whole", "B whole"]),
        ([answered("a", pd.NA, Ann=9), answered("b", "2022-03-24", Eve=9)], ["A whole", "B whole"]),
        ([answered("a", "2024-12-06", SPEAKER_01=9), answered("b", "2022-03-24", Eve=9)], ["A whole", "B whole"]),
        ([answered("a", "2024-12-06"), answered("b", "2022-03-24", Eve=9)], ["A whole", "B whole"]),
    ],
)  # fmt: skip
def test_interviews_beside_each_other_are_called_by_who_answers_and_when(interviews, called):
    assert list(briefly(interviews, {"a": "A whole", "b": "B whole"}).values()) == called


def test_page_says_what_cannot_be_compared():
    app = open_page("compare")
    assert not app.exception
    assert "different topic sets" in text(app)
    app.multiselect(key="compare").set_value(["Biden-NATO-2022", "Trump-Little-2025"]).run()
    assert not app.exception
    assert "different topic sets" not in text(app)


@pytest.mark.parametrize("slug", ["Lavrov-Carlson-2024", "Biden-NATO-2022"])
def test_subject_of_the_general_set_lists_its_passages(slug):
    passages = library.interview(slug).paragraphs
    about = passages[passages["general"] == "conflict"]
    listed = subjects.passages([library.interview(slug)], "conflict", called=library.names())
    assert listed.count(f'"{slug}|') == min(len(about), subjects.MOST) > 1
    assert f"{len(about)} passages, {about['words'].sum():,} words" in listed


def test_subject_of_an_address_is_shown():
    app = open_page("compare", about="War and conflict")
    assert '<div class="each">' in text(app) and "This address" not in text(app)
